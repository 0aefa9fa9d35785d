import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

@Suite struct WorkedHoursTests {
    // A night shift, split by the local day: as the clocks go it is one hour shorter or longer.
    @Test(arguments: [
        ("2026-06-30T22:00:00+02:00", "2026-07-01T06:00:00+02:00", ["2026-06-30 2.00", "2026-07-01 6.00"]),
        ("2026-03-28T22:00:00+01:00", "2026-03-29T06:00:00+02:00", ["2026-03-28 2.00", "2026-03-29 5.00"]),
        ("2026-10-24T22:00:00+02:00", "2026-10-25T06:00:00+01:00", ["2026-10-24 2.00", "2026-10-25 7.00"]),
        ("2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00", ["2026-03-29 1.00"]),
        ("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", ["2026-10-25 1.00"]),
        // 24 hours that touch three days, as one of them has only 23.
        (
            "2026-03-28T23:30:00+01:00", "2026-03-30T00:30:00+02:00",
            ["2026-03-28 0.50", "2026-03-29 23.00", "2026-03-30 0.50"]
        ),
    ])
    func aStretchIsSplitByTheLocalDay(from: String, to: String, days: [String]) async throws {
        let zone = try TimeSamples.centralEurope()
        let store = try await ClockingTests.open(.memory, since: "2026-01-02T08:00:00Z")
        try await ClockingTests.on(store, "RO-1", at: from, zone: zone)
        try await ClockingTests.off(store, at: to, zone: zone)
        let found = try await store.store.workedHours(
            of: TimeSamples.owner, on: TimeSamples.day("2026-01-01")...TimeSamples.day("2026-12-31"), in: zone)
        #expect(found.map { "\($0.day) \($0.hours)" } == days)
        // A day by itself is the same as within the year.
        for hours in found {
            let single = try await store.store.workedHours(
                of: TimeSamples.owner, technician: "T1", on: hours.day...hours.day, in: zone)
            #expect(single == [hours])
        }
    }

    // Hundredths are 36 seconds; many short stretches are summed exactly before they are rounded once.
    @Test(arguments: [
        (1, 18_000_000, "0.01"), (1, 17_999_999, "0.00"), (100, 10_000_000, "0.28"), (3, 6_000_000, "0.01"),
    ])
    func roundsOnce(count: Int, microseconds: Int64, hours: String) async throws {
        let store = try await ClockingTests.open(.memory, since: "2026-06-01T00:00:00+08:00")
        let morning = try TimeSamples.at("2026-06-30T00:00:00+08:00")
        for index in 0..<count {
            let start = try Timestamp(
                microsecondsSince1970: morning.microsecondsSince1970 + Int64(index) * 600_000_000)
            try await store.store.recordWork(
                of: "T1", on: "J1", of: TimeSamples.key("RO-1"), from: start,
                to: Timestamp(microsecondsSince1970: start.microsecondsSince1970 + microseconds), in: .china,
                Act("record", by: TimeSamples.advisor, at: morning), as: .fresh())
        }
        let day = try TimeSamples.day("2026-06-30")
        #expect(try await ClockingTests.hours(store, day...day) == ["2026-06-30 RO-1 J1 \(hours)"])
        let order = try await store.store.existing(TimeSamples.key("RO-1")).record
        #expect(try order.clockedHours().map(\.hours.description) == [hours])
    }

    @Test func whatRunsDoesNotCountYet() async throws {
        let store = try await ClockingTests.open(.memory, since: "2026-06-01T00:00:00+08:00")
        try await ClockingTests.on(store, "RO-1", at: "2026-06-30T09:00:00+08:00")
        let day = try TimeSamples.day("2026-06-30")
        #expect(try await ClockingTests.hours(store, day...day) == [])
        #expect(try await store.store.existing(TimeSamples.key("RO-1")).record.clockedHours() == [])
    }

    @Test func everyFieldIsClassed() async throws {
        let store = try await ClockingTests.open(.memory, since: "2026-06-01T00:00:00+08:00")
        try await ClockingTests.record(
            store, "RO-1", "J1", "2026-06-30T08:00:00+08:00", "2026-06-30T08:30:00+08:00")
        try await ClockingTests.on(store, "RO-1", at: "2026-06-30T09:00:00+08:00")
        let day = try TimeSamples.day("2026-06-30")
        let sheet = try await store.store.existing(TimeSheet.key(of: "T1", on: day, at: TimeSamples.owner)).record
        for path in try sheet.paths() { #expect(TimeSheet.classification.field(path).isDeclared, "\(path)") }
        let clock = try await store.store.existing(TechnicianClock.key(of: "T1", at: TimeSamples.owner)).record
        for path in try clock.paths() { #expect(TechnicianClock.classification.field(path).isDeclared, "\(path)") }
        #expect(clock.technician == "T1")
    }
}
