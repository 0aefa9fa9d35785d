public import AfterSalesCore

extension CommissionPlan {
    /// Closes a month: checks the facts, computes every scheme, divides the pools, makes the statements.
    ///
    /// - Throws: every error at once, with the warnings beside them; nothing is paid then.
    public func close(_ facts: MonthFacts) throws(Rejection) -> CommissionClose {
        let month: PreparedMonth
        do throws(Rejection) {
            month = try prepare(facts)
        } catch {
            throw error
        }
        return try close(month)
    }

    /// Closes a month that this plan has prepared.
    public func close(_ month: PreparedMonth) throws(Rejection) -> CommissionClose {
        var engine = CloseEngine(self)
        return try engine.close(month)
    }

    /// Closes many months one after the other, reusing what can be reused, and hands each result to `body`.
    public func closeEach(
        _ months: some Sequence<PreparedMonth>, _ body: (CommissionClose) -> Void
    ) throws(Rejection) {
        var engine = CloseEngine(self)
        for month in months { body(try engine.close(month)) }
    }
}
