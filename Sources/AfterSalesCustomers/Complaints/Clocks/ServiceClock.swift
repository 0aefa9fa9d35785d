public import AfterSalesCore

/// A promise of time: something is to be done within a limit, counted by the calendar or by business hours.
///
/// By the calendar a limit is that much time, a day 24 hours. By business hours minutes and hours are opening time; so
/// many days end with the closing of the n-th open day after the day of receipt, as a term in days does by the Civil Code
/// of China (第二百零一条、第二百零三条): received on a Friday, two days end on Tuesday evening.
///
/// In JSON it is `{"basis": "business", "limit": "PT30M"}`.
public struct ServiceClock: Hashable, Sendable, Codable {
    /// What time it counts.
    public enum Basis: String, Codable, CaseIterable, Hashable, Sendable {
        /// All of it (自然时间).
        case calendar
        /// The opening hours alone (营业时间).
        case business
    }

    /// How long it may run.
    public let limit: ClockLimit
    /// What time it counts.
    public let basis: Basis

    /// A clock.
    /// - Parameters:
    ///   - limit: How long it may run.
    ///   - basis: What time it counts.
    public init(limit: ClockLimit, basis: Basis = .calendar) {
        self.limit = limit
        self.basis = basis
    }

    /// When the time is up: done at this instant is still in time.
    /// - Parameters:
    ///   - received: When the clock began.
    ///   - hours: The opening hours; a clock by the calendar needs none.
    /// - Throws: `Rejection` with a `businessHoursNeeded` or `clockUnreachable` finding.
    public func due(from received: Timestamp, hours: BusinessHours? = nil) throws(Rejection) -> Timestamp {
        var check = ServiceClockCheck(clock: self, hours: hours)
        guard let due = check.due(from: received), check.findings.isEmpty else { throw Rejection(check.findings) }
        return due
    }

    /// How the clock stands.
    ///
    /// Whether it was met goes by the instants; how much time was left or is over is counted as the clock counts. So a
    /// clock by business hours that is due at closing and stopped in the evening is missed by 0 seconds.
    /// - Parameters:
    ///   - received: When it began.
    ///   - stoppedAt: When what was promised was done; nil if it is not.
    ///   - now: The present instant.
    ///   - hours: The opening hours; a clock by the calendar needs none.
    /// - Throws: `Rejection` with all that is wrong: `receivedInFuture`, `stoppedInFuture`, `stoppedBeforeReceived`,
    ///   `businessHoursNeeded`, `clockUnreachable`.
    public func state(
        from received: Timestamp, stoppedAt: Timestamp?, now: Timestamp, hours: BusinessHours? = nil
    ) throws(Rejection) -> ClockState {
        var check = ServiceClockCheck(clock: self, hours: hours)
        check.order(received: received, stoppedAt: stoppedAt, now: now)
        let end = stoppedAt ?? now
        guard let due = check.due(from: received), check.findings.isEmpty,
            let seconds = check.seconds(from: min(end, due), to: max(end, due))
        else { throw Rejection(check.findings) }
        if end > due { return .missed(due: due, by: seconds, isOpen: stoppedAt == nil) }
        return stoppedAt == nil ? .running(due: due, left: seconds) : .met(due: due, inTimeBy: seconds)
    }
}
