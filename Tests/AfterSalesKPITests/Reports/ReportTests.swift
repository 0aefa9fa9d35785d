import AfterSalesCore
import AfterSalesKPI
import Testing

/// Reports as they are printed, and what keeps one from being made.
@Suite struct ReportTests {
    private func sums(_ labour: Int64, _ hours: Int64, _ orders: Int64, cost: Int64 = 0, _ currency: Currency = .cny)
        throws -> FigureSums
    {
        var sums = FigureSums(in: currency)
        try sums.add(labour, to: .sales(.customer, .labour))
        try sums.add(hours, to: .hoursSold(.customer))
        try sums.add(orders, to: .orders)
        try sums.add(cost, to: .cost(.labour))
        return sums
    }

    private let kpis: [KPI] = [.output, .vehicleIntake, .effectiveLabourRate, .grossProfitShare, .showRate]

    private func june() throws -> MonthReport {
        try MonthReport(
            try Month("2026-06"), of: "D01", kpis: kpis, current: try sums(10_231_900, 137_640, 412, cost: 4_092_760),
            lastMonth: try sums(9_800_000, 140_000, 400, cost: 4_000_000),
            targets: [
                KPI.output.name: try DecimalNumeral("100000"), KPI.vehicleIntake.name: try DecimalNumeral("440"),
                KPI.grossProfitShare.name: try DecimalNumeral("0.62"),
            ])
    }

    @Test func monthAsText() throws {
        let text = try june().text(.english).split(separator: "\n").map(String.init)
        #expect(text.count == 7)
        #expect(text[0] == "Month report  D01  2026-06")
        #expect(text.dropFirst().allSatisfy { $0.count == text[1].count })
        #expect(words(text[2]) == "output 102 319.00 CNY 98 000.00 CNY 4 319.00 CNY – – 100 000.00 CNY 102.32 %")
        #expect(words(text[3]) == "vehicle intake, settled orders 412 400 12 – – 440 93.64 %")
        #expect(words(text[4]) == "effective labour rate 74.34 CNY/h 70.00 CNY/h 4.34 CNY/h – – – –")
        #expect(words(text[5]) == "gross profit % 60.00 % 59.18 % 0.82 % – – 62.00 % 96.77 %")
        #expect(words(text[6]) == "show rate – – – – – – –")
        let chinese = try june().text(.simplifiedChinese).split(separator: "\n").map(String.init)
        #expect(words(chinese[1]) == "指标 本月 上月 环比增减 去年同期 同比增减 目标 达成率")
        #expect(words(chinese[4]) == "有效工时单价 74.34 CNY/工时 70.00 CNY/工时 4.34 CNY/工时 – – – –")
    }

    private func words(_ line: String) -> String { line.split(separator: " ").joined(separator: " ") }

    @Test func monthAsCSV() throws {
        let lines = try june().csv().split(separator: "\r\n").map(String.init)
        #expect(
            lines[0]
                == "kpi,variant,title,unit,value,lastMonth,toLastMonth,lastYear,toLastYear,target,attainment,numerator,denominator,n,findings"
        )
        #expect(lines[1] == "output,settled,output,money,102319.00,98000.00,4319.00,,,100000.00,1.0232,102319.00,,412,")
        #expect(
            lines[2].hasPrefix("vehicleIntake,orders,\"vehicle intake, settled orders\",count,412,400,12,,,440,0.9364,")
        )
        #expect(lines[4].contains(",0.6000,0.5918,0.0082,,,0.6200,0.9677,61391.40,102319.00,412,"))
        #expect(lines[5] == "showRate,appointments,show rate,ratio,,,,,,,,0,0,0,")
        #expect(lines.count == 6)
    }

    @Test func monthAsJSON() throws {
        let json = try june().json()
        #expect(
            json.hasPrefix(
                "{\n  \"format\": \"aftersales.month-report/1\",\n  \"month\": \"2026-06\",\n  \"subject\": \"D01\""))
        #expect(
            json.contains(
                "\"value\": \"102319.00\",\n      \"lastMonth\": \"98000.00\",\n      \"toLastMonth\": \"4319.00\",\n      \"lastYear\": null"
            ))
        #expect(json.contains("\"attainment\": \"1.0232\""))
        #expect(try june().json() == json)
    }

    @Test func dayAndMonthToDate() throws {
        let report = try DailyReport(
            try LocalDate("2026-06-12"), of: "D01", kpis: kpis, sums: try sums(350_000, 5_000, 15),
            monthToDate: try sums(4_100_000, 56_000, 170), lastMonth: try sums(4_000_000, 56_000, 160),
            lastYear: try sums(3_000_000, 50_000, 100), targets: [KPI.output.name: try DecimalNumeral("100000")])
        let text = report.text(.simplifiedChinese).split(separator: "\n").map(String.init)
        #expect(text[0] == "日报表  D01  2026-06-12")
        #expect(words(text[1]) == "指标 当日 本月累计 上月 环比增减 去年同期 同比增减 目标 达成率")
        #expect(
            words(text[2])
                == "产值 3 500.00 CNY 41 000.00 CNY 40 000.00 CNY 1 000.00 CNY 30 000.00 CNY 11 000.00 CNY 100 000.00 CNY 41.00 %"
        )
        #expect(words(text[4]).hasPrefix("有效工时单价 70.00 CNY/工时 73.21 CNY/工时 71.43 CNY/工时 1.78 CNY/工时"))
        #expect(report.json().hasPrefix("{\n  \"format\": \"aftersales.daily-report/1\",\n  \"day\": \"2026-06-12\""))
    }

    @Test func whatIsNotWholeIsSaidBelow() throws {
        var current = try sums(-5_000, 100, 3)
        try current.add(700, to: .salesWithoutCost(.labour))
        let report = try MonthReport(
            try Month("2026-06"), of: "D01", kpis: [.output, .grossProfit, .vehicleIntake], current: current,
            targets: [KPI.output.name: DecimalNumeral(1_000), KPI.vehicleIntake.name: DecimalNumeral(0)])
        #expect(
            report.lines.map { $0.findings.map(\.code) } == [[.noAttainment], [.salesWithoutCost], [.noAttainment]])
        #expect(report.lines.allSatisfy { $0.attainment == nil })
        #expect(report.text(.english).contains("! gross profit: 7.00 CNY: the cost of some sales is not known"))
    }

    @Test func namesEverythingThatIsWrong() throws {
        do {
            _ = try MonthReport(
                try Month("2026-06"), of: "D01", kpis: [.output, .output], current: try sums(.max, 1, 1),
                lastMonth: try sums(1, 1, 1, .usd), lastYear: try sums(1, 1, 1, .jpy),
                targets: [KPIName("output", "setled"): DecimalNumeral(1)])
            Issue.record("accepted")
        } catch let rejection as Rejection {
            #expect(
                rejection.findings.map(\.code) == [.currencyMismatch, .currencyMismatch, .unknownKPI, .duplicateKPI])
            #expect(rejection.findings[2].inputs.contains { $0.name == "nearest" && $0.value == "output/settled" })
        }
    }
}
