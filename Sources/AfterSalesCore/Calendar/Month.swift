/// One month of one year: the period that pay, roll-ups and plans are reckoned by.
///
/// Proleptic Gregorian, from 0001-01 through 9999-12; four bytes in memory. In JSON it is `"2026-06"`.
public struct Month: Hashable, Sendable, BitwiseCopyable {
    /// Twelve times the year, and the month from 0.
    private let ordinal: Int32

    static let ordinals = Gregorian.years.lowerBound * 12...Gregorian.years.upperBound * 12 + 11

    /// The first month there is, 0001-01.
    public static var earliest: Month { Month(existing: ordinals.lowerBound) }

    /// The last month there is, 9999-12.
    public static var latest: Month { Month(existing: ordinals.upperBound) }

    /// A month by its ordinal; the caller has made sure that it is in range.
    init(existing ordinal: Int) {
        self.ordinal = Int32(truncatingIfNeeded: ordinal)
    }

    /// The month of a year.
    /// - Parameters:
    ///   - year: 1...9999.
    ///   - month: 1...12.
    /// - Throws: ``CalendarError/noSuchMonth(year:month:)``.
    public init(year: Int, month: Int) throws(CalendarError) {
        guard Gregorian.years.contains(year), (1...12).contains(month) else {
            throw .noSuchMonth(year: year, month: month)
        }
        self.init(existing: year * 12 + month - 1)
    }

    /// The year, 1...9999.
    public var year: Int { Int(ordinal) / 12 }

    /// The month's place in its year, 1...12.
    public var number: Int { Int(ordinal) % 12 + 1 }

    /// How many days the month has, 28...31.
    public var dayCount: Int { Gregorian.days(inMonth: number, of: year) }

    /// The month's first day.
    public var firstDay: LocalDate { clamped(day: 1) }

    /// The month's last day.
    public var lastDay: LocalDate { clamped(day: dayCount) }

    /// Whether the day lies in this month.
    /// - Parameter date: The day in question.
    public func contains(_ date: LocalDate) -> Bool { date.month == self }

    /// The day of this month with that number, or the last one if the month is shorter.
    func clamped(day: Int) -> LocalDate {
        let day = min(day, dayCount)
        return LocalDate(existing: Gregorian.dayNumber(year: year, month: number, day: day))
    }
}

extension Month: Comparable {
    /// Whether the left month is the earlier one.
    public static func < (lhs: Month, rhs: Month) -> Bool {
        lhs.ordinal < rhs.ordinal
    }
}

extension Month {
    /// The month so many months later, or earlier if negative.
    /// - Parameter months: Calendar months; twelve make a year.
    /// - Throws: ``CalendarError/outOfRange(start:offset:unit:)`` outside the years 1...9999.
    public func adding(months: Int) throws(CalendarError) -> Month {
        let (sum, overflow) = Int(ordinal).addingReportingOverflow(months)
        guard !overflow, Month.ordinals.contains(sum) else {
            throw .outOfRange(start: description, offset: Int64(months), unit: .months)
        }
        return Month(existing: sum)
    }

    /// Months from this one until the other: 0 for the same, 1 for the next, negative for one before.
    /// - Parameter other: The month to count to.
    public func months(until other: Month) -> Int {
        Int(other.ordinal) - Int(ordinal)
    }

    /// The month after this one.
    /// - Throws: ``CalendarError/outOfRange(start:offset:unit:)`` after 9999-12.
    public var next: Month {
        get throws(CalendarError) { try adding(months: 1) }
    }

    /// The month before this one.
    /// - Throws: ``CalendarError/outOfRange(start:offset:unit:)`` before 0001-01.
    public var previous: Month {
        get throws(CalendarError) { try adding(months: -1) }
    }
}
