public import AfterSalesCore

/// Why an amount of business time, or a deadline in it, could not be had.
public enum BusinessHoursError: Error, Hashable, Sendable {
    /// From the instant on there are not so many opening hours, or open days, within ``BusinessHours/mostDays``: nothing
    /// is ever open, or too much was asked for.
    case notReached(from: Timestamp)
    /// Between the instants lie more days than ``BusinessHours/mostDays``.
    case spanTooLong(from: Timestamp, to: Timestamp)
    /// A deadline lies so many seconds, or open days, ahead; less than none is not ahead.
    case notAhead(Int64)
    /// The local time leaves the years 1...9999.
    case outsideCalendar
}

extension BusinessHoursError: CustomStringConvertible {
    /// The error in English, for logs; programs read the case.
    public var description: String {
        switch self {
        case .notReached(let from): "not enough opening hours within \(BusinessHours.mostDays) days of \(from)"
        case .spanTooLong(let from, let to): "more than \(BusinessHours.mostDays) days from \(from) to \(to)"
        case .notAhead(let count): "\(count) is not ahead"
        case .outsideCalendar: "the local time leaves the years 1...9999"
        }
    }
}
