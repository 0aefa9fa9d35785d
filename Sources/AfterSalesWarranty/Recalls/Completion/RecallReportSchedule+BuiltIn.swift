public import AfterSalesCore

extension RecallReportSchedule {
    /// The schedules that come with the library.
    public static let builtIn: [RecallReportSchedule] = [unitedStates1979, unitedStates2021, china2016]

    /// The schedule that comes with the library for a campaign; nil where none is known for it.
    /// - Parameters:
    ///   - authority: The authority.
    ///   - startedOn: The day on which the campaign began: in the United States when owners began to be notified.
    public static func builtIn(_ authority: RecallAuthority, startedOn: LocalDate) -> RecallReportSchedule? {
        builtIn.first { $0.authority == authority && $0.campaigns.contains(startedOn) }
    }

    /// The United States until the Infrastructure Investment and Jobs Act: six calendar quarters, the first the one in which
    /// owners began to be notified, or fewer where every car is corrected before; each by the 30th day behind its end (49
    /// CFR 573.7(a) and (d)).
    public static let unitedStates1979 = RecallReportSchedule(
        known: "us-573.7-six-quarters", .nhtsa,
        LocalizedText(
            "49 CFR 573.7 (43 FR 60169, 26 December 1978)", "《美国联邦法规》第49编573.7条（43 FR 60169，1978年12月26日）"),
        window(day(1979, 1, 1), day(2021, 11, 14)), [quarters(6)], finalWorkingDays: nil, keptYears: nil)

    /// The United States since 15 November 2021: eight quarters, then a report for each of three years (49 U.S.C. 30118(f),
    /// Pub. L. 117-58 sec. 24202). By when a year's report is due the law does not say; it is taken to be as of a quarter.
    public static let unitedStates2021 = RecallReportSchedule(
        known: "us-30118f-eight-quarters", .nhtsa,
        LocalizedText(
            "49 U.S.C. 30118(f), Pub. L. 117-58 sec. 24202 (15 November 2021); 49 CFR 573.7",
            "《美国法典》第49编30118(f)条（公法117-58第24202条，2021年11月15日）；《美国联邦法规》第49编573.7条"),
        window(day(2021, 11, 15), nil),
        [
            quarters(8),
            RecallReportSeries(.annual, every: 12, .start, count: 3, dueDays: 30, reportsLastPeriod: true),
        ], finalWorkingDays: nil, keptYears: nil)

    /// China since 2016: a report every three months from the beginning of the recall, a final one within fifteen working days
    /// of its completion, records kept for ten years at least (缺陷汽车产品召回管理条例实施办法).
    public static let china2016 = RecallReportSchedule(
        known: "cn-implementation-measures", .samr,
        LocalizedText(
            "Measures for the Implementation of the Regulation on the Recall of Defective Automobile Products, AQSIQ Order 176 (27 November 2015, in force 1 January 2016)",
            "《缺陷汽车产品召回管理条例实施办法》（国家质量监督检验检疫总局令第176号，2015年11月27日公布，2016年1月1日起施行）"),
        window(day(2016, 1, 1), nil),
        [RecallReportSeries(.interim, every: 3, .start, dueDays: 1, reportsLastPeriod: false)],
        finalWorkingDays: 15, keptYears: 10)

    private static func quarters(_ count: Int) -> RecallReportSeries {
        RecallReportSeries(.quarterly, every: 3, .calendar, count: count, dueDays: 30, reportsLastPeriod: true)
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> LocalDate {
        // These are written out above, and tested.
        (try? LocalDate(year: year, month: month, day: day)) ?? .latest
    }

    private static func window(_ from: LocalDate, _ through: LocalDate?) -> DateWindow {
        (try? DateWindow(from: from, through: through)) ?? everyDay
    }

    private static let everyDay: DateWindow = {
        do throws(CalendarError) {
            return try DateWindow(from: .earliest)
        } catch {
            preconditionFailure("\(error)")
        }
    }()
}
