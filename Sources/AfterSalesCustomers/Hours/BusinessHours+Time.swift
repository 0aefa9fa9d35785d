public import AfterSalesCore

extension BusinessHours {
    /// Whether it is open at an instant. At the instant at which a window closes it is closed.
    /// - Parameter instant: Any instant; beyond the calendar's ends it is closed.
    public func isOpen(at instant: Timestamp) -> Bool {
        guard let day = try? day(of: instant), let openings = try? openings(on: day) else { return false }
        return openings.contains { $0.contains(instant) }
    }

    /// How long it was open from one instant to another, in whole seconds, what is left over cut off; negative if the
    /// other is earlier.
    ///
    /// For instants of whole seconds it adds up: from a to b and from b to c is from a to c.
    /// - Parameters:
    ///   - start: Where counting begins.
    ///   - end: Where it ends; no more than ``mostDays`` from the start.
    /// - Throws: ``BusinessHoursError/spanTooLong(from:to:)``, ``BusinessHoursError/outsideCalendar``.
    public func elapsed(from start: Timestamp, to end: Timestamp) throws(BusinessHoursError) -> Int64 {
        try elapsedMicroseconds(from: start, to: end) / 1_000_000
    }

    /// The first instant by which it has been open for so many seconds. It can be the instant of closing; it is the start
    /// itself for none.
    /// - Parameters:
    ///   - start: Where counting begins, open or not.
    ///   - seconds: Opening time, 0 or more.
    /// - Throws: ``BusinessHoursError/notAhead(_:)``, ``BusinessHoursError/notReached(from:)``,
    ///   ``BusinessHoursError/outsideCalendar``.
    public func deadline(from start: Timestamp, adding seconds: Int64) throws(BusinessHoursError) -> Timestamp {
        guard seconds >= 0 else { throw .notAhead(seconds) }
        // Twice the most that can be open, for days that summer time makes longer.
        guard seconds <= Int64(Self.mostDays) * 2 * 86_400 else { throw .notReached(from: start) }
        var left = seconds * 1_000_000
        guard left > 0 else { return start }
        var day = try day(of: start)
        for _ in 0...Self.mostDays {
            for opening in try openings(on: day) where opening.upperBound > start {
                let begin = max(opening.lowerBound, start)
                let length = begin.microseconds(until: opening.upperBound)
                if left <= length { return try instant(begin, microsecondsLater: left) }
                left -= length
            }
            day = try next(day)
        }
        throw .notReached(from: start)
    }

    /// The closing of the n-th day on which it is open, the day of the start itself not counted.
    ///
    /// That is how a term in days runs out by the Civil Code of China: the day on which it begins is not counted
    /// (民法典 第二百零一条), the last day is a working day and ends when business ends (第二百零三条).
    /// - Parameters:
    ///   - count: Open days, 1 or more.
    ///   - start: Any instant of the day that is not counted.
    /// - Throws: ``BusinessHoursError/notAhead(_:)``, ``BusinessHoursError/notReached(from:)``,
    ///   ``BusinessHoursError/outsideCalendar``.
    public func closing(ofOpenDay count: Int, after start: Timestamp) throws(BusinessHoursError) -> Timestamp {
        guard count >= 1 else { throw .notAhead(Int64(count)) }
        var day = try day(of: start)
        var left = count
        for _ in 0..<Self.mostDays {
            day = try next(day)
            guard let last = try openings(on: day).last else { continue }
            left -= 1
            if left == 0 { return last.upperBound }
        }
        throw .notReached(from: start)
    }
}
