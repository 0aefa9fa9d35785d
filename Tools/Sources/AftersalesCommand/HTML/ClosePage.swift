import AfterSales

/// A close as a page that needs nothing beside itself: readable on a phone, printable on A4.
struct ClosePage {
    /// A page above this one.
    struct Parent {
        let file: String
        let name: String
    }

    /// What the dealership is called; its id where nobody has said.
    var dealer: String?
    /// What positions are called, where somebody has said; a plan does not.
    var positions: [String: String] = [:]
    /// The page that this one belongs to.
    var parent: Parent?

    private let close: CommissionClose
    private let titles: PlanTitles
    private let language: Language

    /// The page of a close.
    init(_ close: CommissionClose, titles: PlanTitles, language: Language) {
        self.close = close
        self.titles = titles
        self.language = language
    }

    /// The page.
    var html: String {
        get throws {
            let dealer = dealer ?? close.dealer.rawValue
            let figures = try CloseFigures(close, order: titles.schemeOrder)
            let frame = PageFrame(
                title: "\(dealer) \(close.period)", period: close.period.description, titles: titles,
                language: language, close: close)
            var model = frame.model
            model["dealer"] = dealer
            model["up"] = parent.map { ["file": $0.file, "name": $0.name] }
            model["status"] = close.status.rawValue
            model["statusWord"] = StatusWord.of(close, language)
            model["schemes"] = ChartModel.bars(figures.schemes, titles: titles)
            model["month"] = try MonthModel(close, titles: titles, positions: positions, language: language).model
            return try PageTemplates.render(.close, model)
        }
    }
}
