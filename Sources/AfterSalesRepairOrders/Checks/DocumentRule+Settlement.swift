import AfterSalesStorage
import AfterSalesCore
import AfterSalesCustomers

/// Rules about what comes behind the work.
extension DocumentRule {
    /// A repair that an insurer pays is invoiced, and nobody noted what he found owed (事故车无定审金额).
    public static let insurerAuditMissing = DocumentRule(
        .insurerAuditMissing, .warning, LocalizedText("the insurer's audited amount is missing", "缺少保险定审金额")
    ) { order, _ in
        guard let settlement = order.settlement, order.insurerAudits.isEmpty,
            let payer = settlement.payers.first(where: { $0.payType == .insurance })
        else { return [] }
        return [
            DocumentGap(at: Place.document.field("insurerAudits"), inputs: [.init("due", payer.due.description)])
        ]
    }

    /// The order is invoiced and the customer owes something (客户欠款). What others owe may come later.
    public static let paymentMissing = DocumentRule(
        .paymentMissing, .warning, LocalizedText("the customer has not paid", "客户未付清")
    ) { order, _ in
        guard order.settlement != nil, let balance = try? order.balance(of: .customer),
            let owed = try? balance - order.credited(to: .customer), owed.minorUnits > 0
        else { return [] }
        let approval = order.delivery?.unpaidApprovedBy.map { [Finding.Input("approvedBy", $0.rawValue)] } ?? []
        return [
            DocumentGap(
                at: Place.document.field("payments"), inputs: [.init("owed", owed.description)] + approval,
                LocalizedText("the customer owes \(owed)", "客户尚欠 \(owed)"))
        ]
    }

    /// The car was handed back and nobody told the customer when its next service is due (未告知下次保养).
    public static let nextServiceMissing = DocumentRule(
        .nextServiceMissing, .note, LocalizedText("the next service was not told", "未告知下次保养")
    ) { order, _ in
        guard let delivery = order.delivery, delivery.nextService == nil else { return [] }
        return [DocumentGap(at: Place.document.field("delivery").field("nextService"))]
    }

    /// The car was handed back and no follow-up is planned or made (交车后无回访). Not asked where nobody knows, nor of an order
    /// that was undone as a whole: its follow-up has been taken back.
    public static let followUpMissing = DocumentRule(
        .followUpMissing, .error, LocalizedText("no follow-up is planned", "交车后未安排回访")
    ) { order, context in
        guard !order.isUndone, let delivered = order.deliveredAt, let known = context.followedUp,
            !known.contains(order.key.id)
        else { return [] }
        return [
            DocumentGap(
                at: Place.document.field("delivery"),
                inputs: [.init("hours", String(context.hours(since: delivered)))],
                LocalizedText(
                    "no follow-up is planned \(context.hours(since: delivered)) hours after it was handed back",
                    "交车 \(context.hours(since: delivered)) 小时后仍未安排回访"))
        ]
    }
}
