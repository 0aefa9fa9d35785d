import AfterSales

/// A close in one of the formats it is written in.
struct CloseText {
    private let close: CommissionClose
    private let titles: PlanTitles
    private let language: Language

    init(_ close: CommissionClose, plan: CommissionPlan, language: Language) {
        self.close = close
        titles = PlanTitles(plan.draft, language: language)
        self.language = language
    }

    /// The close.
    func text(_ format: CloseFormat) throws -> String {
        switch format {
        case .table: try CloseTable(close, titles: titles, language: language).text
        case .json: close.json(explanations: language)
        case .csv: try CloseCSV(close).text
        case .html: try ClosePage(close, titles: titles, language: language).html
        }
    }
}
