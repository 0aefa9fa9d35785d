/// A row or an element of a file that could not be taken (搁置行), whole, as it stood there: what is repaired in it can be read
/// again.
public struct SourceRow: Hashable, Sendable, Codable {
    /// Where it begins.
    public let place: SourcePlace
    /// Its text.
    public let text: String
    /// Every reason why it was set aside.
    public let findings: [SourceFinding]

    /// A row that was set aside.
    /// - Parameters:
    ///   - place: Where it begins.
    ///   - text: Its text.
    ///   - findings: Every reason why it was set aside.
    public init(_ place: SourcePlace, _ text: String, because findings: [SourceFinding]) {
        self.place = place
        self.text = text
        self.findings = findings
    }
}
