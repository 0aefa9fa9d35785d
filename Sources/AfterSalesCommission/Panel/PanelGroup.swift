/// Employees of one position who take part in the same individual schemes: they are computed together, many months in
/// one block.
struct PanelGroup: Sendable {
    /// The individual schemes of the position, in plan order.
    let schemes: [Int]
    /// The rows of those who take part, ascending.
    let rows: [Int32]
    /// By month the first of ``rows``; one more at the end.
    let starts: [Int32]

    func members(_ months: Range<Int>) -> Range<Int> {
        Int(starts[months.lowerBound])..<Int(starts[months.upperBound])
    }
}

/// Those who share a scheme's pool.
struct PanelPool: Sendable {
    /// Their rows, month after month, in a month by id.
    let rows: [Int32]
    /// What each is weighed by.
    let weights: [Int64]
    /// By month the first of ``rows``; one more at the end.
    let starts: [Int32]
    /// By month the row of the team; empty for a pool of the dealership.
    let teams: [Int32]

    func members(_ months: Range<Int>) -> Range<Int> {
        Int(starts[months.lowerBound])..<Int(starts[months.upperBound])
    }
}
