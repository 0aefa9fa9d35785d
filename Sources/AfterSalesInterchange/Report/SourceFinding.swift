public import AfterSalesCore

/// Something that is worth saying of a file (发现): what, how grave, and where.
public struct SourceFinding: Hashable, Sendable, Codable {
    /// Where it is.
    public let place: SourcePlace
    /// The record that it is about, by the number it has in the file.
    public let record: String?
    /// What it is. An error sets its row or element aside.
    public let finding: Finding

    /// A finding in a file.
    /// - Parameters:
    ///   - place: Where it is.
    ///   - record: The record that it is about, by the number it has in the file.
    ///   - finding: What it is.
    public init(at place: SourcePlace, record: String? = nil, _ finding: Finding) {
        self.place = place
        self.record = record
        self.finding = finding
    }
}
