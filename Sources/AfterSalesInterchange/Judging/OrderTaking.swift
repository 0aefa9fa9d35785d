/// What became of a batch of orders (导入结果).
public struct OrderTaking: Sendable {
    /// How many rows or elements went where.
    public internal(set) var counts = ImportCounts()
    /// Everything that is worth saying, in the order of the file; an order is told where its last row has been read.
    public internal(set) var findings: [SourceFinding] = []
    /// What could not be taken, whole.
    public internal(set) var setAside: [SourceRow] = []

    /// Of no order.
    public init() {}

    /// Of two batches together, one behind the other.
    public static func + (lhs: OrderTaking, rhs: OrderTaking) -> OrderTaking {
        var sum = lhs
        sum.counts = lhs.counts + rhs.counts
        sum.findings += rhs.findings
        sum.setAside += rhs.setAside
        return sum
    }
}
