public import AfterSalesCommission
public import AfterSalesCore

extension ServiceDesk {
    /// What another plan would have paid here in months that were posted, and why it differs (方案模拟).
    /// - Parameters:
    ///   - other: The plan that is tried.
    ///   - plan: The id of the plan that closed the months.
    ///   - months: The months, each once.
    /// - Throws: What `whatIf(_:insteadOf:at:in:)` of the store throws.
    public func whatIf(
        _ other: CommissionPlan, insteadOf plan: String, in months: [Month]
    ) async throws -> StoredComparison {
        try await store.whatIf(other, insteadOf: plan, at: [dealer], in: months)
    }
}
