public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// The facts of a dealership's month, collected from its records (月结取数).
    ///
    /// An order is earned in the month of its settlement, and what was undone of it is taken back in that month; an accident
    /// repair is earned with its audited amount in the month in which the car left or of the audit, whichever is later; a
    /// warranty repair when the manufacturer pays; an accessory above three quarters of its list price, and one that the sales
    /// department gives away at its list price. A complaint counts in the month in which it was found justified. What people
    /// state counts as it is recorded: an appraisal where it is confirmed, targets and draws of whoever is there.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - month: The month.
    ///   - collection: How they are collected.
    ///   - plan: The plan whose draws are read; without it none are.
    ///   - asOf: As it was known then, by the clock that the acts were noted by; as it is known now where it is left out. It is
    ///     counted anew from the orders, so it takes time by orders.
    ///   - base: What else is known of the month: who worked there, what was agreed, what somebody has stated. It goes before
    ///     what records state: of people, all of them where it names any; of the rest, one by one. Metrics of the collection's
    ///     names in it give way to what is collected.
    /// - Returns: The facts, from what they were taken, and what is to be known of them.
    /// - Throws: ``/AfterSalesCore/Rejection``: `figuresOfAnotherPeriod` and `figuresOfAnotherDealer` where the base is of
    ///   another month or dealership, `currencyMismatch` where records are in another currency than the facts,
    ///   `collectedTwice` where somebody has reported a metric that is collected or appraised, and what
    ///   ``MetricCollection/metrics(from:for:)`` and `collect(_:into:excluding:)` throw; whatever the store throws.
    public func monthFacts(
        dealer: Identifier<Dealer>, month: Month, by collection: MonthCollection, plan: String? = nil,
        asOf: Timestamp? = nil, onto base: MonthFacts? = nil
    ) async throws -> CollectedMonth {
        let base =
            base
            ?? MonthFacts(period: month, dealer: dealer, currency: collection.currency, employees: [], metrics: [])
        let mismatches = base.mismatches(with: dealer, month)
        guard mismatches.isEmpty else { throw Rejection(mismatches) }
        var taking = MonthTaking(base, by: collection, plan: plan, asOf: asOf, in: self)
        try await taking.take()
        return CollectedMonth(
            facts: taking.facts, findings: taking.findings, sources: taking.sources, readings: taking.readings)
    }
}

extension MonthFacts {
    /// Why they are not the base of a month.
    fileprivate func mismatches(with dealer: Identifier<Dealer>, _ month: Month) -> [Finding] {
        var findings: [Finding] = []
        if period != month {
            findings.append(
                Finding(
                    .error, .figuresOfAnotherPeriod, at: Place.document.field("period"),
                    inputs: [.init("facts", period.description), .init("figures", month.description)],
                    LocalizedText(
                        "the facts are of \(period), \(month) is collected", "提成数据属于 \(period)，而取数月份为 \(month)")))
        }
        if self.dealer != dealer {
            findings.append(
                Finding(
                    .error, .figuresOfAnotherDealer, at: Place.document.field("dealer"),
                    inputs: [.init("facts", self.dealer.rawValue), .init("figures", dealer.rawValue)],
                    LocalizedText(
                        "the facts are of \(self.dealer), \(dealer) is collected",
                        "提成数据属于 \(self.dealer)，而取数对象为 \(dealer)")))
        }
        return findings
    }
}
