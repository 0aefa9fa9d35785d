import AfterSalesCore

/// A record of a campaign with the verdict on it (召回记录判读结果): what was understood, and everything that is worth saying.
public struct JudgedRecall: Sendable {
    /// What the file says.
    public let source: SourceRecall
    /// What was understood; nil where there is an error, so that it is set aside.
    let facts: RecallFacts?
    /// Everything that is worth saying, each once.
    public let findings: [SourceFinding]

    /// Its campaign's number, as it stands in the file; nil where none does.
    public var record: String? { source.fields[.number].flatMap { $0.text.isEmpty ? nil : $0.text } }
    /// Whether it cannot be taken.
    public var isSetAside: Bool { facts == nil }
}
