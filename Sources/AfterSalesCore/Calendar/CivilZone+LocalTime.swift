extension CivilZone {
    /// The civil day of an instant.
    /// - Parameter instant: Any instant.
    /// - Throws: ``CalendarError/outOfRange(start:offset:unit:)`` if the day is outside the years 1...9999.
    public func date(of instant: Timestamp) throws(CalendarError) -> LocalDate {
        try instant.date(utcOffsetSeconds: utcOffsetSeconds(at: instant))
    }

    /// What the clock shows: whole seconds since midnight, 0...86 399. On a day on which the offset changes these are
    /// not the seconds that have passed since midnight.
    /// - Parameter instant: Any instant.
    public func secondsOfDay(of instant: Timestamp) -> Int {
        let microseconds =
            instant.microsecondsSince1970 + Int64(utcOffsetSeconds(at: instant)) * Timestamp.microsecondsPerSecond
        let rest = microseconds % Timestamp.microsecondsPerDay
        return Int((rest < 0 ? rest + Timestamp.microsecondsPerDay : rest) / Timestamp.microsecondsPerSecond)
    }

    /// The instant at which the clock shows a time of a day.
    ///
    /// It is the first instant at which the clock shows that time **or a later one**. So a time that the clock jumps over
    /// is the instant of the jump, and a time that it shows twice is the first of the two; of two local times the later
    /// one is never the earlier instant.
    /// - Parameters:
    ///   - date: The civil day.
    ///   - secondsOfDay: Seconds since midnight as the clock shows them, 0...86 400; 86 400 is midnight at its end.
    /// - Throws: ``CivilZoneError/noSuchSecond(_:)``; ``CivilZoneError/outsideCalendar(_:)`` at the calendar's ends.
    public func timestamp(of date: LocalDate, secondsOfDay: Int) throws(CivilZoneError) -> Timestamp {
        guard CivilZone.secondsOfDay.contains(secondsOfDay) else { throw .noSuchSecond(secondsOfDay) }
        let local =
            Int64(date.daysSince1970) * Timestamp.microsecondsPerDay
            + Int64(secondsOfDay) * Timestamp.microsecondsPerSecond
        // No transition can matter after which every offset still shows an earlier time.
        let farthest = Int64(CivilZone.utcOffsets.upperBound) * Timestamp.microsecondsPerSecond
        var passed = firstTransition { $0.microsecondsSince1970 > local - farthest }
        while true {
            var instant = local - Int64(offset(afterTransitions: passed)) * Timestamp.microsecondsPerSecond
            if passed > 0 { instant = max(instant, transitions[passed - 1].at.microsecondsSince1970) }
            if passed == transitions.count || instant < transitions[passed].at.microsecondsSince1970 {
                do throws(CalendarError) {
                    return try Timestamp(microsecondsSince1970: instant)
                } catch {
                    throw .outsideCalendar(error)
                }
            }
            passed += 1
        }
    }
}
