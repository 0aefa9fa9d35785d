public import AfterSalesCore

/// That a list was applied to the claims (清单入账).
public struct RemittanceApplication: Hashable, Sendable, Codable {
    /// By whom.
    public let by: ActingParty
    /// When it was begun.
    public let begunAt: Timestamp
    /// When its last line was applied; nil while pages are left, such as after a breakdown: the same call goes on.
    public internal(set) var completedAt: Timestamp?
    /// The lines, from 0, that somebody has set aside by hand: they changed nothing.
    public internal(set) var setAside: [Int]
    /// What was found of each line before anything was changed, in the order of the lines.
    public let lines: [Line]

    /// What was found of a line.
    public struct Line: Hashable, Sendable, Codable {
        /// What it was.
        public let outcome: ReconciledLine.Outcome
        /// What it paid less than was due; below zero where it paid more. Nil where nothing was due.
        public let short: Money?
    }
}
