public import AfterSalesCustomers

/// What every lane promises (通道承诺), and what is promised to a customer who complains besides.
///
/// In JSON it is `{"complaint": {…}, "lanes": {"quickService": {"ready": {"basis": "calendar", "limit": "PT1H"}}}}`.
public struct LaneRules: Hashable, Sendable, Codable {
    /// The promises, by lane; a lane that is not there promises nothing.
    public var lanes: [ServiceLane: LanePromise]
    /// The clocks of an order that came of a complaint, from its check-in on. Those of the complaint itself run from its
    /// receipt: ``/AfterSalesCustomers/Complaint/clocks(now:by:hours:)``.
    public var complaint: ComplaintClockRules

    /// A house that serves quick jobs while the customer waits and takes in what comes back at once; the clocks of a
    /// complaint are ``/AfterSalesCustomers/ComplaintClockRules/standard``. Who comes in turn has the promised time of his
    /// order.
    public static let standard = LaneRules(
        [
            .quickService: LanePromise(start: .calendar(15, .minutes), ready: .calendar(1, .hours)),
            .rework: LanePromise(start: .calendar(30, .minutes), ready: .calendar(1, .days)),
            .complaint: LanePromise(start: .calendar(1, .hours), ready: .calendar(2, .days)),
            .normal: LanePromise(start: .calendar(2, .hours)),
        ], complaint: .standard)

    /// Rules.
    /// - Parameters:
    ///   - lanes: The promises, by lane.
    ///   - complaint: The clocks of an order that came of a complaint.
    public init(_ lanes: [ServiceLane: LanePromise], complaint: ComplaintClockRules = .standard) {
        self.lanes = lanes
        self.complaint = complaint
    }

    /// The same limits, counted by business hours.
    public var byBusinessHours: LaneRules {
        LaneRules(
            lanes.mapValues { LanePromise(start: $0.start?.byBusinessHours, ready: $0.ready?.byBusinessHours) },
            complaint: ComplaintClockRules(
                response: complaint.response.byBusinessHours,
                puttingInOrder: complaint.puttingInOrder.byBusinessHours,
                closing: complaint.closing.byBusinessHours))
    }
}

extension ServiceClock {
    fileprivate static func calendar(_ count: Int, _ unit: ClockLimit.Unit) -> ServiceClock {
        ServiceClock(limit: ClockLimit(known: count, unit))
    }

    fileprivate var byBusinessHours: ServiceClock { ServiceClock(limit: limit, basis: .business) }
}
