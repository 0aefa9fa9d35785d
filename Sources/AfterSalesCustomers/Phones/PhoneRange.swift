/// A range of a country's telephone numbers.
public struct PhoneRange: Hashable, Sendable, Codable {
    /// What its numbers reach.
    public let kind: PhoneKind
    /// Its numbers in national form without the trunk prefix: `1[3-9][0-9]{9}`.
    public let pattern: SerialPattern

    /// A range.
    /// - Parameters:
    ///   - kind: What its numbers reach.
    ///   - pattern: Its numbers, without the trunk prefix.
    public init(_ kind: PhoneKind, _ pattern: SerialPattern) {
        self.kind = kind
        self.pattern = pattern
    }

    init(_ kind: PhoneKind, known pattern: String) {
        self.init(kind, SerialPattern(known: pattern))
    }
}
