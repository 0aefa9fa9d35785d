import AfterSales

/// What every page has: language, words, style, the plan and its currency.
struct PageFrame {
    /// The page's title.
    let title: String
    /// The months it is about.
    let period: String
    /// What the plan calls its parts.
    let titles: PlanTitles
    /// The language.
    let language: Language
    /// A close by the plan, for its version and currency.
    let close: CommissionClose

    /// The part of the model that every template needs.
    var model: [String: Any] {
        [
            "language": language.rawValue, "words": Word.all(language), "style": PageStyle.css, "title": title,
            "period": period, "plan": titles.plan, "planVersion": String(close.planVersion),
            "currency": close.currency.code, "toolVersion": ToolVersion.current,
        ]
    }
}
