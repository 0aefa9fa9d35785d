import AfterSalesCore

/// A civil day as a stretch of time: of 23, 24 or 25 hours, as the clocks go.
struct LocalDay {
    /// The day.
    let date: LocalDate
    /// Its first instant.
    let start: Timestamp
    /// The first instant of the next one.
    let end: Timestamp

    /// The day that an instant belongs to: the last that has begun. Where clocks are set back over midnight they show the
    /// day before once more; the new day has begun all the same. Nil at the calendar's ends.
    init?(of instant: Timestamp, in zone: CivilZone) {
        guard let shown = try? zone.date(of: instant), var day = LocalDay(shown, in: zone) else { return nil }
        while day.end <= instant {
            guard let next = try? day.date.adding(days: 1), let following = LocalDay(next, in: zone) else { return nil }
            day = following
        }
        self = day
    }

    /// A day by its date; nil at the calendar's ends.
    init?(_ date: LocalDate, in zone: CivilZone) {
        guard let start = try? zone.timestamp(of: date, secondsOfDay: 0),
            let end = try? zone.timestamp(of: date, secondsOfDay: 86_400)
        else { return nil }
        self.date = date
        self.start = start
        self.end = end
    }

    /// How long it is, in microseconds.
    var microseconds: Int64 { start.microseconds(until: end) }

    /// How much of a stretch of time lies in it, in microseconds.
    func microseconds(from start: Timestamp, to end: Timestamp) -> Int64 {
        Swift.max(0, Swift.max(start, self.start).microseconds(until: Swift.min(end, self.end)))
    }

    /// The days that a stretch of time touches, in order; nil at the calendar's ends.
    static func days(from start: Timestamp, to end: Timestamp, in zone: CivilZone) -> [LocalDay]? {
        guard var day = LocalDay(of: start, in: zone) else { return nil }
        var days = [day]
        while day.end < end {
            guard let next = LocalDay(of: day.end, in: zone) else { return nil }
            day = next
            days.append(day)
        }
        return days
    }
}
