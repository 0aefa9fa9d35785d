/// A month of a ``LiveStatements``: where its records are.
struct LiveMonth: Sendable {
    /// A pool of the month.
    struct Pool: Sendable {
        let scheme: Int
        let record: Int
        /// Row of the team; 0 for the dealer.
        let row: Int
        /// Rows of the members.
        let members: [Int32]
        let weights: [Int64]
        /// For a pool that something is deducted from: the record of each member's line.
        let lines: [Int]
    }

    /// Who works where, and what was given at first.
    let columns: FactColumns
    /// The number of its first fact.
    let firstFact: Int
    /// Its own cells: see ``LiveBlock``.
    let block: Int
    /// By row of the employees the record of their individual lines; 0 where they have none.
    var employees: [Int] = []
    /// By scheme its pool; nil for one that has none.
    var pools: [Pool?] = []
    /// The record of the holds; 0 where the plan has none.
    var holds = 0
    /// Whether salaries, corrections or draws are so large that sums with them could overflow.
    var hasLargeSums = false
}

/// The cells that a month has for itself.
enum LiveBlock {
    /// How many of its records are refused.
    static let refused = 0
    /// How many have large amounts.
    static let large = 1
    /// Behind these the funds, then by scheme the record of its pool.
    static let funds = 2
}

/// What a record is of, for when it has to be looked at.
struct LiveRecord: Sendable {
    let base: Int
    let shape: Int
    let month: Int
    /// Of an employee's record the row.
    let row: Int
    /// Of a line in a pool the scheme and which member.
    var member = 0
}
