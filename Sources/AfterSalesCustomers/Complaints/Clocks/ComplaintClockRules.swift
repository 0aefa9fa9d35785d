public import AfterSalesCore

/// The clocks that run from the receipt of a complaint, all three at once.
///
/// In JSON it is `{"closing": {…}, "puttingInOrder": {…}, "response": {…}}`, a clock as ``ServiceClock`` is written.
public struct ComplaintClockRules: Hashable, Sendable, Codable {
    /// Until the first answer.
    public let response: ServiceClock
    /// Until the complaint is put in order.
    public let puttingInOrder: ServiceClock
    /// Until it is closed.
    public let closing: ServiceClock

    /// As a dealership's complaint procedure has it: an answer within 30 minutes, in order within an hour, closed within
    /// two days; by the calendar, as a complaint that comes in at night does not wait either.
    public static let standard = ComplaintClockRules(
        response: ServiceClock(limit: .halfAnHour), puttingInOrder: ServiceClock(limit: .oneHour),
        closing: ServiceClock(limit: .twoDays))

    /// Clocks of a dealership's own.
    /// - Parameters:
    ///   - response: Until the first answer.
    ///   - puttingInOrder: Until the complaint is put in order.
    ///   - closing: Until it is closed.
    public init(response: ServiceClock, puttingInOrder: ServiceClock, closing: ServiceClock) {
        self.response = response
        self.puttingInOrder = puttingInOrder
        self.closing = closing
    }

    /// One of the clocks.
    /// - Parameter clock: Which one.
    public subscript(clock: ComplaintClock) -> ServiceClock {
        switch clock {
        case .response: response
        case .puttingInOrder: puttingInOrder
        case .closing: closing
        }
    }

    /// How all clocks of a complaint stand.
    /// - Parameters:
    ///   - received: When the complaint came in.
    ///   - stops: When each was done; what is not there is not done.
    ///   - now: The present instant.
    ///   - hours: The opening hours; needed if a clock counts by them.
    /// - Throws: `Rejection` with what is wrong with any of them, at `$.response`, `$.puttingInOrder`, `$.closing`.
    public func states(
        from received: Timestamp, stops: [ComplaintClock: Timestamp], now: Timestamp, hours: BusinessHours? = nil
    ) throws(Rejection) -> [ComplaintClock: ClockState] {
        var states: [ComplaintClock: ClockState] = [:]
        var findings: [Finding] = []
        for clock in ComplaintClock.allCases {
            do throws(Rejection) {
                states[clock] = try self[clock].state(
                    from: received, stoppedAt: stops[clock], now: now, hours: hours)
            } catch {
                let place = Place.document.field(clock.rawValue).path
                findings += error.findings.map { finding in
                    Finding(
                        finding.severity, finding.code, at: Place(place + finding.place.path.dropFirst()),
                        inputs: finding.inputs, finding.message)
                }
            }
        }
        guard findings.isEmpty else { throw Rejection(findings) }
        return states
    }
}
