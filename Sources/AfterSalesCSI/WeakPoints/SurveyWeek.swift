public import AfterSalesCore

/// A week from Monday to Sunday (周), numbered as ISO 8601 numbers weeks: week 1 has the year's first Thursday.
public struct SurveyWeek: Hashable, Sendable {
    /// The year that the week counts in, which is not that of all its days.
    public let year: Int
    /// 1 to 53.
    public let number: Int
    /// Its days.
    public let days: DateWindow

    /// The week of a day.
    /// - Parameter day: The day.
    /// - Throws: ``/AfterSalesCore/CalendarError`` where the calendar begins or ends within the week.
    public init(of day: LocalDate) throws(CalendarError) {
        let monday = try day.adding(days: 1 - day.weekday.rawValue)
        let thursday = try monday.adding(days: 3)
        year = thursday.year
        let newYear = try LocalDate(year: thursday.year, month: 1, day: 1)
        number = newYear.days(until: thursday) / 7 + 1
        days = try DateWindow(from: monday, through: try monday.adding(days: 6))
    }
}

extension SurveyWeek: CustomStringConvertible {
    /// `2026-W27`, as ISO 8601 writes it.
    public var description: String {
        let (year, number) = (String(year), String(number))
        return String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year + "-W"
            + (number.utf8.count < 2 ? "0" : "") + number
    }
}
