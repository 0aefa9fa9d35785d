import AfterSales

/// The pages of the demo: one for the group, one for each dealership, one for each of its months.
struct DemoPages {
    /// The name of the group's page.
    static let indexFile = "index.html"

    private let dealers: [DemoDealer]
    private let titles: PlanTitles
    private let language: Language
    private let positions: [String: String]

    /// What else there is beside the closes.
    private var more: [ClosePage.Parent] {
        [
            ClosePage.Parent(
                file: DemoWhatIf.file,
                name: LocalizedText("What if: another plan on the same months", "方案试算：同期数据按另一方案计算")[language])
        ] + dealers.flatMap(\.reports).map { ClosePage.Parent(file: $0.file, name: $0.title) }
    }

    /// Pages about closed dealerships.
    init(_ dealers: [DemoDealer], titles: PlanTitles, language: Language) {
        self.dealers = dealers
        self.titles = titles
        self.language = language
        positions = Dictionary(uniqueKeysWithValues: SampleRole.all.map { ($0.position, $0.title[language]) })
    }

    /// The name of a dealership's page.
    static func file(_ dealer: DemoDealer) -> String { "\(dealer.dealer.id).html" }

    /// The name of a month's page.
    static func file(_ month: DemoDealer.ClosedMonth, of dealer: DemoDealer) -> String {
        "\(dealer.dealer.id)-\(month.close.period).html"
    }

    /// The group's page.
    func index() throws -> String {
        guard let close = dealers.first?.months.last?.close else { return "" }
        var model = frame(close, title: group, dealers.first).model
        model["group"] = group
        let longest = BarWidth.longest(dealers.flatMap(\.months).map(\.figures.payable))
        model["dealers"] = try dealers.map { try summary($0, longest: longest) }
        model["more"] = more.map { ["file": $0.file, "name": $0.name] }
        return try PageTemplates.render(.group, model)
    }

    /// A dealership's page: every month in figures, the last one with every explanation.
    func page(_ dealer: DemoDealer) throws -> String {
        guard let last = dealer.months.last else { return "" }
        let name = name(dealer)
        var model = frame(last.close, title: "\(name) · \(group)", dealer).model
        let longest = BarWidth.longest(dealer.months.map(\.figures.payable))
        model.merge(try summary(dealer, longest: longest)) { first, _ in first }
        model["group"] = group
        model["indexFile"] = Self.indexFile
        model["dealer"] = name
        model["monthsCaption"] = Word.monthByMonth[language]
        model["schemes"] = ChartModel.bars(try dealer.schemes(order: titles.schemeOrder), titles: titles)
        model["month"] = try MonthModel(last.close, titles: titles, positions: positions, language: language).model
        return try PageTemplates.render(.dealer, model)
    }

    /// The page of one month.
    func page(_ month: DemoDealer.ClosedMonth, of dealer: DemoDealer) throws -> String {
        var page = ClosePage(month.close, titles: titles, language: language)
        page.dealer = name(dealer)
        page.positions = positions
        page.parent = ClosePage.Parent(file: Self.file(dealer), name: name(dealer))
        return try page.html
    }

    /// The page of a what-if over all months.
    func whatIf(_ whatIf: DemoWhatIf) throws -> String {
        guard let close = dealers.first?.months.last?.close else { return "" }
        let title = LocalizedText("What if", "方案试算")[language]
        return try whatIf.html(
            frame(close, title: "\(title) · \(group)", dealers.first),
            parent: ClosePage.Parent(file: Self.indexFile, name: group))
    }

    private var group: String { LocalizedText("Sample group", "示例集团")[language] }

    private func name(_ dealer: DemoDealer) -> String { "\(dealer.dealer.id) \(dealer.dealer.name[language])" }

    private func frame(_ close: CommissionClose, title: String, _ dealer: DemoDealer?) -> PageFrame {
        let first = dealer?.months.first?.close.period ?? close.period
        return PageFrame(
            title: title, period: "\(first) – \(close.period)", titles: titles, language: language, close: close)
    }

    private func summary(_ dealer: DemoDealer, longest: Money?) throws -> [String: Any] {
        [
            "name": name(dealer), "monthsCaption": name(dealer), "file": Self.file(dealer),
            "statementCount": String(dealer.statementCount),
            "payable": MoneyText.of(try dealer.payable), "funds": MoneyText.of(try dealer.funds),
            "findingCount": String(dealer.findingCount),
            "months": dealer.months.map { month in
                [
                    "month": month.close.period.description, "file": Self.file(month, of: dealer),
                    "statementCount": String(month.figures.statementCount),
                    "payable": MoneyText.of(month.figures.payable), "funds": MoneyText.of(month.figures.funds),
                    "findingCount": String(month.close.findings.count), "status": month.close.status.rawValue,
                    "statusWord": StatusWord.of(month.close, language),
                    "width": BarWidth.of(month.figures.payable, longest: longest),
                ]
            },
        ]
    }
}
