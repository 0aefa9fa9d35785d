public import AfterSalesCore
import AfterSalesCustomers

extension RepairOrder {
    /// Gives the customer an estimate, or a further version of it (估价).
    ///
    /// A draft says all lines as they are to stand; those of declined jobs stay without being said. Jobs are added and never
    /// taken away: the customer declines them. What goes beyond what he agreed to needs his consent before it is begun,
    /// and before it is settled.
    /// - Parameters:
    ///   - draft: New jobs, all lines, the most that he pays.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: An ``OrderRefusal`` with everything that is wrong with the draft, such as `discountTooLarge`,
    ///   `mixedCurrencies`, `unknownJob`, `lineInUse`, `payerBelowZero`, `limitBelowEstimate`.
    public mutating func estimate(
        _ draft: EstimateDraft, by party: ActingParty, at: Timestamp
    ) throws(OrderRefusal) {
        let next = try next(on: .estimate)
        var check = EstimateCheck(self)
        check.check(draft, at: at)
        guard check.errorCount == 0, let totals = check.totals, let limit = check.limit else {
            throw .rejected(Rejection(check.findings))
        }
        let isFirst = estimates.isEmpty
        estimates.append(
            Estimate(
                version: estimates.count + 1, notToExceed: limit, total: totals.total.gross,
                customerTotal: totals.due(from: .customer),
                replaced: isFirst || lines == check.lines ? nil : lines,
                replacedTransfers: isFirst || transfers == draft.transfers ? nil : transfers, by: party, at: at))
        jobs += draft.newJobs
        lines = check.lines
        transfers = draft.transfers
        take(.estimate, to: next, by: party, at: at)
    }

    /// Promises when the car will be ready (承诺交车时间).
    /// - Parameters:
    ///   - ready: When it will be.
    ///   - reason: Why it is another time than before; needed for every promise but the first.
    ///   - informed: How the customer was told; needed for every promise but the first.
    ///   - party: By whom.
    ///   - at: When it is promised.
    /// - Throws: An ``OrderRefusal``: `orderSettled`, `notReceived`, `promiseInPast`, `promiseUnexplained`,
    ///   `customerNotInformed`.
    public mutating func promise(
        ready: Timestamp, because reason: String? = nil, informed: InformedBy? = nil, by party: ActingParty,
        at: Timestamp
    ) throws(OrderRefusal) {
        var check = OrderCheck()
        check.open(self)
        check.received(self)
        check.order(at, notBefore: promises.last?.at ?? steps.last?.at ?? openedAt, at: Place.document.field("at"))
        check.text(reason, .statement, at: Place.document.field("reason"))
        check.text(informed?.rawValue, .name, at: Place.document.field("informed"))
        if ready < at {
            check.report(
                .promiseInPast, at: Place.document.field("ready"),
                inputs: [.init("ready", ready.description), .init("at", at.description)],
                "at \(at) it is promised for \(ready)", "\(at) 承诺的时间 \(ready) 已过")
        }
        if !promises.isEmpty {
            if reason == nil {
                check.report(
                    .promiseUnexplained, at: Place.document.field("reason"), "a promise is changed for a reason",
                    "变更承诺时间必须说明原因")
            }
            if informed == nil {
                check.report(
                    .customerNotInformed, at: Place.document.field("informed"),
                    "a promise is changed when the customer has been told", "变更承诺时间必须已告知客户")
            }
        }
        try check.verdict()
        promises.append(
            Promise(
                ready: ready, reason: promises.isEmpty ? nil : reason, informed: promises.isEmpty ? nil : informed,
                by: party, at: at))
    }
}
