import AfterSalesCore

extension PayLedger {
    /// The amounts of a statement, which add up to nothing.
    static func entries(
        of statement: CommissionStatement, _ record: CloseRecord
    ) throws(Rejection) -> [PayEntry] {
        var entries: [PayEntry] = []
        func add(_ account: PayAccount, _ amount: Money) {
            guard amount.minorUnits != 0 else { return }
            entries.append(
                PayEntry(
                    dealer: record.dealer, month: record.month, plan: record.plan.id, employee: statement.employee,
                    account: account, amount: amount))
        }
        func take(_ account: PayAccount, _ amount: Money) throws(Rejection) {
            do throws(ArithmeticError) {
                add(account, try Money.zero(amount.currency) - amount)
            } catch {
                // The smallest number there is has no opposite.
                throw Rejection([.sumsOverflow])
            }
        }
        for line in statement.lines {
            add(.scheme(line.scheme), line.net)
            for withheld in line.withheld { try take(.withheld(withheld.id), withheld.amount) }
        }
        for correction in statement.corrections {
            add(
                correction.cause == .carriedForward
                    ? .carried : .correction(correction.ofPeriod, scheme: correction.scheme), correction.amount)
        }
        if let draw = statement.draw {
            add(.advance, draw.advance)
            try take(.recovered, draw.recovered)
        }
        try take(.carried, statement.carriedForward)
        try take(.payable, statement.payable)
        return entries
    }
}
