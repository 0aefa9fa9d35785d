public import AfterSalesCore
public import AfterSalesCustomers

extension RepairOrder {
    /// When the car was received; nil while it is not.
    public var checkedInAt: Timestamp? { steps.first { $0.action == .checkIn }?.at }

    /// When work began first; nil while it has not.
    public var workBeganAt: Timestamp? { steps.first { $0.action == .startWork }?.at }

    /// When the car was ready: the final inspection was passed, and not failed since. Nil while it is not.
    public var readyAt: Timestamp? {
        guard status == .inspected || status.isSettled else { return nil }
        return steps.last { $0.action == .passInspection }?.at
    }

    /// How the clocks of its lane stand, all from the check-in on.
    ///
    /// ``LaneClock/response``, ``LaneClock/puttingInOrder`` and ``LaneClock/closing`` are there for an order that came of a
    /// complaint. Of an order that was called off only those are there that were missed by then.
    /// - Parameters:
    ///   - now: The present instant.
    ///   - rules: What is promised.
    ///   - hours: The opening hours, where a clock counts by them.
    /// - Returns: The clocks that run or have run; none before the check-in.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with what is wrong with any of them, at `$.start`, `$.ready` and so on:
    ///   `businessHoursNeeded`, `clockUnreachable`, `receivedInFuture`, `stoppedInFuture`.
    public func laneClocks(
        now: Timestamp, by rules: LaneRules = .standard, hours: BusinessHours? = nil
    ) throws(Rejection) -> [LaneClock: ClockState] {
        guard let received = checkedInAt else { return [:] }
        let cancelledAt = status == .cancelled ? steps.last?.at : nil
        var states: [LaneClock: ClockState] = [:]
        var check = OrderCheck()
        for clock in LaneClock.allCases {
            guard let running = rules.clock(clock, of: self) else { continue }
            let stop = stop(of: clock)
            do throws(Rejection) {
                let state = try running.state(
                    from: received, stoppedAt: stop ?? cancelledAt, now: now, hours: hours)
                if stop != nil || cancelledAt == nil || state.isMissed { states[clock] = state }
            } catch {
                let place = Place.document.field(clock.rawValue).path
                check.add(
                    contentsOf: error.findings.map { finding in
                        Finding(
                            finding.severity, finding.code, at: Place(place + finding.place.path.dropFirst()),
                            inputs: finding.inputs, finding.message)
                    })
            }
        }
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
        return states
    }

    /// When what a clock waits for was done; nil while it is not.
    private func stop(of clock: LaneClock) -> Timestamp? {
        switch clock {
        case .start: workBeganAt
        case .ready: readyAt
        case .response: [estimates.first?.at, promises.first?.at].compactMap(\.self).min()
        case .puttingInOrder: authorizations.first?.at
        case .closing: delivery?.at
        }
    }
}

extension LaneRules {
    fileprivate func clock(_ clock: LaneClock, of order: RepairOrder) -> ServiceClock? {
        let isComplaint = order.origin.complaint != nil
        return switch clock {
        case .start: lanes[order.lane]?.start
        case .ready: lanes[order.lane]?.ready
        case .response: isComplaint ? complaint.response : nil
        case .puttingInOrder: isComplaint ? complaint.puttingInOrder : nil
        case .closing: isComplaint ? complaint.closing : nil
        }
    }
}
