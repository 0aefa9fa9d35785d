/// One form that a country's number plates have.
public struct PlateFormat: Hashable, Sendable, Codable {
    /// What it is for.
    public let kind: PlateKind
    /// The characters, without spaces, dots and dashes: `[A-Z]{2}[0-9]{4}`.
    public let pattern: SerialPattern

    /// A format.
    /// - Parameters:
    ///   - kind: What it is for.
    ///   - pattern: The characters, capitals, without separators.
    public init(_ kind: PlateKind, _ pattern: SerialPattern) {
        self.kind = kind
        self.pattern = pattern
    }

    init(_ kind: PlateKind, known pattern: String) {
        self.init(kind, SerialPattern(known: pattern))
    }
}
