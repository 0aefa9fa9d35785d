/// A scheme's line of one employee in one month, looked up once in a ``LiveStatements`` and good for it alone.
public struct LiveLine: Hashable, Sendable, BitwiseCopyable {
    let record: UInt32
    /// The cell of what is payable; of a share of a pool, where the member's cells begin.
    let cell: UInt32
    /// The record of the pool that it has a share of; 0 for an individual line.
    let pool: UInt32
    /// Its number among the lines of the record, or ``share``.
    let part: UInt16

    /// Marks a share of a pool that nothing is deducted from.
    static let share = UInt16.max
}
