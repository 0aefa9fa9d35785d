public import AfterSalesCore

/// That a manufacturer sent a claim back (退回).
public struct ClaimReturn: Hashable, Sendable, Codable {
    /// Why, by its codes; one at least.
    public let codes: [ClaimCode]
    /// The last day on which it may be submitted again; nil where the manufacturer sets none.
    public let resubmitBy: LocalDate?
    /// When.
    public let at: Timestamp
}
