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
        #expect(text.count == 9)
        #expect(text[0] == "Month report  D01  2026-06")
        #expect(text[1...6].allSatisfy { $0.count == text[1].count })
        #expect(words(text[2]) == "output 102 319.00 CNY 98 000.00 CNY 4 319.00 CNY – – 100 000.00 CNY 102.32 % yes")
        #expect(words(text[3]) == "vehicle intake, settled orders 412 400 12 – – 440 93.64 % no")
        #expect(words(text[4]) == "effective labour rate 74.34 CNY/h 70.00 CNY/h 4.34 CNY/h – – – – –")
        #expect(words(text[5]) == "gross profit % 60.00 % 59.18 % 0.82 pp – – 62.00 % 96.77 % no")
        #expect(words(text[6]) == "show rate – – – – – – – –")
        let chinese = try june().text(.simplifiedChinese).split(separator: "\n").map(String.init)
        #expect(words(chinese[1]) == "指标 本月 上月 环比增减 去年同期 同比增减 目标 达成率 达标")
        #expect(words(chinese[4]) == "有效工时单价 74.34 CNY/工时 70.00 CNY/工时 4.34 CNY/工时 – – – – –")
        #expect(words(chinese[5]) == "毛利率 60.00 % 59.18 % 0.82 个百分点 – – 62.00 % 96.77 % 否")
        #expect(words(chinese[7]) == "! 预约到店率: 预约到店数未上报：无值")
    }

    private func words(_ line: String) -> String { line.split(separator: " ").joined(separator: " ") }

    /// For a page: the cells of the text, whole, and what is said below them.
    @Test func monthAsCells() throws {
        let sheet = try june().sheet(.english)
        #expect(sheet.title == "Month report")
        #expect(
            sheet.headings == [
                "KPI", "this month", "last month", "+/−", "last year", "+/−", "target", "attainment", "met",
            ])
        #expect(sheet.rows.map(\.cells.count) == Array(repeating: 8, count: 5))
        #expect(sheet.rows[0].title == "output" && sheet.rows[0].findings.isEmpty)
        #expect(
            sheet.rows[0].cells == [
                "102 319.00 CNY", "98 000.00 CNY", "4 319.00 CNY", "–", "–", "100 000.00 CNY", "102.32 %", "yes",
            ])
        let chinese = try june().sheet(.simplifiedChinese)
        #expect(chinese.title == "月报" && chinese.headings.last == "达标")
        #expect(chinese.rows[4].cells == Array(repeating: "–", count: 8))
        #expect(chinese.rows[4].findings.contains("预约到店数未上报：无值"))
    }

    @Test func monthAsCSV() throws {
        let lines = try june().csv().split(separator: "\r\n").map(String.init)
        #expect(
            lines[0]
                == "kpi,variant,title,unit,value,lastMonth,toLastMonth,lastYear,toLastYear,target,attainment,targetMet,numerator,denominator,n,findings"
        )
        #expect(
            lines[1] == "output,settled,output,money,102319.00,98000.00,4319.00,,,100000.00,1.0232,true,102319.00,,412,"
        )
        #expect(
            lines[2].hasPrefix(
                "vehicleIntake,orders,\"vehicle intake, settled orders\",count,412,400,12,,,440,0.9364,false,")
        )
        #expect(lines[4].contains(",0.6000,0.5918,0.0082,,,0.6200,0.9677,false,61391.40,102319.00,412,"))
        #expect(lines[5] == "showRate,appointments,show rate,ratio,,,,,,,,,,,,measureNotKnown measureNotKnown")
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
        #expect(json.contains("\"attainment\": \"1.0232\",\n      \"targetMet\": true"))
        #expect(json.contains("\"better\": \"higherIsBetter\""))
        #expect(try june().json() == json)
    }

    @Test func dayAndMonthToDate() throws {
        let report = try DailyReport(
            try LocalDate("2026-06-12"), of: "D01", kpis: kpis, sums: try sums(350_000, 5_000, 15),
            monthToDate: try sums(4_100_000, 56_000, 170), lastMonth: try sums(4_000_000, 56_000, 160),
            lastYear: try sums(3_000_000, 50_000, 100), targets: [KPI.output.name: try DecimalNumeral("100000")])
        let text = report.text(.simplifiedChinese).split(separator: "\n").map(String.init)
        #expect(text[0] == "日报表  D01  2026-06-12")
        #expect(words(text[1]) == "指标 当日 本月累计 上月 环比增减 去年同期 同比增减 目标 达成率 达标")
        #expect(
            words(text[2])
                == "产值 3 500.00 CNY 41 000.00 CNY 40 000.00 CNY 1 000.00 CNY 30 000.00 CNY 11 000.00 CNY 100 000.00 CNY 41.00 % 否"
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

    private func report(
        _ kpi: KPI, _ values: [(Measure, Int64)], last: [(Measure, Int64)]? = nil, target: String? = nil,
        distributions: ReportDistributions = ReportDistributions(), digits: Int = 4
    ) throws -> MonthReport {
        func sums(_ values: [(Measure, Int64)]) throws -> FigureSums {
            var sums = FigureSums(in: .cny)
            for (measure, units) in values { try sums.add(units, to: measure) }
            return sums
        }
        return try MonthReport(
            try Month("2026-06"), of: "D01", kpis: [kpi], current: try sums(values), lastMonth: try last.map(sums),
            targets: try target.map { [kpi.name: try DecimalNumeral($0)] } ?? [:], distributions: distributions,
            attainmentDigits: digits)
    }

    /// Of what less is better a share of the target would say the opposite; whether it is met is said.
    @Test(arguments: [("0.05", false), ("0.2", true), ("0.3", true), ("0", false)])
    func lessIsBetterOfCustomersLost(_ target: String, _ isMet: Bool) throws {
        let report = try report(
            .customersLost, [(.other(.customersOpening), 100), (.other(.customersKept), 80)], target: target)
        let line = report.lines[0]
        #expect(line.attainment == nil && line.isTargetMet == isMet)
        #expect(line.findings.map(\.code) == [.noAttainmentOfLess])
        #expect(line.findings.map(\.severity) == [.note])
        #expect(report.text(.english).contains(isMet ? "the target is met" : "the target is missed"))
        #expect(report.text(.simplifiedChinese).contains(isMet ? "已达标" : "未达标"))
        #expect(report.csv().contains(isMet ? ",,true,20," : ",,false,20,"))
    }

    /// Of what is neither, a share is told and nothing is met.
    @Test func neitherWayIsBetterOfAMix() throws {
        let line = try report(
            .salesMix(.customer), [(.sales(.customer, .part), 60), (.sales(.warranty, .part), 40)], target: "0.5"
        ).lines[0]
        #expect(line.attainment?.text == "1.2000" && line.isTargetMet == nil)
    }

    /// A target stands as it was given, with the decimals of its figures at least.
    @Test(arguments: [
        ("12.5", "12.5", "12.5"), ("10", "10", "10"), ("1000.25", "1 000.25", "1000.25"),
    ])
    func theTargetStandsAsItWasGiven(_ target: String, _ text: String, _ csv: String) throws {
        let report = try report(.vehicleIntake, [(.orders, 10)], target: target)
        #expect(words(report.text(.english)).contains(" – – – – \(text) "))
        #expect(report.csv().contains(",10,,,,,\(csv),"))
        #expect(report.lines[0].target == (try DecimalNumeral(target)))
    }

    @Test func sharesAreGivenFinerToo() throws {
        let report = try report(
            .showRate, [(.other(.appointmentsShown), 9), (.other(.appointmentsBooked), 10)], target: "0.912345")
        #expect(report.text(.english).contains(" 91.2345 % "))
        #expect(report.csv().contains(",0.912345,0.9865,false,9,10,10,"))
    }

    @Test(arguments: [(4, "80.00 %", "0.8000"), (2, "80 %", "0.80"), (1, "80 %", "0.8"), (0, "100 %", "1")])
    func attainmentHasTheDigitsOfThePlan(_ digits: Int, _ text: String, _ csv: String) throws {
        let report = try report(.vehicleIntake, [(.orders, 10)], target: "12.5", digits: digits)
        #expect(report.text(.english).contains(" \(text)  "))
        #expect(report.csv().contains(",12.5,\(csv),"))
    }

    @Test(arguments: [-1, 19])
    func attainmentsHaveNoOtherDigits(_ digits: Int) throws {
        do {
            _ = try report(.vehicleIntake, [(.orders, 10)], target: "12.5", digits: digits)
            Issue.record("accepted")
        } catch let rejection as Rejection {
            #expect(rejection.findings.map(\.code) == [.tooManyDigits])
        }
    }

    /// Beyond 64 bits, and not left out without a word.
    @Test func aLargeDifferenceIsShown() throws {
        let report = try report(
            .output, [(.sales(.customer, .part), .max)], last: [(.sales(.customer, .part), -.max)])
        #expect(report.csv().contains(",92233720368547758.07,-92233720368547758.07,184467440737095516.14,"))
        #expect(report.lines[0].difference(to: report.lines[0].lastMonth) != nil)
    }

    /// Medians stand among the other lines; without their single values they are not known.
    @Test func mediansAreLinesToo() throws {
        var (june, may) = (Distribution(), Distribution())
        for minutes in [10, 12, 14, 15, 31] as [Int64] { try june.add(minutes) }
        try may.add(11)
        let report = try report(
            .washTimeP90, [(.orders, 1)], last: [(.orders, 1)],
            distributions: ReportDistributions(current: [.washMinutes: june], lastMonth: [.washMinutes: may]))
        #expect(words(report.text(.english)).contains("minutes of a wash, p90 31 min 11 min 20 min – – – – –"))
        #expect(report.csv().hasSuffix("washTime,p90,\"minutes of a wash, p90\",minutes,31,11,20,,,,,,,,5,\r\n"))
        let without = try self.report(.washTimeP90, [(.orders, 1)], last: [(.orders, 1)])
        #expect(without.lines[0].findings.map(\.code) == [.measureNotKnown])
        #expect(without.text(.english).contains("the single values of minutes of washing were not given"))
    }

    /// A spreadsheet is given no formula by people's words, and a quote is a quote with whatever is on it.
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\t1", "'\t1"), ("＝1", "'＝1"),
        ("\r1", "\"'\r1\""), ("a=1", "a=1"), ("say \"so\"", "\"say \"\"so\"\"\""),
        ("a\"\u{301}b", "\"a\"\"\u{301}b\""), ("1,5", "\"1,5\""), ("", ""),
    ])
    func textsAreNoFormulas(_ title: String, _ cell: String) throws {
        let own = try KPI("own", "v", title: LocalizedText(title, title), unit: .count, formula: KPIFormula(.orders))
        #expect(try report(own, [(.orders, -5)]).csv().hasSuffix("own,v,\(cell),count,-5,,,,,,,,-5,,,\r\n"))
        var csv = CSVText()
        csv.add([.text(title), .plain("-5")])
        #expect(csv.text.utf8.elementsEqual("\(cell),-5\r\n".utf8))
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
