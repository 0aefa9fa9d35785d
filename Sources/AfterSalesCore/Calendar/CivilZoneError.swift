/// Why a zone, or a local time in one, could not be had.
public enum CivilZoneError: Error, Hashable, Sendable {
    /// No place's clocks are so many seconds ahead of UTC: outside ``CivilZone/utcOffsets``.
    case offsetOutOfRange(Int)

    /// The transition at this place of the list, counted from 0, is not later than the one before it.
    case unorderedTransitions(at: Int)

    /// A day has no such second: outside ``CivilZone/secondsOfDay``.
    case noSuchSecond(Int)

    /// The instant is outside the years 1...9999.
    case outsideCalendar(CalendarError)
}

extension CivilZoneError: CustomStringConvertible {
    /// The error in English, for logs; programs read the case.
    public var description: String {
        switch self {
        case .offsetOutOfRange(let offset): "\(offset) seconds is no offset from UTC"
        case .unorderedTransitions(let index): "transition \(index) is not later than the one before it"
        case .noSuchSecond(let second): "a day has no second \(second)"
        case .outsideCalendar(let error): error.description
        }
    }
}
