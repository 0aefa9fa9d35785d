public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesStorage

/// A plan tried on months that were closed, beside what they paid (历史月份方案模拟).
public struct StoredComparison: Sendable {
    /// Beside each version of the plan that closed some of the months, in the order of the versions: these months, by dealership
    /// and month. Dealerships may have versions of their own with one number.
    public let comparisons: [PlanComparison]
    /// The closes that were looked for and are not there, or are not posted.
    public let missing: [RecordReference]
}

extension RecordStore {
    /// What another plan would have paid in months that were posted, and why it differs (方案模拟).
    ///
    /// Each month is closed from the facts that its close keeps, by the version that closed it and by the other plan. Nothing is
    /// kept and nothing is paid.
    /// - Parameters:
    ///   - other: The plan that is tried, such as a version that nobody has approved yet.
    ///   - plan: The id of the plan that closed the months.
    ///   - dealers: At which dealerships.
    ///   - months: The months, each once.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with what prevents a plan from being tried; whatever the store throws. A month
    ///   that the other plan refuses is no error; its difference says why.
    public func whatIf(
        _ other: CommissionPlan, insteadOf plan: String, at dealers: [Identifier<Dealer>], in months: [Month]
    ) async throws -> StoredComparison {
        var versions: [(plan: PlanDraft, facts: [MonthFacts])] = []
        var missing: [RecordReference] = []
        for dealer in dealers {
            for month in months {
                let key = CloseRecord.key(dealer: dealer, month: month, plan: plan)
                guard let record = try await load(key)?.record, [.posted, .paid].contains(record.status) else {
                    missing.append(key.reference)
                    continue
                }
                let place =
                    versions.firstIndex { $0.plan.version == record.plan.version && $0.plan == record.plan }
                    ?? versions.endIndex
                if place == versions.endIndex { versions.append((record.plan, [])) }
                versions[place].facts.append(record.facts)
            }
        }
        // Those with one number stay in the order of their dealerships.
        let sorted = versions.enumerated().sorted {
            ($0.element.plan.version, $0.offset) < ($1.element.plan.version, $1.offset)
        }
        let comparisons = try sorted.map { _, months in
            try PlanComparison(try months.plan.validated(), with: other, over: months.facts)
        }
        return StoredComparison(comparisons: comparisons, missing: missing)
    }
}
