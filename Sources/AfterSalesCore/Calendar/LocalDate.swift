/// A day of the calendar, without an hour and without a zone: the day an order was settled, a warranty
/// began, a plan took effect.
///
/// Proleptic Gregorian, from 0001-01-01 through 9999-12-31. A day is one number in memory, four bytes,
/// so dates compare, hash and lie in columns as cheaply as integers. In JSON it is `"2026-06-30"`.
public struct LocalDate: Hashable, Sendable, BitwiseCopyable {
    private let dayNumber: Int32

    /// The first day there is, 0001-01-01.
    public static var earliest: LocalDate { LocalDate(existing: Gregorian.dayNumbers.lowerBound) }

    /// The last day there is, 9999-12-31.
    public static var latest: LocalDate { LocalDate(existing: Gregorian.dayNumbers.upperBound) }

    /// A day by its number; the caller has made sure that it is in range.
    init(existing dayNumber: Int) {
        self.dayNumber = Int32(truncatingIfNeeded: dayNumber)
    }

    /// The day of a year and month.
    /// - Parameters:
    ///   - year: 1...9999.
    ///   - month: 1...12.
    ///   - day: 1 up to the length of the month.
    /// - Throws: ``CalendarError/noSuchDay(year:month:day:)``.
    public init(year: Int, month: Int, day: Int) throws(CalendarError) {
        guard Gregorian.hasDay(year: year, month: month, day: day) else {
            throw .noSuchDay(year: year, month: month, day: day)
        }
        self.init(existing: Gregorian.dayNumber(year: year, month: month, day: day))
    }

    /// The day so many days after 1970-01-01, or before it if negative.
    /// - Parameter daysSince1970: A whole number of days, as ``daysSince1970`` gives it.
    /// - Throws: ``CalendarError/outOfRange(start:offset:unit:)`` outside the years 1...9999.
    public init(daysSince1970: Int) throws(CalendarError) {
        guard Gregorian.dayNumbers.contains(daysSince1970) else {
            throw .outOfRange(start: "1970-01-01", offset: Int64(daysSince1970), unit: .days)
        }
        self.init(existing: daysSince1970)
    }

    /// Days since 1970-01-01; negative before it. For hosts that keep a day as a number.
    public var daysSince1970: Int { Int(dayNumber) }

    /// Year, month and day at once, for one conversion instead of three.
    var civil: (year: Int, month: Int, day: Int) { Gregorian.civil(dayNumber: Int(dayNumber)) }

    /// The year, 1...9999.
    public var year: Int { civil.year }

    /// The calendar month the day lies in; its number alone is ``Month/number``.
    public var month: Month {
        let civil = civil
        return Month(existing: civil.year * 12 + civil.month - 1)
    }

    /// The day of the month, 1...31.
    public var day: Int { civil.day }
}

extension LocalDate: Comparable {
    /// Whether the left day is the earlier one.
    public static func < (lhs: LocalDate, rhs: LocalDate) -> Bool {
        lhs.dayNumber < rhs.dayNumber
    }
}
