extension LocalDate {
    /// The day so many days later, or earlier if negative.
    /// - Parameter days: Civil days.
    /// - Throws: ``CalendarError/outOfRange(start:offset:unit:)`` outside the years 1...9999.
    public func adding(days: Int) throws(CalendarError) -> LocalDate {
        let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
        guard !overflow, Gregorian.dayNumbers.contains(sum) else {
            throw .outOfRange(start: description, offset: Int64(days), unit: .days)
        }
        return LocalDate(existing: sum)
    }

    /// The same day of the month so many months later, or earlier if negative.
    ///
    /// Where that month is too short the result is its last day: 31 January and one month is 28 or
    /// 29 February. Two steps can therefore differ from one: 31 January and one month and one month
    /// is 28 March, and two months is 31 March. Count a series from its start, not from its last member.
    /// Twelve months make a year, so a guarantee of three years is `adding(months: 36)`.
    /// - Parameter months: Calendar months.
    /// - Throws: ``CalendarError/outOfRange(start:offset:unit:)`` outside the years 1...9999.
    public func adding(months: Int) throws(CalendarError) -> LocalDate {
        let target: Month
        do throws(CalendarError) {
            target = try month.adding(months: months)
        } catch {
            // The caller asked about a day; an error about its month would name a start they never gave.
            throw .outOfRange(start: description, offset: Int64(months), unit: .months)
        }
        return target.clamped(day: day)
    }

    /// Civil days from this one until the other: 0 for the same day, 1 for the next, negative for one before.
    /// - Parameter other: The day to count to.
    public func days(until other: LocalDate) -> Int {
        other.daysSince1970 - daysSince1970
    }

    /// The day of the week.
    public var weekday: Weekday {
        // Counted from 0001-01-01, which was a Monday, so that no day is negative.
        switch (daysSince1970 + 719_162) % 7 {
        case 0: .monday
        case 1: .tuesday
        case 2: .wednesday
        case 3: .thursday
        case 4: .friday
        case 5: .saturday
        default: .sunday
        }
    }
}
