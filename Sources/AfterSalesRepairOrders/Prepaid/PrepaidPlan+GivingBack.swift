public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension PrepaidPlan {
    /// Gives a draw back, as what it paid for was undone. Visits come back whole, once every line that they paid for has
    /// been undone; of money, any amount up to what was drawn.
    ///
    /// A plan that has expired meanwhile gets it back all the same, and can be refunded.
    /// - Parameters:
    ///   - payment: The payment that was drawn.
    ///   - amount: How much of it, for a plan in money; all that has not come back where it is left out.
    ///   - order: The order that was paid, as it stands now.
    ///   - refund: The id of the payment that refunds it.
    ///   - holder: The order on which that payment is: the order itself where it is left out, or one that undid lines of it.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day.
    /// - Returns: The refund, to be put on the order.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every reason, and nothing is changed: `planRefunded`, `unknownDraw`,
    ///   `alreadyGivenBack`, `linesNotUndone`, `visitsNotDivided`, `mixedCurrencies`, `amountNotPositive`,
    ///   `returnedTooMuch`, `creditOfOtherOrder`.
    public mutating func giveBack(
        _ payment: Identifier<Payment>, _ amount: Money? = nil, of order: RepairOrder, as refund: Identifier<Payment>,
        on holder: RepairOrder? = nil, by party: ActingParty, at: Timestamp, in zone: CivilZone
    ) throws(Rejection) -> Payment {
        var check = OrderCheck()
        if let day = check.day(of: at, in: zone) { check.action(.giveBack, on: self, day: day) }
        check.order(at, notBefore: lastAct, at: Place.document.field("at"))
        if let holder { check.holder(holder, of: order) }
        let index = check.draw(payment, of: order, in: self)
        var returned: PrepaidBalance?
        if let index { returned = check.returned(amount, of: draws[index], on: order) }
        guard check.errorCount == 0, let index, let returned else { throw Rejection(check.findings) }
        let value: Money
        switch returned {
        case .visits: value = draws[index].value
        case .money(let money): value = money
        }
        status = (try? PrepaidState.lifecycle.next(from: status, on: .giveBack)) ?? status
        draws[index].returns.append(
            PrepaidReturn(
                order: (holder ?? order).key.id, payment: refund, returned: returned, value: value, by: party, at: at))
        return Payment(refund, value, .prepaid, from: key.id, way: .refunded, by: party, at: at)
    }
}

extension OrderCheck {
    /// That a refund is put on an order that undid lines of the one that was paid.
    fileprivate mutating func holder(_ holder: RepairOrder, of order: RepairOrder) {
        guard holder.key != order.key else { return }
        if holder.key.owner == order.key.owner, holder.origin.reversal?.order == order.key.id { return }
        report(
            .creditOfOtherOrder, at: Place.document.field("holder"),
            inputs: [.init("order", order.key.id.rawValue), .init("holder", holder.key.id.rawValue)],
            "order \(holder.key.id) undoes nothing of \(order.key.id)", "工单 \(holder.key.id) 并非 \(order.key.id) 的红字工单")
    }

    /// The place of a draw that has not come back whole.
    fileprivate mutating func draw(
        _ payment: Identifier<Payment>, of order: RepairOrder, in plan: PrepaidPlan
    ) -> Int? {
        let inputs: [Finding.Input] = [.init("payment", payment.rawValue), .init("order", order.key.id.rawValue)]
        guard order.key.owner == plan.key.owner,
            let index = plan.draws.firstIndex(where: { $0.order == order.key.id && $0.payment == payment })
        else {
            report(
                .unknownDraw, at: Place.document.field("payment"), inputs: inputs,
                "payment \(payment) of order \(order.key.id) was not drawn from the plan",
                "工单 \(order.key.id) 的付款 \(payment) 并非由该套餐支付")
            return nil
        }
        if plan.draws[index].outstanding <= 0 {
            report(
                .alreadyGivenBack, at: Place.document.field("payment"), inputs: inputs,
                "payment \(payment) has been given back", "付款 \(payment) 已退回")
        }
        return index
    }

    /// What comes back into the balance.
    fileprivate mutating func returned(
        _ amount: Money?, of draw: PrepaidDraw, on order: RepairOrder
    ) -> PrepaidBalance? {
        let place = Place.document.field("amount")
        switch draw.taken {
        case .visits:
            if let amount {
                report(
                    .visitsNotDivided, at: place, inputs: [.init("amount", amount.description)],
                    "visits come back whole", "次数只能整笔退回")
            }
            let left = Set(order.unreversedLines.map(\.id))
            for (index, line) in draw.lines.enumerated() where left.contains(line) {
                report(
                    .linesNotUndone, at: Place.document.field("lines").element(index),
                    inputs: [.init("line", line.rawValue)], "line \(line), which it paid for, has not been undone",
                    "其支付的行 \(line) 尚未冲销")
            }
            return draw.taken
        case .money(let money):
            let outstanding = Money(minorUnits: draw.outstanding, currency: money.currency)
            guard let amount else { return .money(outstanding) }
            currency(amount, money.currency, at: place)
            positive(amount, at: place)
            if amount.minorUnits > outstanding.minorUnits {
                report(
                    .returnedTooMuch, at: place,
                    inputs: [.init("amount", amount.description), .init("drawn", outstanding.description)],
                    "only \(outstanding) is drawn, not \(amount)", "已扣 \(outstanding)，不能退回 \(amount)")
            }
            return .money(amount)
        }
    }
}
