public import AfterSalesCore

/// A month's facts that have been checked against a plan and sorted into columns: ready to be closed by that plan.
///
/// Preparing looks every name up once. A prepared month can be closed again and again, and by any thread.
public struct PreparedMonth: Sendable {
    let columns: FactColumns

    /// The facts as they were given.
    public var facts: MonthFacts { columns.facts }
    /// What somebody should look at; errors would have prevented the month from being prepared.
    public var findings: [Finding] { columns.findings }
}

extension CommissionPlan {
    /// Checks a month's facts against the plan and sorts them into columns.
    ///
    /// - Throws: every fault of the facts at once: unknown employees, positions and schemes, duplicates, values that do not
    ///   fit, adjustments nobody approved, a currency or month that is not the plan's.
    public func prepare(_ facts: MonthFacts) throws(Rejection) -> PreparedMonth {
        var preparation = FactPreparation(self, facts)
        let columns = preparation.run()
        guard !columns.findings.contains(where: { $0.severity == .error }) else { throw Rejection(columns.findings) }
        return PreparedMonth(columns: columns)
    }
}
