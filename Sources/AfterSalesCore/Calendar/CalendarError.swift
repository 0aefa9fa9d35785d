/// Why a date, a month, an instant or a window could not be had.
public enum CalendarError: Error, Hashable, Sendable {
    /// The text is not in the one form that is read; it is given back whole.
    case malformed(String)

    /// The calendar has no such day: a 30 February, a month 13, a year outside 1...9999.
    case noSuchDay(year: Int, month: Int, day: Int)

    /// The calendar has no such month: a month 13, a year outside 1...9999.
    case noSuchMonth(year: Int, month: Int)

    /// Counting `offset` units on from `start` (as text) leaves the years 1...9999, or a number's width.
    case outOfRange(start: String, offset: Int64, unit: Unit)

    /// The window would end before it begins; both bounds as text.
    case invertedWindow(from: String, through: String)

    /// What an ``CalendarError/outOfRange(start:offset:unit:)`` counted in.
    public enum Unit: String, Hashable, Sendable {
        /// Civil days.
        case days
        /// Calendar months.
        case months
        /// Seconds of 1/86 400 day.
        case seconds
        /// Millionths of a second.
        case microseconds
    }
}

extension CalendarError: CustomStringConvertible {
    /// The error in English, for logs; programs read the case.
    public var description: String {
        switch self {
        case .malformed(let text): "\"\(text)\" is not in the expected form"
        case .noSuchDay(let year, let month, let day): "there is no day \(day) in month \(month) of the year \(year)"
        case .noSuchMonth(let year, let month): "there is no month \(month) in the year \(year)"
        case .outOfRange(let start, let offset, let unit): "\(start) and \(offset) \(unit) leaves the years 1...9999"
        case .invertedWindow(let from, let through): "a window from \(from) cannot end with \(through)"
        }
    }
}
