public import AfterSalesCore

extension CommissionPlan {
    /// Closes a month: checks the facts, computes every scheme, divides the pools, makes the statements.
    ///
    /// - Throws: every error at once, of the facts themselves and of what formulas miss in them, with the warnings beside
    ///   them; nothing is paid then.
    public func close(_ facts: MonthFacts) throws(Rejection) -> CommissionClose {
        try close(facts, findings: [], gaps: FactGaps())
    }

    /// Closes what could be read of a month's facts, beside what is wrong with the document.
    func close(
        _ facts: MonthFacts, findings: [Finding], gaps: FactGaps
    ) throws(Rejection) -> CommissionClose {
        var preparation = FactPreparation(self, facts, findings: findings, gaps: gaps)
        let columns = preparation.run()
        // What formulas miss in facts that were not kept is no news.
        if preparation.isTooLarge { throw Rejection(columns.findings) }
        var engine = CloseEngine(self)
        return try engine.close(columns)
    }

    /// Closes a month that this plan has prepared.
    ///
    /// - Throws: every error at once; one alone, `preparedByAnotherPlan`, where it was not this plan that prepared it.
    public func close(_ month: PreparedMonth) throws(Rejection) -> CommissionClose {
        var engine = CloseEngine(self)
        return try engine.close(month.columns)
    }

    /// Closes many months one after the other, reusing what can be reused, and hands each outcome to `body` as it comes. A
    /// month that is refused stops none of the others.
    public func closeEach(
        _ months: some Sequence<PreparedMonth>, _ body: (Result<CommissionClose, Rejection>) -> Void
    ) {
        var engine = CloseEngine(self)
        for month in months {
            body(Result { () throws(Rejection) in try engine.close(month.columns) })
        }
    }
}
