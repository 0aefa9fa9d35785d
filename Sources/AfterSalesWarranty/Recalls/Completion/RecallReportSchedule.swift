public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// Which reports an authority wants of a campaign, and by when (召回报告计划): data with its source, chosen by the day on which
/// the campaign began.
public struct RecallReportSchedule: Hashable, Sendable {
    /// Names the schedule across its versions.
    public let id: String
    /// The authority.
    public let authority: RecallAuthority
    /// Where it is written.
    public let source: LocalizedText
    /// The first days of the campaigns that it holds for.
    public let campaigns: DateWindow
    /// The series of reports, one behind the other.
    public let series: [RecallReportSeries]
    /// Within how many working days behind the completion a final report is due; nil where there is none.
    public let finalWorkingDays: Int?
    /// How many years the records of a campaign are kept at least; nil where nothing is said (记录保存年限).
    public let keptYears: Int?

    /// A schedule.
    /// - Parameters:
    ///   - id: Names the schedule across its versions.
    ///   - authority: The authority.
    ///   - source: Where it is written.
    ///   - campaigns: The first days of the campaigns that it holds for.
    ///   - series: The series of reports, one behind the other.
    ///   - finalWorkingDays: Within how many working days behind the completion a final report is due.
    ///   - keptYears: How many years the records of a campaign are kept at least.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `recallScheduleInvalid` for everything that cannot be, and what is wrong
    ///   with its texts.
    public init(
        _ id: String, of authority: RecallAuthority, source: LocalizedText, campaigns: DateWindow,
        series: [RecallReportSeries], finalWorkingDays: Int? = nil, keptYears: Int? = nil
    ) throws(Rejection) {
        self.init(
            known: id, authority, source, campaigns, series, finalWorkingDays: finalWorkingDays, keptYears: keptYears)
        var check = VehicleRecallCheck()
        check.schedule(self)
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
    }

    init(
        known id: String, _ authority: RecallAuthority, _ source: LocalizedText, _ campaigns: DateWindow,
        _ series: [RecallReportSeries], finalWorkingDays: Int?, keptYears: Int?
    ) {
        self.id = id
        self.authority = authority
        self.source = source
        self.campaigns = campaigns
        self.series = series
        self.finalWorkingDays = finalWorkingDays
        self.keptYears = keptYears
    }

    /// The last day through which the records of a campaign are to be kept, at least; nil where nothing is said.
    /// - Parameter completedOn: The day on which it was completed.
    /// - Throws: ``/AfterSalesCore/CalendarError`` outside the calendar.
    public func keepsRecords(completedOn: LocalDate) throws(CalendarError) -> LocalDate? {
        guard let keptYears else { return nil }
        return try completedOn.adding(months: keptYears * 12)
    }
}

extension VehicleRecallCheck {
    fileprivate mutating func schedule(_ schedule: RecallReportSchedule) {
        let place = Place.document
        text(schedule.id, .name, at: place.field("id"))
        text(schedule.authority.rawValue, .name, at: place.field("authority"))
        text(schedule.source.english, .statement, at: place.field("source"))
        text(schedule.source.simplifiedChinese, .statement, at: place.field("source"))
        invalid(
            schedule.series.isEmpty && schedule.finalWorkingDays == nil, at: place.field("series"),
            "there are no reports", "没有任何报告")
        invalid(
            schedule.finalWorkingDays.map { !(0...366).contains($0) } ?? false, at: place.field("finalWorkingDays"),
            "a final report is due within 0 to 366 working days", "总结报告期限应为 0 至 366 个工作日")
        invalid(
            schedule.keptYears.map { !(1...100).contains($0) } ?? false, at: place.field("keptYears"),
            "records are kept for 1 to 100 years", "保存年限应为 1 至 100 年")
        var kinds: Set<RecallReportKind> = []
        for (index, series) in schedule.series.enumerated() {
            let place = place.field("series").element(index)
            let isLast = index + 1 == schedule.series.count
            text(series.kind.rawValue, .name, at: place.field("kind"))
            invalid(
                series.kind == .final || !kinds.insert(series.kind).inserted, at: place.field("kind"),
                "reports are counted by their kind, so each has one series, and a final report none",
                "同一种类只能有一个系列，总结报告不成系列")
            invalid(
                !(1...120).contains(series.months) || (series.alignment == .calendar && 12 % series.months != 0),
                at: place.field("months"), "a period has 1 to 120 months; by the calendar a divisor of 12",
                "周期应为 1 至 120 个月；按自然月时须能整除 12")
            invalid(
                series.count.map { !(1...1_000).contains($0) } ?? !isLast, at: place.field("count"),
                "there are 1 to 1000 reports; only the last series goes on without an end",
                "报告次数应为 1 至 1000；只有最后一个系列可以不限次数")
            invalid(
                !(0...366).contains(series.dueDays), at: place.field("dueDays"),
                "a report is due within 0 to 366 days", "报告期限应为 0 至 366 天")
        }
    }

    private mutating func invalid(_ isInvalid: Bool, at place: Place, _ english: String, _ chinese: String) {
        if isInvalid { report(.recallScheduleInvalid, at: place, english, chinese) }
    }
}
