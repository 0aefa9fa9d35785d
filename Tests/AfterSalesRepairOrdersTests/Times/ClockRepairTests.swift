import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// A clock that was ended on the order alone is put right by the next clocking off.
@Suite struct ClockRepairTests {
    @Test(arguments: StoreKind.allCases) func aClockEndedOnTheOrderAlone(kind: StoreKind) async throws {
        let store = try await ClockingTests.open(kind, since: "2026-06-01T00:00:00+08:00")
        try await ClockingTests.on(store, "RO-1", at: "2026-06-30T09:00:00+08:00")
        let ended = try TimeSamples.at("2026-06-30T10:00:00+08:00")
        try await store.store.change(
            TimeSamples.key("RO-1"), Act("clockOff", by: .employee("E1"), at: ended), as: .fresh()
        ) { try $0.clockOff("T1", at: ended) }
        let day = try TimeSamples.day("2026-06-30")
        try await ClockingTests.off(store, at: "2026-06-30T11:00:00+08:00")
        // The order's own time counts, and he can work on.
        #expect(try await ClockingTests.hours(store, day...day) == ["2026-06-30 RO-1 J1 1.00"])
        try await ClockingTests.on(store, "RO-2", at: "2026-06-30T10:30:00+08:00")
        try await ClockingTests.off(store, at: "2026-06-30T11:00:00+08:00")
        #expect(
            try await ClockingTests.hours(store, day...day) == ["2026-06-30 RO-1 J1 1.00", "2026-06-30 RO-2 J1 0.50"])
    }
}
