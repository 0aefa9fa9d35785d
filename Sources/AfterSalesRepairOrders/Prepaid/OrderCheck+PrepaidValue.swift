import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension OrderCheck {
    /// What a charge pays on an order, in money; nil where that has been found impossible.
    mutating func value(of charge: PrepaidCharge, on order: RepairOrder, from plan: PrepaidPlan) -> Money? {
        switch charge {
        case .money(let money): return money
        case .visits(_, let ids):
            guard order.status.isSettled else {
                report(
                    .notSettled, at: Place.document.field("order"), inputs: [.init("status", order.status.rawValue)],
                    "visits pay for what has been invoiced; the order is \(order.status.rawValue)",
                    "次数只能支付已结算的工单，当前状态 \(order.status.rawValue)")
                return nil
            }
            noCredit(order)
            lines(ids, of: order, notPaidBy: plan)
            guard errorCount == 0 else { return nil }
            return value(of: ids, on: order)
        }
    }

    /// That lines are the customer's, stand, and have not been paid by the plan.
    private mutating func lines(
        _ ids: [Identifier<OrderLine>], of order: RepairOrder, notPaidBy plan: PrepaidPlan
    ) {
        let counted = Dictionary(order.countedLines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let left = Set(order.unreversedLines.map(\.id))
        var paid: Set<Identifier<OrderLine>> = []
        for draw in plan.draws where draw.order == order.key.id && draw.outstanding > 0 {
            paid.formUnion(draw.lines)
        }
        for (index, id) in ids.enumerated() {
            let place = Place.document.field("lines").element(index)
            let inputs: [Finding.Input] = [.init("line", id.rawValue)]
            guard let line = counted[id] else {
                report(
                    .unknownLine, at: place, inputs: inputs, "the order has no line \(id) that counts",
                    "工单没有计入的行 \(id)")
                continue
            }
            if !left.contains(id) {
                report(
                    .alreadyReversed, at: place, inputs: inputs, "line \(id) has been undone already", "行 \(id) 已被冲销")
            }
            if line.payType != .customer {
                report(
                    .lineOfOtherPayer, at: place, inputs: inputs + [.init("payType", line.payType.rawValue)],
                    "line \(id) is paid by \(line.payType)", "行 \(id) 的付费类别为 \(line.payType)")
            }
            if !paid.insert(id).inserted {
                report(
                    .linePaidByPlan, at: place, inputs: inputs, "line \(id) is paid by the plan already",
                    "行 \(id) 已由套餐支付")
            }
        }
    }

    /// What lines come to for the customer, at most what he owes for the order.
    private mutating func value(of ids: [Identifier<OrderLine>], on order: RepairOrder) -> Money? {
        let wanted = Set(ids)
        do throws(ArithmeticError) {
            let totals = try order.totals()
            var sum = Money.zero(order.terms.currency)
            for line in totals.lines where wanted.contains(line.line) { sum = try sum + line.amount.gross }
            let due = totals.due(from: .customer)
            let value = sum.minorUnits < due.minorUnits ? sum : due
            guard value.minorUnits <= 0 else { return value }
            report(
                .planPaysNothing, at: Place.document.field("lines"), inputs: [.init("value", value.description)],
                "there is nothing to pay on these lines", "所选行没有应付金额")
        } catch {
            tooLarge(at: Place.document.field("lines"))
        }
        return nil
    }
}
