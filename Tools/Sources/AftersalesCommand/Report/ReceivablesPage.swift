import AfterSales

/// What manufacturers owe, as a page.
struct ReceivablesPage {
    private let report: ReceivablesReport
    private let language: Language

    init(_ report: ReceivablesReport, _ language: Language) {
        self.report = report
        self.language = language
    }

    private func word(_ english: String, _ chinese: String) -> String { LocalizedText(english, chinese)[language] }

    /// The page.
    var html: String {
        get throws {
            var page = ReportPage(word("Warranty receivables", "应收索赔款"), period: report.day.description)
            page.lead = [report.dealer.rawValue]
            page.sections = report.rows.isEmpty ? [nothing] : [overview] + report.rows.map(ages)
            return try page.html(language)
        }
    }

    private var nothing: ReportPage.Section {
        .init(notes: [word("No claim was submitted by this day.", "截至当日没有已提交的索赔单。")])
    }

    private var overview: ReportPage.Section {
        var table = PageTable(
            word("claims by manufacturer", "按厂家的索赔款"),
            [
                .text(word("manufacturer", "厂家")), .text(word("currency", "币种")), .figure(word("claims", "索赔单")),
                .figure(word("claimed", "索赔金额")), .figure(word("paid", "已回款")), .figure(word("written off", "核销")),
                .figure(word("open", "未回款")), .figure(word("of that promised", "其中已认可")),
                .figure(word("of that disputed", "其中有争议")),
            ], style: "wide")
        for row in report.rows {
            table.add(
                [row.manufacturer.rawValue, row.currency.code, String(row.claims)]
                    + ReceivablesReport.amounts(row).prefix(6).map(MoneyText.of))
        }
        return .init(tables: [table])
    }

    private func ages(_ row: Receivables) -> ReportPage.Section {
        let heading = "\(row.manufacturer) · \(row.currency.code)"
        let labels = ReceivablesReport.labels(row.bands).map { word("\($0) days", "\($0) 天") }
        let title = word("open by age, \(row.manufacturer)", "按账龄的未回款，\(row.manufacturer)")
        var table = PageTable(
            title,
            [.text(word("age", "账龄")), .figure(word("claims", "索赔单")), .figure(word("open", "未回款"))])
        for (label, band) in zip(labels, row.contents) {
            table.add([label, String(band.claims), MoneyText.of(band.open)])
        }
        table.total = [
            Word.total[language], String(row.contents.reduce(0) { $0 + $1.claims }), MoneyText.of(row.open),
        ]
        let bars = zip(labels, row.contents).map {
            BarPlot.Row(name: $0, text: MoneyText.of($1.open), units: $1.open.minorUnits)
        }
        let description = LocalizedText(
            "A bar for each of \(bars.count) ages; together \(row.open.amountText) \(row.currency.code).",
            "\(bars.count) 个账龄段，每段一条；合计 \(row.open.amountText) \(row.currency.code)。")
        let plot = BarPlot.plot(title, description: description[language], rows: bars)
        return .init(heading: heading, plots: [plot].compactMap(\.self), tables: [table])
    }
}
