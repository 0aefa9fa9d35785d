import AfterSalesCore

extension BusinessHours {
    /// The exact opening time between two instants, negative if the second is earlier.
    func elapsedMicroseconds(from start: Timestamp, to end: Timestamp) throws(BusinessHoursError) -> Int64 {
        guard start <= end else {
            do throws(BusinessHoursError) {
                return -(try elapsedMicroseconds(from: end, to: start))
            } catch {
                if case .spanTooLong = error { throw .spanTooLong(from: start, to: end) }
                throw error
            }
        }
        var day = try day(of: start)
        let last = try self.day(of: end)
        guard day.days(until: last) <= Self.mostDays else { throw .spanTooLong(from: start, to: end) }
        var sum: Int64 = 0
        while true {
            for opening in try openings(on: day) where opening.upperBound > start && opening.lowerBound < end {
                sum += max(opening.lowerBound, start).microseconds(until: min(opening.upperBound, end))
            }
            guard day < last else { return sum }
            day = try next(day)
        }
    }

    /// The windows of a day as stretches of time, in order. Later local times are never earlier instants, so they do not
    /// overlap, not within a day and not with those of another, whatever the clocks do.
    func openings(on day: LocalDate) throws(BusinessHoursError) -> [Range<Timestamp>] {
        var openings: [Range<Timestamp>] = []
        for window in windows(on: day) {
            let opens = try instant(of: day, minute: window.opens)
            let closes = try instant(of: day, minute: window.closes)
            // The clock may have jumped over the whole window.
            if opens < closes { openings.append(opens..<closes) }
        }
        return openings
    }

    /// The day that an instant belongs to: the last that has begun. Where clocks are set back over midnight they show the
    /// day before once more; the new day has begun all the same.
    func day(of instant: Timestamp) throws(BusinessHoursError) -> LocalDate {
        guard var day = try? zone.date(of: instant) else { throw .outsideCalendar }
        while day < .latest {
            let following = try next(day)
            guard try self.instant(of: following, minute: 0) <= instant else { break }
            day = following
        }
        return day
    }

    func next(_ day: LocalDate) throws(BusinessHoursError) -> LocalDate {
        guard let next = try? day.adding(days: 1) else { throw .outsideCalendar }
        return next
    }

    func instant(_ start: Timestamp, microsecondsLater microseconds: Int64) throws(BusinessHoursError) -> Timestamp {
        guard let instant = try? Timestamp(microsecondsSince1970: start.microsecondsSince1970 + microseconds) else {
            throw .outsideCalendar
        }
        return instant
    }

    private func instant(of day: LocalDate, minute: Int) throws(BusinessHoursError) -> Timestamp {
        guard let instant = try? zone.timestamp(of: day, secondsOfDay: minute * 60) else { throw .outsideCalendar }
        return instant
    }
}
