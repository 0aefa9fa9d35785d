public import AfterSalesCore
import AfterSalesCustomers

extension RepairOrder {
    /// Invoices the order (结算). From here on its figures count, and nothing of what was done and sold is edited.
    /// - Parameters:
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day.
    ///   - lists: By which lists something is given for its lines (单项奖励); those of other days give nothing.
    /// - Throws: An ``OrderRefusal`` with everything in the way: `exceedsAuthorization`, `jobUndecided`, `jobNotDone`,
    ///   `clockRunning`, `onHold`, `payerBelowZero`, `beforeLastStep`.
    public mutating func settle(
        by party: ActingParty, at: Timestamp, in zone: CivilZone, paying lists: [SpiffList] = []
    ) throws(OrderRefusal) {
        let next = try next(on: .settle)
        var check = OrderCheck()
        // Work that was written down later belongs to what is invoiced, and so lies before it.
        let lastOff = jobs.lazy.flatMap(\.clockings).compactMap(\.off).max()
        check.order(at, notBefore: [steps.last?.at, lastOff].compactMap(\.self).max(), at: Place.document.field("at"))
        check.noClockRunning(self)
        check.noHold(self)
        for (index, job) in jobs.enumerated() where !job.isDeclined {
            let place = Place.document.field("jobs").element(index)
            let inputs: [Finding.Input] = [.init("job", job.id.rawValue)]
            if !job.isAuthorized {
                check.report(
                    .jobUndecided, at: place, inputs: inputs,
                    "the customer has neither agreed to job \(job.id) nor declined it", "客户对项目 \(job.id) 尚未表态")
            } else if job.finishedAt == nil {
                check.report(
                    .jobNotDone, at: place, inputs: inputs, "job \(job.id) is not finished", "项目 \(job.id) 尚未完工")
            }
        }
        let totals = check.owing(try? totals())
        if let totals { check.limit(totals.due(from: .customer), of: self) }
        let day = check.day(of: at, in: zone)
        var spiffs: [SpiffFigure]?
        if let day, !lists.isEmpty {
            do throws(ArithmeticError) {
                spiffs = try SpiffTaking(self, by: lists, on: day).figures
            } catch {
                check.tooLarge(at: Place.document.field("lines"))
            }
        }
        try check.verdict()
        guard let totals, let day else { return }
        settlement = Settlement(
            on: day, at: at, by: party, payers: totals.payers, total: totals.total, spiffs: spiffs)
        take(.settle, to: next, by: party, at: at)
    }

    /// Notes what the insurer found owed (定审), before the order is settled or after.
    /// - Throws: An ``OrderRefusal``: `orderCancelled`, `mixedCurrencies`, `amountBelowZero`, `creditUnchangeable`.
    public mutating func record(
        insurerAudit amount: Money, on day: LocalDate, reference: String? = nil, by party: ActingParty, at: Timestamp
    ) throws(OrderRefusal) {
        var check = OrderCheck()
        if status == .cancelled { check.open(self) }
        check.noCredit(self)
        check.text(reference, .name, at: Place.document.field("reference"))
        check.currency(amount, terms.currency, at: Place.document.field("amount"))
        check.notBelowZero(amount, at: Place.document.field("amount"))
        check.order(at, notBefore: insurerAudits.last?.at ?? openedAt, at: Place.document.field("at"))
        try check.verdict()
        insurerAudits.append(InsurerAudit(amount: amount, on: day, reference: reference, by: party, at: at))
    }
}

extension OrderCheck {
    /// That the customer does not owe more than he agreed to.
    mutating func limit(_ invoiced: Money, of order: RepairOrder) {
        // What was agreed elsewhere is not known here.
        guard !order.isPast || order.authorizedLimit != nil else { return }
        let authorized = order.authorizedLimit ?? .zero(order.terms.currency)
        guard invoiced.minorUnits > authorized.minorUnits else { return }
        report(
            .exceedsAuthorization, at: Place.document.field("lines"),
            inputs: [.init("invoiced", invoiced.description), .init("authorized", authorized.description)],
            "the customer would owe \(invoiced) and agreed to \(authorized)", "客户应付 \(invoiced)，授权限额为 \(authorized)")
    }

    mutating func noCredit(_ order: RepairOrder) {
        guard order.isCredit else { return }
        report(
            .creditUnchangeable, at: Place.document.field("origin").field("reversal"),
            "a credit only undoes another order", "红字工单仅用于冲销")
    }
}
