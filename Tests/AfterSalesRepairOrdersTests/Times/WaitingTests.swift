import AfterSalesCore
import AfterSalesRepairOrders
import Testing

@Suite struct WaitingTests {
    static func at(_ minute: Int) throws -> Timestamp {
        try TimeSamples.at("2026-06-30T09:00:00+08:00").adding(seconds: Int64(minute) * 60)
    }

    @Test func waitingIsSharedOutByReason() throws {
        var order = try TimeSamples.inProgress(jobs: ["J1", "J2"], since: Self.at(0))
        #expect(order.waiting(now: try Self.at(10)) == [:])
        try order.hold(for: .parts, job: "J1", by: TimeSamples.advisor, at: Self.at(10))
        try order.hold(for: .parts, job: "J2", by: TimeSamples.advisor, at: Self.at(20))
        try order.hold(for: .approval, by: TimeSamples.advisor, at: Self.at(30))
        try order.resume(from: .parts, job: "J1", by: TimeSamples.advisor, at: Self.at(40))
        try order.resume(from: .approval, by: TimeSamples.advisor, at: Self.at(45))
        // 10 to 50, though two jobs waited for parts; 30 to 45 for the word of somebody.
        let minute: Int64 = 60_000_000
        #expect(
            order.waiting(now: try Self.at(50)) == [
                .parts: Ratio(40 * minute, per: 50 * minute), .approval: Ratio(15 * minute, per: 50 * minute),
            ])
        try order.resume(from: .parts, job: "J2", by: TimeSamples.advisor, at: Self.at(60))
        try order.hold(for: .parts, by: TimeSamples.advisor, at: Self.at(80))
        try order.resume(from: .parts, by: TimeSamples.advisor, at: Self.at(90))
        #expect(order.waiting(now: try Self.at(100))[.parts] == Ratio(60 * minute, per: 100 * minute))
    }

    @Test func nothingWaitsBeforeTheCheckIn() throws {
        let order = try TimeSamples.draft(at: Self.at(0))
        #expect(order.waiting(now: try Self.at(50)) == [:])
        #expect(try order.clockedHours() == [])
    }

    @Test func waitingEndsWhenItIsCalledOff() throws {
        var order = try TimeSamples.draft(at: Self.at(0))
        try order.checkIn(TimeSamples.reception(), by: TimeSamples.advisor, at: Self.at(0))
        try order.hold(for: .bay, by: TimeSamples.advisor, at: Self.at(10))
        try order.cancel(because: "He has no time.", by: TimeSamples.advisor, at: Self.at(40))
        #expect(order.waiting(now: try Self.at(400)) == [.bay: Ratio(30 * 60_000_000, per: 40 * 60_000_000)])
    }
}
