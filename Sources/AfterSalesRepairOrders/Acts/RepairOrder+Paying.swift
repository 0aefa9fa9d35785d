import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension RepairOrder {
    /// Takes a payment, or pays back (收款、退款). A deposit before the settlement may be of any amount; behind it nobody
    /// pays more than he owes. Nobody is paid back more than he has paid.
    ///
    /// By itself a credit owes what it undoes, paid or not, and an order what was undone. So both are looked at together:
    /// the `pay(_:on:as:attempts:)` of a store looks up what belongs to an order, and nothing can be paid
    /// without.
    /// - Parameters:
    ///   - payment: The payment.
    ///   - others: What else belongs to it: of a credit, the order that it undoes and that order's other credits; of an
    ///     order, its credits. None of an order of which nothing was undone.
    /// - Throws: An ``OrderRefusal``: `orderCancelled`, `beforeLastStep`, `duplicatePayment`, `amountNotPositive`,
    ///   `mixedCurrencies`, `overpaid`, `refundTooLarge`, `planMissing`, `creditOfOtherOrder`, `relatedOrderMissing`.
    public mutating func pay(_ payment: Payment, beside others: [RepairOrder] = []) throws(OrderRefusal) {
        var check = OrderCheck()
        let place = Place.document.field("payment")
        check.text(payment.payType.rawValue, .name, at: place.field("payType"))
        check.text(payment.method.rawValue, .name, at: place.field("method"))
        check.order(payment.at, notBefore: openedAt, at: place.field("at"))
        if payments.contains(where: { $0.id == payment.id }) {
            check.report(
                .duplicatePayment, at: place.field("id"), inputs: [.init("payment", payment.id.rawValue)],
                "payment \(payment.id) is there already", "收款 \(payment.id) 重复")
        }
        if status == .cancelled, payment.way == .received { check.open(self) }
        if (payment.method == .prepaid) != (payment.plan != nil) {
            check.report(
                .planMissing, at: place.field("plan"), inputs: [.init("method", payment.method.rawValue)],
                "what is drawn from a prepaid plan names it, and nothing else does", "预付套餐付款须指明套餐，其他方式不得指明")
        }
        let errors = check.errorCount
        check.currency(payment.amount, terms.currency, at: place.field("amount"))
        check.positive(payment.amount, at: place.field("amount"))
        // What is wrong with the amount by itself is not held against what is owed.
        if check.errorCount == errors {
            check.balance(payment, of: self, at: place.field("amount"))
            check.family(of: self, others)
            if check.errorCount == errors, !others.isEmpty { check.balance(payment, of: self, beside: others) }
        }
        try check.verdict()
        payments.append(payment)
    }
}

extension OrderCheck {
    /// That a payment leaves nobody with more than he owes, and nobody with less than nothing.
    fileprivate mutating func balance(_ payment: Payment, of order: RepairOrder, at place: Place) {
        let payType = payment.payType
        let due = order.settlement?.payers.first { $0.payType == payType }?.due.minorUnits ?? 0
        guard let paid = try? order.paid(for: payType) else { return tooLarge(at: place) }
        let amount = payment.amount
        let inputs: [Finding.Input] = [
            .init("amount", amount.description), .init("paid", paid.description),
            .init("due", Money(minorUnits: due, currency: amount.currency).description),
        ]
        switch payment.way {
        case .received:
            guard let sum = try? paid + amount else { return tooLarge(at: place) }
            if order.settlement != nil, sum.minorUnits > max(due, 0) {
                report(
                    .overpaid, at: place, inputs: inputs, "\(amount) is more than is owed", "付款 \(amount) 超过应付金额")
            }
        case .refunded:
            guard let rest = try? paid - amount else { return tooLarge(at: place) }
            if rest.minorUnits < min(due, 0) {
                report(
                    .refundTooLarge, at: place, inputs: inputs, "\(amount) is more than there is to pay back",
                    "退款 \(amount) 超过可退金额")
            }
        }
    }

    /// That everything which belongs to an order is there, and nothing else.
    fileprivate mutating func family(of order: RepairOrder, _ others: [RepairOrder]) {
        let place = Place.document.field("others")
        let undone = order.origin.reversal?.order ?? order.key.id
        var seen: Set<Identifier<RepairOrder>> = [order.key.id]
        for (index, other) in others.enumerated() {
            let id = other.key.id
            let belongs = other.key.owner == order.key.owner && (other.origin.reversal?.order ?? id) == undone
            guard !belongs || !seen.insert(id).inserted else { continue }
            report(
                .creditOfOtherOrder, at: place.element(index),
                inputs: [.init("order", order.key.id.rawValue), .init("other", id.rawValue)],
                "order \(id) does not belong to \(order.key.id), or stands twice", "工单 \(id) 与 \(order.key.id) 无冲销关系或重复"
            )
        }
        let original = ([order] + others).first { $0.key.id == undone }
        for id in [undone] + (original?.reversals.map(\.credit) ?? []) where !seen.contains(id) {
            report(
                .relatedOrderMissing, at: place,
                inputs: [.init("order", order.key.id.rawValue), .init("missing", id.rawValue)],
                "what is owed is only known together with order \(id)", "须与工单 \(id) 一并核算应付金额")
        }
    }

    /// The same of an order and its credits together.
    fileprivate mutating func balance(_ payment: Payment, of order: RepairOrder, beside others: [RepairOrder]) {
        let amount = payment.amount
        var due: Int128 = 0
        var paid: Int128 = 0
        for order in [order] + others {
            let place = Place.document.field("payment").field("amount")
            guard let sum = try? order.paid(for: payment.payType) else { return tooLarge(at: place) }
            paid += Int128(sum.minorUnits)
            due += Int128(
                order.settlement?.payers.first { $0.payType == payment.payType }?.due.minorUnits ?? 0)
        }
        let place = Place.document.field("payment").field("amount")
        let inputs: [Finding.Input] = [
            .init("amount", amount.description),
            .init("paid", Money(minorUnits: Int64(clamping: paid), currency: amount.currency).description),
            .init("due", Money(minorUnits: Int64(clamping: due), currency: amount.currency).description),
        ]
        switch payment.way {
        case .received where paid + Int128(amount.minorUnits) > max(due, 0):
            report(
                .overpaid, at: place, inputs: inputs, "\(amount) is more than is owed, credits among it",
                "付款 \(amount) 超过冲销后的应付金额")
        case .refunded where paid - Int128(amount.minorUnits) < min(due, 0):
            report(
                .refundTooLarge, at: place, inputs: inputs, "\(amount) is more than was paid, credits among it",
                "退款 \(amount) 超过冲销后的可退金额")
        default: break
        }
    }
}
