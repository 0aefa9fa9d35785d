import AfterSalesCore
import AfterSalesTesting
import Testing

@Suite struct FixedClockTests {
    @Test func standsUntilItIsSet() throws {
        let clock = FixedClock()
        #expect(clock.now.description == "2026-06-30T00:00:00Z")
        #expect(clock.now == clock.now)
        #expect(try clock.advance(seconds: 90).description == "2026-06-30T00:01:30Z")
        #expect(try clock.advance(seconds: -90) == FixedClock().now)
        clock.set(to: try Timestamp("2026-02-28T23:59:59.5Z"))
        #expect(try clock.advance(seconds: 1) == Timestamp("2026-03-01T00:00:00.5Z"))
    }

    @Test(arguments: [Int64.max, .min, 400_000_000_000, -400_000_000_000])
    func staysWhereItIsIfItCannotGoOn(_ seconds: Int64) {
        let clock = FixedClock()
        #expect(throws: CalendarError.self) { try clock.advance(seconds: seconds) }
        #expect(clock.now == FixedClock().now)
    }

    @Test func isSetOnByMany() async throws {
        let clock = FixedClock()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...100 { group.addTask { try clock.advance(seconds: 1) } }
            try await group.waitForAll()
        }
        #expect(FixedClock().now.microseconds(until: clock.now) == 100_000_000)
    }
}
