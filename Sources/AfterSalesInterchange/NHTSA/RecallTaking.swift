/// What became of a batch of records of recall campaigns (召回导入结果).
public struct RecallTaking: Sendable {
    /// How many records went where. A record is one car of a campaign: a campaign has many.
    public internal(set) var counts = ImportCounts()
    /// Everything that is worth saying, in the order of the file.
    public internal(set) var findings: [SourceFinding] = []
    /// What could not be taken, whole.
    public internal(set) var setAside: [SourceRow] = []
    /// The header of the file, told once where it has one: it goes before what was set aside.
    public internal(set) var header: String?

    /// Of no record.
    public init() {}

    /// Of two batches together, one behind the other.
    public static func + (lhs: RecallTaking, rhs: RecallTaking) -> RecallTaking {
        var sum = lhs
        sum.counts = lhs.counts + rhs.counts
        sum.findings += rhs.findings
        sum.setAside += rhs.setAside
        sum.header = lhs.header ?? rhs.header
        return sum
    }
}
