import AfterSalesCore

/// An order of a file with the verdict on it (判读结果): what was understood, and everything that is worth saying.
public struct JudgedOrder: Sendable {
    /// What the file says.
    public let source: SourceOrder
    /// What was understood; nil where there is an error, so that it is set aside.
    public internal(set) var facts: OrderFacts?
    /// Everything that is worth saying, each once.
    public internal(set) var findings: [SourceFinding]
    /// Its number, as it stands in the file; nil where none does.
    public let record: String?
    /// Which order it is about; nil where the file does not say whose it is, or no number.
    let name: OrderName?

    /// Whether it cannot be taken.
    public var isSetAside: Bool { facts == nil }

    /// The row or element to be set aside, whole.
    var row: SourceRow {
        SourceRow(source.place, source.text, because: findings.filter { $0.finding.severity == .error })
    }
}
