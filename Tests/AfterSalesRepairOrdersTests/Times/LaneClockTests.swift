import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Foundation
import Testing

@Suite struct LaneClockTests {
    static let start = "2026-06-30T09:00:00+08:00"

    static func at(_ seconds: Int64, _ microseconds: Int64 = 0) throws -> Timestamp {
        let instant = try TimeSamples.at(start).adding(seconds: seconds)
        return try Timestamp(microsecondsSince1970: instant.microsecondsSince1970 + microseconds)
    }

    static func received(_ lane: ServiceLane, complaint: Identifier<Complaint>? = nil) throws -> RepairOrder {
        var order = try TimeSamples.draft(lane: lane, origin: OrderOrigin(complaint: complaint), at: at(0))
        try order.checkIn(TimeSamples.reception(), by: TimeSamples.advisor, at: at(0))
        return order
    }

    // Each lane's clocks, a microsecond before the limit, at it, behind it.
    @Test(
        arguments: [
            (ServiceLane.quickService, LaneClock.start, 900), (.quickService, .ready, 3_600), (.rework, .start, 1_800),
            (.rework, .ready, 86_400), (.complaint, .start, 3_600), (.complaint, .ready, 172_800),
            (.normal, .start, 7_200),
        ] as [(ServiceLane, LaneClock, Int64)])
    func lanePromisesAreMetOrMissed(lane: ServiceLane, clock: LaneClock, limit: Int64) throws {
        let open = try Self.received(lane)
        for (micro, isMissed) in [(-1, false), (0, false), (1, true)] as [(Int64, Bool)] {
            let now = try Self.at(limit, micro)
            let state = try #require(try open.laneClocks(now: now)[clock])
            #expect(try state.isMissed == isMissed && state.isOpen && state.due == Self.at(limit))
            var order = open
            let party = TimeSamples.advisor
            try order.estimate(TimeSamples.estimate(), by: party, at: Self.at(0))
            try order.authorize(by: .customer, with: .signature("S"), at: Self.at(0))
            try order.assign("J1", to: [WorkShare("T1", Rate("100%"))])
            try order.startWork(by: party, at: clock == .start ? now : Self.at(0))
            if clock == .ready {
                try order.finishWork(by: party, at: Self.at(0))
                try order.pass(clock: now)
            }
            let stopped = try #require(try order.laneClocks(now: Self.at(400_000))[clock])
            #expect(stopped.isMissed == isMissed && !stopped.isOpen, "\(lane) \(clock) \(micro)")
        }
    }

    // The complaint lane: an answer in 30 minutes, in order in an hour, closed in two days.
    @Test(
        arguments: [(LaneClock.response, 1_800), (.puttingInOrder, 3_600), (.closing, 172_800)]
            as [(LaneClock, Int64)])
    func complaintLane(clock: LaneClock, limit: Int64) throws {
        let open = try Self.received(.complaint, complaint: "P1")
        for (micro, isMissed) in [(-1, false), (0, false), (1, true)] as [(Int64, Bool)] {
            let now = try Self.at(limit, micro)
            #expect(try open.laneClocks(now: now)[clock]?.isMissed == isMissed)
            var order = open
            let party = TimeSamples.advisor
            try order.estimate(TimeSamples.estimate(), by: party, at: clock == .response ? now : Self.at(0))
            guard clock != .response else {
                #expect(try order.laneClocks(now: now)[clock]?.isMissed == isMissed)
                continue
            }
            try order.authorize(
                by: .customer, with: .signature("S"), at: clock == .puttingInOrder ? now : Self.at(0))
            guard clock != .puttingInOrder else {
                #expect(try order.laneClocks(now: now)[clock]?.isMissed == isMissed)
                continue
            }
            try order.deliver(at: now)
            #expect(try order.laneClocks(now: Self.at(400_000))[clock]?.isMissed == isMissed)
        }
    }

    @Test func aPromisedTimeIsAnAnswerToo() throws {
        var order = try Self.received(.complaint, complaint: "P1")
        try order.promise(ready: Self.at(50_000), by: TimeSamples.advisor, at: Self.at(600))
        let state = try order.laneClocks(now: Self.at(90_000))[.response]
        #expect(state == .met(due: try Self.at(1_800), inTimeBy: 1_200))
    }

    @Test func onlyWhatIsPromisedHasAClock() throws {
        #expect(try TimeSamples.draft(at: Self.at(0)).laneClocks(now: Self.at(10)) == [:])
        #expect(try Set(Self.received(.normal).laneClocks(now: Self.at(10)).keys) == [.start])
        #expect(try Self.received("valet").laneClocks(now: Self.at(10)) == [:])
        #expect(
            try Set(Self.received(.rework, complaint: "P1").laneClocks(now: Self.at(10)).keys)
                == Set(LaneClock.allCases))
    }

    @Test func afterBeingCalledOffOnlyWhatWasMissedCounts() throws {
        for (seconds, clocks) in [(900, []), (901, [LaneClock.start]), (3_601, [.start, .ready])]
            as [(Int64, Set<LaneClock>)]
        {
            var order = try Self.received(.quickService)
            try order.cancel(because: "He drives on.", by: TimeSamples.advisor, at: Self.at(seconds))
            #expect(try Set(order.laneClocks(now: Self.at(90_000)).keys) == clocks)
        }
    }

    @Test func byBusinessHours() throws {
        // Received at 17:20, ten minutes before closing.
        var order = try TimeSamples.draft(lane: .quickService, at: TimeSamples.at("2026-06-30T17:20:00+08:00"))
        let received = try TimeSamples.at("2026-06-30T17:20:00+08:00")
        try order.checkIn(TimeSamples.reception(), by: TimeSamples.advisor, at: received)
        let rules = LaneRules.standard.byBusinessHours
        let hours = try TimeSamples.openingHours()
        let states = try order.laneClocks(now: received, by: rules, hours: hours)
        let due = try TimeSamples.at("2026-07-01T08:35:00+08:00")
        #expect(states[.start] == .running(due: due, left: 900))
        let findings = try #require(throws: Rejection.self) { try order.laneClocks(now: received, by: rules) }.findings
        #expect(findings.codes == [.businessHoursNeeded, .businessHoursNeeded])
        #expect(findings.map(\.place.path) == ["$.start.hours", "$.ready.hours"])
    }

    @Test func rulesAreData() throws {
        for rules in [LaneRules.standard, LaneRules.standard.byBusinessHours] {
            let data = try JSONEncoder().encode(rules)
            #expect(try JSONDecoder().decode(LaneRules.self, from: data) == rules)
        }
        let data =
            Data(
                #"{"lanes":{"valet":{"ready":{"basis":"calendar","limit":"PT3H"}}},"complaint":"#.utf8)
            + (try JSONEncoder().encode(ComplaintClockRules.standard)) + Data("}".utf8)
        let rules = try JSONDecoder().decode(LaneRules.self, from: data)
        #expect(try Set(Self.received("valet").laneClocks(now: Self.at(10), by: rules).keys) == [.ready])
    }
}

extension RepairOrder {
    /// Passes all inspections at an instant.
    mutating func pass(clock at: Timestamp) throws {
        try inspect(.technician, by: "T1", at: at)
        try inspect(.teamLeader, by: "T8", at: at)
        try inspect(.final, by: "T9", at: at)
    }

    /// Works, inspects, settles and delivers an order that is authorized; delivered at an instant.
    mutating func deliver(at: Timestamp) throws {
        let party = TimeSamples.advisor
        try assign("J1", to: [WorkShare("T1", Rate("100%"))])
        try startWork(by: party, at: LaneClockTests.at(0))
        try finishWork(by: party, at: LaneClockTests.at(0))
        try pass(clock: LaneClockTests.at(0))
        try settle(by: party, at: LaneClockTests.at(0), in: .china)
        try deliver(
            explainedBy: "E1", accepted: .signature("S2"), unpaidApprovedBy: "E9", by: party, at: at)
    }
}
