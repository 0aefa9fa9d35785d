public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesStorage

/// A month as its records tell it now, ready to be closed (月结草稿). Nothing of it is kept yet.
public struct MonthDraft: Sendable {
    /// The version of the plan that applies.
    public let plan: CommissionPlan
    /// What was collected, and from what.
    public let collected: CollectedMonth
    /// The facts with the corrections: what the close is made from.
    public let facts: MonthFacts
    /// What of earlier months is booked: corrections by month, employee and scheme, then what the last month carries
    /// forward, then what was decided by hand.
    public let corrections: [Correction]
    /// What is to be known of the collection, and of the corrections.
    public let findings: [Finding]

    /// The close that the draft makes.
    /// - Throws: Every error of the close at once.
    public func close() throws(Rejection) -> CommissionClose { try plan.close(facts) }
}

/// A close that was drawn up.
public struct DrawnUpClose: Sendable {
    /// The close as it stands.
    public let close: Stored<CloseRecord>
    /// What it was made from; nil where the same request had been made before.
    public let draft: MonthDraft?
}
