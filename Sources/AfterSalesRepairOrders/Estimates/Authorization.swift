public import AfterSalesCore

/// That the customer agreed to jobs, and to pay no more than an amount (维修授权).
public struct Authorization: Hashable, Sendable, Codable {
    /// The version of the estimate that he agreed to.
    public let estimate: Int
    /// The jobs that he agreed to by it.
    public let jobs: [Identifier<Job>]
    /// What he pays at most for the whole order, with tax.
    public let limit: Money
    /// By what it can be proven.
    public let proof: ConsentProof
    /// By whom: the customer, or whoever speaks for him.
    public let by: ActingParty
    /// When.
    public let at: Timestamp
}
