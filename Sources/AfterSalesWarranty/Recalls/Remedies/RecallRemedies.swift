public import AfterSalesCore

/// Which jobs of a settled order remedied its car for which campaigns.
public struct RecallRemedies: Hashable, Sendable {
    /// The jobs, in the order in which they stand in the order; of a job for several campaigns the gravest first.
    public internal(set) var matches: [RecallRemedyMatch] = []
    /// What is to be looked at, and what was wrong with what somebody said.
    public internal(set) var findings: [Finding] = []
}
