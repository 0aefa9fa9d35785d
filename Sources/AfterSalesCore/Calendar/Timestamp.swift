/// An instant: when something was done.
///
/// Nothing in the library reads a clock, so an instant always comes from the host. It counts
/// microseconds since 1970-01-01T00:00:00Z, without leap seconds as POSIX does, and reaches from the
/// first microsecond of the year 1 to the last of 9999, UTC. In JSON it is `"2026-06-30T08:15:00Z"`.
public struct Timestamp: Hashable, Sendable, BitwiseCopyable {
    /// Microseconds since 1970-01-01T00:00:00Z; negative before it.
    public let microsecondsSince1970: Int64

    static let microsecondsPerSecond: Int64 = 1_000_000
    static let microsecondsPerDay: Int64 = 86_400_000_000
    static let range =
        Int64(Gregorian.dayNumbers.lowerBound) * microsecondsPerDay...Int64(Gregorian.dayNumbers.upperBound + 1)
        * microsecondsPerDay - 1

    /// An instant by its count; the caller has made sure that it is in range.
    init(existing microseconds: Int64) {
        microsecondsSince1970 = microseconds
    }

    /// The instant so many microseconds after 1970-01-01T00:00:00Z, or before it if negative.
    /// - Parameter microsecondsSince1970: Millionths of a second.
    /// - Throws: ``CalendarError/outOfRange(start:offset:unit:)`` outside the years 1...9999.
    public init(microsecondsSince1970: Int64) throws(CalendarError) {
        guard Timestamp.range.contains(microsecondsSince1970) else {
            throw .outOfRange(start: "1970-01-01T00:00:00Z", offset: microsecondsSince1970, unit: .microseconds)
        }
        self.init(existing: microsecondsSince1970)
    }

    /// The instant so many seconds later, or earlier if negative.
    /// - Parameter seconds: Seconds of 1/86 400 day.
    /// - Throws: ``CalendarError/outOfRange(start:offset:unit:)`` outside the years 1...9999.
    public func adding(seconds: Int64) throws(CalendarError) -> Timestamp {
        let (step, tooLong) = seconds.multipliedReportingOverflow(by: Timestamp.microsecondsPerSecond)
        let (sum, tooFar) = microsecondsSince1970.addingReportingOverflow(step)
        guard !tooLong, !tooFar, Timestamp.range.contains(sum) else {
            throw .outOfRange(start: description, offset: seconds, unit: .seconds)
        }
        return Timestamp(existing: sum)
    }

    /// Microseconds from this instant until the other; negative if the other is earlier.
    /// - Parameter other: The instant to count to.
    public func microseconds(until other: Timestamp) -> Int64 {
        // Cannot overflow: the whole range is a fifteenth of what an Int64 holds.
        other.microsecondsSince1970 - microsecondsSince1970
    }

    /// The civil day of this instant where clocks are set ahead of UTC by the offset.
    ///
    /// The library knows no zones: a host asks its own zone database for the offset that held there at
    /// this instant (28 800 in China, in New York -18 000 in winter and -14 400 in summer).
    /// - Parameter utcOffsetSeconds: Seconds ahead of UTC; negative west of it.
    /// - Throws: ``CalendarError/outOfRange(start:offset:unit:)`` if the day is outside the years 1...9999.
    public func date(utcOffsetSeconds: Int) throws(CalendarError) -> LocalDate {
        let local = try adding(seconds: Int64(utcOffsetSeconds))
        return LocalDate(existing: local.dayAndMicrosecond.day)
    }

    /// The day number in UTC, and the microseconds into that day.
    var dayAndMicrosecond: (day: Int, microsecond: Int) {
        // Counted from 0001-01-01, so that nothing is negative and `/` is floor division.
        let elapsed = microsecondsSince1970 - Timestamp.range.lowerBound
        let (days, rest) = elapsed.quotientAndRemainder(dividingBy: Timestamp.microsecondsPerDay)
        return (Int(days) + Gregorian.dayNumbers.lowerBound, Int(rest))
    }
}

extension Timestamp: Comparable {
    /// Whether the left instant is the earlier one.
    public static func < (lhs: Timestamp, rhs: Timestamp) -> Bool {
        lhs.microsecondsSince1970 < rhs.microsecondsSince1970
    }
}
