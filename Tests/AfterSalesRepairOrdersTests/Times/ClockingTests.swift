import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

@Suite struct ClockingTests {
    static let advisor = TimeSamples.advisor
    static let owner = TimeSamples.owner

    /// A store with two orders that are worked on since an instant.
    static func open(_ kind: StoreKind, since: String, technicians: [Identifier<Employee>] = ["T1"]) async throws
        -> TestStore
    {
        let store = try await kind.openTimes()
        try await store.commit { changes, _ in
            for id in ["RO-1", "RO-2"] {
                try changes.insert(
                    TimeSamples.inProgress(
                        Identifier(id), jobs: ["J1", "J2"], technicians: technicians, since: TimeSamples.at(since)),
                    Act("open", by: Self.advisor, at: TimeSamples.at(since)))
            }
        }
        return store
    }

    static func on(
        _ store: TestStore, _ order: String, _ job: Identifier<Job> = "J1", at: String, zone: CivilZone = .china
    ) async throws {
        try await store.store.clockOn(
            "T1", to: job, of: TimeSamples.key(Identifier(order)), at: TimeSamples.at(at), in: zone, by: advisor,
            as: .fresh())
    }

    static func off(_ store: TestStore, at: String, zone: CivilZone = .china) async throws {
        try await store.store.clockOff(
            "T1", of: owner, at: TimeSamples.at(at), in: zone, by: advisor, as: .fresh())
    }

    static func record(
        _ store: TestStore, _ order: String, _ job: Identifier<Job> = "J1", _ from: String, _ to: String,
        zone: CivilZone = .china
    ) async throws {
        try await store.store.recordWork(
            of: "T1", on: job, of: TimeSamples.key(Identifier(order)), from: TimeSamples.at(from),
            to: TimeSamples.at(to), in: zone,
            Act("record", by: advisor, at: TimeSamples.at(to), because: "forgot"), as: .fresh())
    }

    static func hours(
        _ store: TestStore, _ days: ClosedRange<LocalDate>, zone: CivilZone = .china
    ) async throws -> [String] {
        try await store.store.workedHours(of: owner, technician: "T1", on: days, in: zone)
            .map { "\($0.day) \($0.order) \($0.job) \($0.hours)" }
    }

    static func refusal(_ body: () async throws -> Void) async throws -> [Finding] {
        do {
            try await body()
        } catch let refusal as OrderRefusal {
            return refusal.findings
        }
        Issue.record("it was not refused")
        return []
    }

    @Test(arguments: StoreKind.allCases)
    func writesOrderSheetAndClockTogether(kind: StoreKind) async throws {
        let store = try await Self.open(kind, since: "2026-06-30T08:00:00+08:00")
        try await Self.on(store, "RO-1", at: "2026-06-30T09:00:00+08:00")
        let day = try TimeSamples.day("2026-06-30")
        let clock = try await store.store.existing(TechnicianClock.key(of: "T1", at: Self.owner)).record
        #expect(clock.running?.order == "RO-1" && clock.sheet == day)
        try await Self.off(store, at: "2026-06-30T10:30:00+08:00")
        try await Self.on(store, "RO-2", "J2", at: "2026-06-30T10:30:00+08:00")
        try await Self.off(store, at: "2026-06-30T10:48:00+08:00")
        let sheet = try await store.store.existing(TimeSheet.key(of: "T1", on: day, at: Self.owner)).record
        #expect(sheet.stretches.map(\.order) == ["RO-1", "RO-2"] && sheet.stretches.allSatisfy { $0.off != nil })
        let first = try await store.store.existing(TimeSamples.key("RO-1")).record
        #expect(try first.clockedHours().map(\.hours.description) == ["1.50"])
        #expect(
            try await Self.hours(store, day...day) == ["2026-06-30 RO-1 J1 1.50", "2026-06-30 RO-2 J2 0.30"])
        #expect(try await store.store.existing(clock.key).record.running == nil)
        #expect(try await store.check() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func refusesOverlapsAcrossOrdersAndChangesNothing(kind: StoreKind) async throws {
        let store = try await Self.open(kind, since: "2026-06-28T08:00:00+08:00")
        try await Self.record(store, "RO-1", "J1", "2026-06-29T22:00:00+08:00", "2026-06-30T02:00:00+08:00")
        try await Self.on(store, "RO-1", at: "2026-06-30T09:00:00+08:00")
        let before = try await store.contents()
        // While the clock runs on another order, at the same instant, and before it.
        for at in ["2026-06-30T09:30:00+08:00", "2026-06-30T09:00:00+08:00", "2026-06-30T08:59:00+08:00"] {
            let findings = try await Self.refusal { try await Self.on(store, "RO-2", at: at) }
            #expect(findings.codes == [.clockOverlap], "\(at)")
            #expect(findings.first?.inputs.contains(.init("order", "RO-1")) == true)
        }
        // Over midnight: what stands in yesterday's sheet.
        let overnight = try await Self.refusal {
            try await Self.record(store, "RO-2", "J1", "2026-06-30T01:59:59+08:00", "2026-06-30T03:00:00+08:00")
        }
        #expect(overnight.codes == [.clockOverlap])
        let across = try await Self.refusal {
            try await Self.record(store, "RO-2", "J1", "2026-06-29T12:00:00+08:00", "2026-06-30T09:00:00.000001+08:00")
        }
        #expect(across.codes == [.clockOverlap, .clockOverlap])
        #expect(try await store.contents() == before)
        // What only touches is no overlap.
        try await Self.record(store, "RO-2", "J1", "2026-06-30T02:00:00+08:00", "2026-06-30T09:00:00+08:00")
    }

    @Test func refusesWhatIsBad() async throws {
        let store = try await Self.open(.memory, since: "2026-06-28T08:00:00+08:00")
        let nothing = try await Self.refusal { try await Self.off(store, at: "2026-06-30T09:00:00+08:00") }
        #expect(nothing.codes == [.noClockRunning])
        try await Self.on(store, "RO-1", at: "2026-06-29T09:00:00+08:00")
        let cases: [(String, [Finding.Code])] = [
            ("2026-06-29T08:59:59+08:00", [.clockOffBeforeOn]), ("2026-06-30T09:00:01+08:00", [.clockTooLong]),
        ]
        for (at, codes) in cases {
            let findings = try await Self.refusal { try await Self.off(store, at: at) }
            #expect(findings.codes == codes, "\(at)")
        }
        // The order's reasons and the other orders' come together.
        let both = try await Self.refusal {
            try await Self.on(store, "RO-2", "J9", at: "2026-06-29T10:00:00+08:00")
        }
        #expect(both.codes == [.unknownJob, .clockOverlap])
        let running = try await Self.refusal {
            try await Self.on(store, "RO-1", "J2", at: "2026-06-29T10:00:00+08:00")
        }
        #expect(running.codes == [.clockRunning])
        try await Self.off(store, at: "2026-06-30T09:00:00+08:00")
        await #expect(throws: StorageError.self) { try await Self.on(store, "RO-9", at: "2026-07-01T09:00:00+08:00") }
        // A running stretch whose sheet is long past still counts.
        try await Self.on(store, "RO-1", at: "2026-07-01T09:00:00+08:00")
        let later = try await Self.refusal { try await Self.on(store, "RO-2", at: "2026-07-20T09:00:00+08:00") }
        #expect(later.codes == [.clockOverlap])
    }

    // The day has 24 hours, 23 when summer time begins, 25 when it ends.
    @Test(arguments: [
        ("2026-06-30", "24.00", "+02:00", "+02:00"), ("2026-03-29", "23.00", "+01:00", "+02:00"),
        ("2026-10-25", "25.00", "+02:00", "+01:00"),
    ])
    func hoursOverTheDayAreRefused(day: String, length: String, before: String, after: String) async throws {
        let zone = try TimeSamples.centralEurope()
        let store = try await Self.open(.memory, since: "2026-01-02T08:00:00Z")
        let date = try TimeSamples.day(day)
        let (start, noon) = ("\(day)T00:00:00\(before)", "\(day)T12:00:00\(after)")
        let end = "\(try date.adding(days: 1))T00:00:00\(after)"
        try await Self.record(store, "RO-1", "J1", start, noon, zone: zone)
        try await Self.record(store, "RO-1", "J2", noon, end, zone: zone)
        let hours = try await store.store.workedHours(of: Self.owner, on: date...date, in: zone)
        #expect(hours.map(\.microseconds).reduce(0, +) == Hours.microseconds(try TimeSamples.hours(length)))
        // A full day takes not a minute more; that it overlaps is said besides.
        let findings = try await Self.refusal {
            try await Self.record(store, "RO-2", "J1", noon, "\(day)T12:01:00\(after)", zone: zone)
        }
        #expect(findings.codes == [.clockOverlap, .hoursOverDay])
        #expect(findings.last?.inputs.contains(.init("day hours", length)) == true)
    }

    @Test(arguments: StoreKind.allCases)
    func ofTwoHostsOneWins(kind: StoreKind) async throws {
        let store = try await Self.open(kind, since: "2026-06-28T08:00:00+08:00")
        for round in 0..<5 {
            // The one just before midnight, the other just behind it: they write different sheets.
            let times = [
                try TimeSamples.at("2026-07-0\(round + 1)T23:59:59+08:00"),
                try TimeSamples.at("2026-07-0\(round + 2)T00:00:01+08:00"),
            ]
            let results = await withTaskGroup(of: Result<Bool, any Error>.self) { group in
                for (order, at) in zip(["RO-1", "RO-2"], times) {
                    group.addTask {
                        do {
                            try await store.store.clockOn(
                                "T1", to: "J1", of: TimeSamples.key(Identifier(order)), at: at, in: .china,
                                by: Self.advisor, as: .fresh())
                            return .success(true)
                        } catch let refusal as OrderRefusal {
                            return .success(refusal.findings.codes != [.clockOverlap])
                        } catch {
                            return .failure(error)
                        }
                    }
                }
                var results: [Result<Bool, any Error>] = []
                for await result in group { results.append(result) }
                return results
            }
            #expect(try results.filter { try $0.get() }.count == 1, "round \(round)")
            try await Self.off(store, at: "2026-07-0\(round + 2)T05:00:00+08:00")
        }
        #expect(try await store.check() == [])
    }

    // Nothing runs before or after, so what they write of the clock is the same, and they meet there all the same.
    @Test(arguments: StoreKind.allCases)
    func ofManyWhoWriteTheSameTimeDownOneWins(kind: StoreKind) async throws {
        let store = try await Self.open(kind, since: "2026-06-28T08:00:00+08:00")
        let results = await withTaskGroup(of: String.self) { group in
            for number in 0..<6 {
                group.addTask {
                    do {
                        // From 23:57 on, a minute later each: some begin on the one day, some on the other.
                        let midnight = try TimeSamples.at("2026-06-30T00:00:00+08:00")
                        try await store.store.recordWork(
                            of: "T1", on: "J1", of: TimeSamples.key(number % 2 == 0 ? "RO-1" : "RO-2"),
                            from: midnight.adding(seconds: Int64(number - 3) * 60), to: midnight.adding(seconds: 3_600),
                            in: .china, Act("record", by: Self.advisor, at: midnight), as: .fresh(), attempts: 50)
                        return "done"
                    } catch let refusal as OrderRefusal {
                        return "\(refusal.findings.codes)"
                    } catch {
                        return "\(error)"
                    }
                }
            }
            var results: [String: Int] = [:]
            for await result in group { results[result, default: 0] += 1 }
            return results
        }
        #expect(results == ["done": 1, "[clockOverlap]": 5])
        #expect(try await store.check() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func aRepeatedRequestIsAppliedOnce(kind: StoreKind) async throws {
        let store = try await Self.open(kind, since: "2026-06-28T08:00:00+08:00")
        let (on, off) = (CommitKey.fresh(), CommitKey.fresh())
        for _ in 0..<2 {
            try await store.store.clockOn(
                "T1", to: "J1", of: TimeSamples.key("RO-1"), at: TimeSamples.at("2026-06-30T09:00:00+08:00"),
                in: .china, by: Self.advisor, as: on)
        }
        for _ in 0..<2 {
            try await store.store.clockOff(
                "T1", of: Self.owner, at: TimeSamples.at("2026-06-30T10:00:00+08:00"), in: .china, by: Self.advisor,
                as: off)
        }
        let order = try await store.store.existing(TimeSamples.key("RO-1")).record
        #expect(try order.clockedHours().map(\.hours.description) == ["1.00"])
    }
}

extension Hours {
    /// The hours in microseconds.
    static func microseconds(_ hours: Hours) -> Int64 { hours.units * 36_000_000 }
}
