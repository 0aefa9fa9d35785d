/// A text of a file, and where it stands there (原始字段).
public struct SourceField: Hashable, Sendable {
    /// The text, as it stands there.
    public let text: String
    /// Where.
    public let place: SourcePlace

    /// A field.
    /// - Parameters:
    ///   - text: The text, as it stands there.
    ///   - place: Where.
    public init(_ text: String, at place: SourcePlace) {
        self.text = text
        self.place = place
    }
}
