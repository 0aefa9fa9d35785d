/// What came of taking a file of records over (导入报告).
public struct RecordFileReport: Sendable {
    /// How many rows went where; those of a commit go together.
    public internal(set) var counts = ImportCounts()
    /// What is worth saying, in the order of the file, of the first ``mostFindings``.
    public private(set) var findings: [SourceFinding] = []
    /// How much is worth saying, listed or not.
    public private(set) var findingCount = 0

    /// The most findings that are listed.
    public static let mostFindings = 1_000

    /// Whether everything in the file is in the store now, and the file is whole.
    public var isClean: Bool { findingCount == 0 && counts.setAside == 0 }

    mutating func add(_ found: [SourceFinding]) {
        findingCount += found.count
        findings += found.prefix(max(0, Self.mostFindings - findings.count))
    }
}
