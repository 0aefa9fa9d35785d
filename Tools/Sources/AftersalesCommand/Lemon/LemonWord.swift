import AfterSales

/// The words of the tables of `lemon check`.
enum LemonWord {
    /// The headings of the periods, in order.
    static let periodColumns = [
        LocalizedText("period", "期限"), LocalizedText("last day", "截止日"), LocalizedText("limit", "里程限值"),
        LocalizedText("days left", "剩余天数"), LocalizedText("distance left", "剩余里程"),
    ]

    /// The headings of the rules, in order.
    static let ruleColumns = [
        LocalizedText("rule", "规则"), LocalizedText("of", "对象"), LocalizedText("count", "累计"),
        LocalizedText("threshold", "门槛"), LocalizedText("distance", "尚差"), LocalizedText("state", "状态"),
        LocalizedText("source", "依据"),
    ]

    static func state(_ state: RuleStanding.State) -> LocalizedText {
        switch state {
        case .reached: LocalizedText("reached", "已达到")
        case .open: LocalizedText("open", "未达到")
        case .over: LocalizedText("period over", "已届满")
        }
    }
}
