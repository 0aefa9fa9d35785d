import AfterSalesCommission
public import AfterSalesCore
import AfterSalesStorage

/// What can be said of months that are closed from records.
extension Finding.Code {
    /// A month that was posted cannot be computed again, so nobody knows what it should be corrected by.
    public static let correctionNotComputable: Self = "correctionNotComputable"
    /// No version of the plan applies to the month.
    public static let noPlanForMonth: Self = "noPlanForMonth"
}

extension Finding {
    static func noPlanForMonth(_ plan: String, _ dealer: Identifier<Dealer>, _ month: Month) -> Finding {
        Finding(
            .error, .noPlanForMonth, at: Place.document.field("plan"),
            inputs: [.init("plan", plan), .init("dealer", dealer.rawValue), .init("month", month.description)],
            LocalizedText(
                "no version of \(plan) is registered for \(dealer) in \(month)",
                "\(dealer) 在 \(month) 没有登记的方案 \(plan) 版本"))
    }

    static func monthNotPosted(_ close: CloseRecord) -> Finding {
        Finding(
            .error, .notPosted, at: Place(close.key.reference.description),
            inputs: [.init("status", close.status.rawValue)],
            LocalizedText("\(close.month) is \(close.status.rawValue), not posted", "\(close.month) 尚未过账"))
    }

    /// Why, and behind it what the month was refused for.
    static func correctionNotComputable(_ close: CloseRecord, because why: LocalizedText) -> Finding {
        Finding(
            .error, .correctionNotComputable, at: Place(close.key.reference.description),
            inputs: [.init("plan", close.plan.id), .init("month", close.month.description)],
            LocalizedText(
                "\(close.month) cannot be computed again: \(why.english)",
                "\(close.month) 无法重新计算：\(why.simplifiedChinese)"))
    }
}
