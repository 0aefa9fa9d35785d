public import AfterSalesCore
public import AfterSalesCustomers
import AfterSalesRepairOrders

extension RecallReportSchedule {
    /// The reports of a campaign that are due on a day or before it, in order of their periods.
    /// - Parameters:
    ///   - day: The day.
    ///   - startedOn: The day on which the campaign began.
    ///   - completedOn: The day on which it was completed; nil while it is not.
    ///   - hours: The days that are worked on, for a final report; a day without a window is none.
    /// - Throws: A ``/AfterSalesCore/Rejection``: `endBeforeStart` where it was completed before it began,
    ///   `businessHoursNeeded` where a final report is to be dated, `dateOutOfRange` beyond the calendar.
    public func reports(
        dueBy day: LocalDate, startedOn: LocalDate, completedOn: LocalDate? = nil, hours: BusinessHours? = nil
    ) throws(Rejection) -> [RecallReportDate] {
        var check = VehicleRecallCheck()
        if let completedOn, completedOn < startedOn {
            check.report(
                .endBeforeStart, at: Place.document.field("completedOn"),
                inputs: [.init("from", startedOn.description), .init("through", completedOn.description)],
                "it would end on \(completedOn), before it begins on \(startedOn)",
                "结束日 \(completedOn) 早于开始日 \(startedOn)")
        }
        if finalWorkingDays != nil, completedOn != nil, hours == nil {
            check.report(
                .businessHoursNeeded, at: Place.document.field("hours"),
                "the final report is due by working days, which nobody has given", "总结报告按工作日计算，需要提供工作日历")
        }
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
        do throws(CalendarError) {
            return try dates(by: day, startedOn, completedOn, hours)
        } catch {
            check.report(
                .dateOutOfRange, at: Place.document.field("startedOn"),
                inputs: [.init("startedOn", startedOn.description)], "its reports would be due beyond the calendar",
                "报告日期超出日历范围")
            throw Rejection(check.findings)
        }
    }

    /// The reports of a campaign that are due on a day or before it and have not been sent, in order of their periods.
    /// - Parameters:
    ///   - sent: Those that have been sent.
    ///   - day: The day.
    ///   - startedOn: The day on which the campaign began.
    ///   - completedOn: The day on which it was completed; nil while it is not.
    ///   - hours: The days that are worked on, for a final report.
    /// - Throws: As ``reports(dueBy:startedOn:completedOn:hours:)``.
    public func reports(
        missing sent: Set<RecallReportDate.ID>, by day: LocalDate, startedOn: LocalDate,
        completedOn: LocalDate? = nil, hours: BusinessHours? = nil
    ) throws(Rejection) -> [RecallReportDate] {
        try reports(dueBy: day, startedOn: startedOn, completedOn: completedOn, hours: hours)
            .filter { !sent.contains($0.id) }
    }

    private func dates(
        by day: LocalDate, _ startedOn: LocalDate, _ completedOn: LocalDate?, _ hours: BusinessHours?
    ) throws(CalendarError) -> [RecallReportDate] {
        var dates: [RecallReportDate] = []
        var start = startedOn
        series: for series in series {
            var number = 0
            var from = start
            while number < series.count ?? .max, from <= day {
                if let completedOn, from > completedOn { break series }
                number += 1
                let through = try series.end(ofPeriod: number, from: start)
                if let completedOn, through > completedOn, !series.reportsLastPeriod { break series }
                let due = try through.adding(days: series.dueDays)
                guard due <= day else { break series }
                dates.append(
                    RecallReportDate(
                        id: .init(series.kind, number), from: from, through: through, due: due))
                if let completedOn, through >= completedOn { break series }
                from = try through.adding(days: 1)
            }
            start = from
        }
        if let completedOn, let finalWorkingDays, let hours {
            let due = try hours.workingDay(finalWorkingDays, after: completedOn)
            if due <= day {
                dates.append(
                    RecallReportDate(id: .init(.final, 1), from: startedOn, through: completedOn, due: due))
            }
        }
        return dates
    }
}

extension RecallReportSeries {
    /// The last day of a period.
    /// - Parameters:
    ///   - number: The period, from 1.
    ///   - start: The first day of the first one.
    fileprivate func end(ofPeriod number: Int, from start: LocalDate) throws(CalendarError) -> LocalDate {
        switch alignment {
        case .start:
            // Counted from the start: of a campaign that began on the 31st, short months do not shift the later periods.
            return try start.adding(months: months * number).adding(days: -1)
        case .calendar:
            let first = start.month
            let rest = months - (first.number - 1) % months
            return try first.adding(months: rest - 1 + months * (number - 1)).lastDay
        }
    }
}

extension BusinessHours {
    /// The working day so many working days behind a day.
    fileprivate func workingDay(_ count: Int, after day: LocalDate) throws(CalendarError) -> LocalDate {
        var day = day
        var left = count
        while left > 0 {
            day = try day.adding(days: 1)
            if isWorked(day) { left -= 1 }
        }
        return day
    }

    private func isWorked(_ day: LocalDate) -> Bool {
        guard !closedDays.contains(day) else { return false }
        return !(specialDays[day] ?? weekly[day.weekday] ?? []).isEmpty
    }
}
