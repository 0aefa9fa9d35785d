import AfterSales

/// The key figures of a month or of a day as a page.
struct FigurePage {
    private let report: FigureReport
    private let language: Language

    init(_ report: FigureReport, _ language: Language) {
        self.report = report
        self.language = language
    }

    private var reading: FigureReading { report.reading }

    private var sheet: (cells: ReportSheet, period: String) {
        switch report.body {
        case .month(let report): (report.sheet(language), report.month.description)
        case .day(let report): (report.sheet(language), report.day.description)
        }
    }

    /// The page.
    var html: String {
        get throws {
            let (sheet, period) = sheet
            var page = ReportPage(sheet.title, period: period)
            page.isWide = true
            page.lead = [report.dealer.rawValue, "\(Word.amountsIn[language]) \(reading.current.currency.code)"]
            page.figures = try figures
            var kpis = PageTable(
                LocalizedText("key figures", "关键指标")[language],
                [.text(sheet.headings[0])] + sheet.headings.dropFirst().map { .figure($0) }, style: "words wide")
            for row in sheet.rows { kpis.add([row.title] + row.cells.map(MoneyText.tight)) }
            let notes = sheet.rows.flatMap { row in row.findings.map { "\(row.title): \($0)" } }
            let days = try days
            page.plots = [days.plot].compactMap(\.self)
            page.sections = [
                ReportPage.Section(
                    plots: [try kinds].compactMap(\.self), tables: [kpis.withoutEmptyColumns(empty: "–")], notes: notes),
                try advisors, days.table.rows.isEmpty ? nil : ReportPage.Section(tables: [days.table]),
            ].compactMap(\.self)
            return try page.html(language)
        }
    }

    private static let main: [KPI] = [.output, .grossProfit, .averageOrderValue, .vehicleIntake]

    /// Of a day and of its month so far, or of the month.
    private var figures: [ReportPage.Figure] {
        get throws {
            guard case .day(let report) = report.body else {
                return try Self.main.compactMap { try figure($0, of: reading.current) }
            }
            let (day, sums) = (LocalizedText("%, this day", "当日%"), reading.sums(on: report.day))
            let (month, total) = (LocalizedText("%, month to date", "本月累计%"), reading.current)
            return try Self.main.compactMap { try figure($0, of: sums, named: day) }
                + Self.main.prefix(1).compactMap { try figure($0, of: total, named: month) }
        }
    }

    private func figure(
        _ kpi: KPI, of sums: FigureSums, named pattern: LocalizedText = LocalizedText("%", "%")
    ) throws -> ReportPage.Figure? {
        let result = try sums[kpi]
        guard result.value != nil else { return nil }
        return .init(
            name: pattern[language].replacing("%", with: kpi.title[language]),
            text: MoneyText.tight(result.valueText(language)), isMain: kpi == .output)
    }

    /// Output day by day.
    private var days: (plot: Plot?, table: PageTable) {
        get throws {
            let kpis = [KPI.output, .grossProfit, .vehicleIntake]
            let title = LocalizedText("output by day", "每日产值")[language]
            var table = PageTable(
                title,
                [.text(LocalizedText("day", "日期")[language])] + kpis.map { .figure($0.title[language]) }, style: "dates"
            )
            var columns: [ColumnPlot.Column] = []
            for day in Self.all(reading.days) {
                let results = try kpis.map { try reading.sums(on: day)[$0] }
                let output = results[0]
                columns.append(
                    .init(
                        name: String(day.day), text: MoneyText.tight(output.valueText(language)),
                        units: output.numerator))
                if results.contains(where: { $0.value != nil && $0.numerator != 0 }) {
                    table.add([day.description] + results.map { MoneyText.tight($0.valueText(language)) })
                }
            }
            let total = MoneyText.tight(try reading.current[.output].valueText(language))
            let description = LocalizedText(
                "A column for each of \(columns.count) days; together \(total).",
                "\(columns.count) 天，每天一列；合计 \(total)。")
            return (ColumnPlot.plot(title, description: description[language], columns: columns), table)
        }
    }

    /// Output by what was sold.
    private var kinds: Plot? {
        get throws {
            let rows = try KPICatalogue.standard.variants(of: KPI.outputByKind(.labour).name.id).compactMap { kpi in
                let result = try reading.current[kpi]
                return result.value == nil || result.numerator == 0
                    ? nil
                    : BarPlot.Row(
                        name: PlainText.beginning(kpi.title[language]),
                        text: MoneyText.tight(result.valueText(language)),
                        units: result.numerator)
            }
            let description = LocalizedText(
                "A bar for each of \(rows.count) kinds of lines.", "按项目类别，共 \(rows.count) 条。")
            return BarPlot.plot(
                LocalizedText("output by kind", "按项目类别的产值")[language], description: description[language], rows: rows)
        }
    }

    /// What each advisor sold.
    private var advisors: ReportPage.Section? {
        get throws {
            let kpis = [KPI.vehicleIntake, .output, .grossProfit, .averageOrderValue]
            let title = LocalizedText("advisors", "服务顾问")[language]
            var table = PageTable(
                title,
                [.text(LocalizedText("advisor", "服务顾问")[language])] + kpis.map { .figure($0.title[language]) })
            var bars: [BarPlot.Row] = []
            for holder in reading.all.holders where holder.currency == reading.current.currency {
                guard case .advisor(let id) = holder.subject else { continue }
                let sums = reading.all[holder.subject, of: reading.owner, in: holder.currency]
                let texts = try kpis.map { MoneyText.tight(try sums[$0].valueText(language)) }
                table.add([id.rawValue] + texts)
                bars.append(.init(name: id.rawValue, text: texts[1], units: try sums[.output].numerator))
            }
            guard !table.rows.isEmpty else { return nil }
            let description = LocalizedText(
                "A bar for each of \(bars.count) advisors.", "\(bars.count) 名服务顾问，每人一条。")
            let plot = BarPlot.plot(
                LocalizedText("output by advisor", "按服务顾问的产值")[language], description: description[language], rows: bars
            )
            return ReportPage.Section(heading: title, plots: [plot].compactMap(\.self), tables: [table])
        }
    }

    private static func all(_ days: ClosedRange<LocalDate>) -> [LocalDate] {
        (0...max(0, days.lowerBound.days(until: days.upperBound))).compactMap {
            try? days.lowerBound.adding(days: $0)
        }
    }
}
