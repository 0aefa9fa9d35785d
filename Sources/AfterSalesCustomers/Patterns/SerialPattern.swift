/// What a number plate or a telephone number may look like, character by character.
///
/// Written like `[A-Z]{2}[0-9]{2,4}警`: a character stands for itself, a list in brackets for one of its characters, and
/// `{2}`, `{2,4}` or `?` behind either says how often it comes. There is nothing more to it, so that matching takes time
/// in proportion to the text however it is written.
public struct SerialPattern: Hashable, Sendable {
    /// One place of the pattern.
    struct Step: Hashable, Sendable {
        var allowed: [ClosedRange<UInt32>]
        var isOptional: Bool
    }

    /// The pattern as it was written.
    public let text: String
    let steps: [Step]

    /// The most characters a pattern may stand for.
    public static let longest = 40

    /// A pattern as it is written.
    /// - Parameter text: The pattern, `[2-9][0-9]{6}`.
    /// - Throws: ``SerialPatternError``.
    public init(_ text: String) throws(SerialPatternError) {
        var reader = SerialPatternReader(text)
        steps = try reader.steps()
        self.text = text
    }

    /// A pattern of this library; that each of them can be read is tested. One that cannot matches nothing.
    init(known text: String) {
        var reader = SerialPatternReader(text)
        steps = (try? reader.steps()) ?? []
        self.text = text
    }

    /// How many characters a text must have to match.
    public var lengths: ClosedRange<Int> {
        steps.count { !$0.isOptional }...steps.count
    }

    /// Whether a text is one of those the pattern stands for.
    /// - Parameter text: The whole text.
    public func matches(_ text: String) -> Bool {
        // The sentinel of a pattern that could not be read must not match the empty text.
        !steps.isEmpty && mismatch(in: text.unicodeScalars) == nil
    }

    /// Where a text stops being one of them, counted from 0; its length if it ends too early, nil if it is one.
    func mismatch(in scalars: some Sequence<Unicode.Scalar>) -> Int? {
        // The places that may come next, a bit each: all ways of matching are followed at once.
        var open = closure(of: 1)
        var index = 0
        for scalar in scalars {
            var next: UInt64 = 0
            for place in steps.indices
            where open & (1 << UInt64(place)) != 0 && steps[place].allowed.contains(where: { $0 ~= scalar.value }) {
                next |= 1 << UInt64(place + 1)
            }
            guard next != 0 else { return index }
            open = closure(of: next)
            index += 1
        }
        return open & (1 << UInt64(steps.count)) != 0 ? nil : index
    }

    /// The places, and those reached from them by leaving out what is optional.
    private func closure(of places: UInt64) -> UInt64 {
        var places = places
        for place in steps.indices where steps[place].isOptional && places & (1 << UInt64(place)) != 0 {
            places |= 1 << UInt64(place + 1)
        }
        return places
    }
}

extension SerialPattern: Codable, CustomStringConvertible {
    /// Decodes a string as ``init(_:)`` reads it.
    /// - Throws: `DecodingError`; beneath it a ``SerialPatternError``.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        do throws(SerialPatternError) {
            try self.init(text)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    /// Encodes ``text``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The pattern as it was written.
    public var description: String { text }
}
