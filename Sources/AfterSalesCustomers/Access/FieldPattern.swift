/// Which fields of a record's JSON are meant: `details.contactPoints.*.value.mobile`.
///
/// The steps are those of the paths that audit events write. `*` stands for any index of a list and for nothing else: the
/// keys of an object that people fill in are data themselves, so such an object is meant as a whole. A pattern means
/// everything below it, too.
public struct FieldPattern: Hashable, Sendable {
    /// The steps from the record on.
    let steps: [Substring]

    /// A pattern.
    /// - Parameter text: Its steps with dots between them.
    public init(_ text: String) {
        steps = text.split(separator: ".", omittingEmptySubsequences: false)
    }

    /// How many of its steps are names.
    var names: Int { steps.count { $0 != "*" } }

    /// Whether a path is what is meant, or below it.
    func covers(_ path: [Substring]) -> Bool { steps.count <= path.count && agrees(with: path) }

    /// Whether a path leads to what is meant without being there.
    func lies(below path: [Substring]) -> Bool { steps.count > path.count && agrees(with: path) }

    /// How many steps of a path lead along it.
    func common(with path: [Substring]) -> Int {
        zip(steps, path).prefix { Self.fits($0, $1) }.count
    }

    private func agrees(with path: [Substring]) -> Bool { zip(steps, path).allSatisfy { Self.fits($0, $1) } }

    private static func fits(_ step: Substring, _ other: Substring) -> Bool {
        step == "*" ? other.isIndex : step == other
    }
}

extension Substring {
    /// Whether it is the index of a list.
    var isIndex: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension FieldPattern: CustomStringConvertible, ExpressibleByStringInterpolation {
    /// The steps with dots between them.
    public var description: String { steps.joined(separator: ".") }

    /// A pattern in code.
    public init(stringLiteral value: String) { self.init(value) }
}

extension FieldPattern: Codable {
    /// Decodes a string.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Encodes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
