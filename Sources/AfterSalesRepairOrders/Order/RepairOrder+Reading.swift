public import AfterSalesCore

extension RepairOrder {
    /// Whether it undoes lines of another order.
    public var isCredit: Bool { origin.reversal != nil }

    /// The job of an id.
    public func job(_ id: Identifier<Job>) -> Job? { jobs.first { $0.id == id } }

    /// The lines that count: all but those of declined jobs.
    public var countedLines: [OrderLine] {
        let declined = Set(jobs.lazy.filter(\.isDeclined).map(\.id))
        guard !declined.isEmpty else { return lines }
        return lines.filter { $0.job.map { !declined.contains($0) } ?? true }
    }

    /// What it comes to, by line, by payer, by rate of tax and in all; of a credit, below zero.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``; not for an order whose estimates were accepted.
    public func totals() throws(ArithmeticError) -> OrderTotals {
        try OrderTotals(countedLines, transfers: transfers, terms: terms, isCredit: isCredit)
    }

    /// What the customer pays at most, as he agreed last; nil where he has not.
    public var authorizedLimit: Money? { authorizations.last?.limit }

    /// When the car is to be ready, as it was promised last.
    public var promisedReady: Timestamp? { promises.last?.ready }

    /// What the insurer found owed, as he said last.
    public var insurerAudit: InsurerAudit? { insurerAudits.last }

    /// What it waits for now.
    public var openHolds: [OrderHold] { holds.filter { $0.until == nil } }

    /// When the car was handed back.
    public var deliveredAt: Timestamp? { delivery?.at }

    /// What was taken for a payer, less what was paid back.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func paid(for payType: PayType) throws(ArithmeticError) -> Money {
        var sum = Money.zero(terms.currency)
        for payment in payments where payment.payType == payType {
            sum = payment.way == .received ? try sum + payment.amount : try sum - payment.amount
        }
        return sum
    }

    /// What a payer still owes (未收余额); below zero where something is to be paid back. Before it is settled nobody owes.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func balance(of payType: PayType) throws(ArithmeticError) -> Money {
        let due = settlement?.payers.first { $0.payType == payType }?.due ?? .zero(terms.currency)
        return try due - paid(for: payType)
    }

    /// The lines as the customer was told them in a version of the estimate, those of jobs declined since among them.
    /// - Parameter version: The version, from 1.
    /// - Returns: The lines; nil where there is no such version.
    public func lines(ofEstimate version: Int) -> [OrderLine]? {
        guard version >= 1, version <= estimates.count else { return nil }
        return estimates[version...].first { $0.replaced != nil }?.replaced ?? lines
    }
}
