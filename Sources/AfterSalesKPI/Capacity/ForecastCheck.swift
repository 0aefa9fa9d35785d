import AfterSalesCore

/// Looks through a history before anything is learnt from it.
struct ForecastCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    /// Hundredths of hours that a day may have: a hundred million hours. So sums of days keep within 64 bits.
    private static let mostUnits: UInt64 = 10_000_000_000

    /// The first day of the hold-out; the history is in order.
    mutating func check(_ history: [HoursOfDay], weeks: Int, percent: Int) -> LocalDate? {
        if !(1...520).contains(weeks) || !(1...99).contains(percent) {
            report(
                .invalidForecastRules, at: .document,
                inputs: [.init("weeks", String(weeks)), .init("percent", String(percent))],
                "a hold-out has 1 to 520 weeks and an interval 1 to 99 %", "留出期须为 1 至 520 周，区间须为 1 至 99%")
        }
        for (earlier, later) in zip(history, history.dropFirst()) where earlier.day == later.day {
            report(
                .duplicateHistoryDay, at: Place.document.element(where: ("day", later.day.description)),
                inputs: [.init("day", later.day.description)], "\(later.day) is there twice", "\(later.day) 重复")
        }
        for row in history where row.hours.units.magnitude > Self.mostUnits {
            report(
                .overflow, at: Place.document.element(where: ("day", row.day.description)),
                inputs: [.init("hours", "\(row.hours)")], "\(row.hours) hours are more than can be computed with",
                "\(row.hours) 工时超出可计算的范围")
        }
        guard findings.isEmpty else { return nil }
        let first = history.last.flatMap { try? $0.day.adding(days: 1 - 7 * weeks) }
        let before = first.map { first in history.filter { $0.day < first }.count } ?? 0
        guard before >= HoursForecast.leastDays else {
            report(
                .historyTooShort, at: .document,
                inputs: [
                    .init("days", String(before)), .init("needed", String(HoursForecast.leastDays)),
                    .init("weeks", String(weeks)),
                ],
                "\(before) days before the last \(weeks) weeks are not \(HoursForecast.leastDays)",
                "最后 \(weeks) 周之前只有 \(before) 天，至少需要 \(HoursForecast.leastDays) 天")
            return nil
        }
        return first
    }
}
