import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestEffort
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// Random clockings against somebody who writes down, minute by minute, who does what.
@Suite struct ClockingOracleTests {
    private struct Post: Hashable {
        let order: String
        let job: String
    }

    /// Minutes since the beginning, for each technician what he does in each.
    private struct Oracle {
        var minutes: [String: [Post?]]
        var running: [String: (post: Post, since: Int)] = [:]

        init(_ technicians: [String], length: Int) {
            minutes = Dictionary(
                uniqueKeysWithValues: technicians.map { ($0, [Post?](repeating: nil, count: length)) })
        }

        func isFree(_ technician: String, _ from: Int, _ to: Int) -> Bool {
            if let since = running[technician]?.since, since < to { return false }
            return minutes[technician]?[from..<to].allSatisfy { $0 == nil } ?? false
        }

        mutating func fill(_ technician: String, _ post: Post, _ from: Int, _ to: Int) {
            for minute in from..<to { minutes[technician]?[minute] = post }
        }
    }

    // Round the beginning and the end of summer time, and where there is none.
    @Test(arguments: [
        ("2026-03-27T23:00:00Z", true, 1), ("2026-10-23T22:00:00Z", true, 2), ("2026-06-30T16:00:00Z", false, 3),
        ("2026-03-28T06:30:00Z", true, 4),
    ])
    func randomClockingsAgreeMinuteByMinute(start: String, isEuropean: Bool, seed: UInt64) async throws {
        let zone = isEuropean ? try TimeSamples.centralEurope() : .china
        let technicians = ["T1", "T2", "T3"]
        let length = 4 * 1_440
        let epoch = try TimeSamples.at(start)
        let store = try await ClockingTests.open(
            .memory, since: start, technicians: technicians.map { Identifier($0) })
        var random = SeededRandom(seed: seed)
        var oracle = Oracle(technicians, length: length)
        var (accepted, refused) = (0, 0)
        for _ in 0..<Effort.of(250, thorough: 500) {
            let technician = random.pick(technicians)
            let post = Post(order: random.pick(["RO-1", "RO-2"]), job: random.pick(["J1", "J2"]))
            let from = random.number(0...length - 1_500)
            let to = from + random.number(1...random.pick([30, 300, 1_440]))
            let isAllowed: Bool
            let isDone: Bool
            func at(_ minute: Int) throws -> Timestamp { try epoch.adding(seconds: Int64(minute) * 60) }
            if let running = oracle.running[technician], random.chance(60) {
                // Off: within a day, and nothing else was written down for that time.
                let end = random.chance(90) ? min(running.since + (to - from), length) : max(0, running.since - 5)
                isAllowed =
                    end >= running.since && end - running.since <= 1_440
                    && (oracle.minutes[technician]?[running.since..<max(end, running.since)].allSatisfy { $0 == nil }
                        ?? false)
                isDone = try await succeeds {
                    try await store.store.clockOff(
                        Identifier(technician), of: TimeSamples.owner, at: at(end), in: zone, by: TimeSamples.advisor,
                        as: .fresh())
                }
                if isDone {
                    oracle.running[technician] = nil
                    oracle.fill(technician, running.post, running.since, end)
                }
            } else if random.chance(40) {
                isAllowed = oracle.running[technician] == nil && oracle.isFree(technician, from, length)
                isDone = try await succeeds {
                    try await store.store.clockOn(
                        Identifier(technician), to: Identifier(post.job), of: TimeSamples.key(Identifier(post.order)),
                        at: at(from), in: zone, by: TimeSamples.advisor, as: .fresh())
                }
                if isDone { oracle.running[technician] = (post, from) }
            } else {
                isAllowed = oracle.isFree(technician, from, to)
                isDone = try await succeeds {
                    try await store.store.recordWork(
                        of: Identifier(technician), on: Identifier(post.job),
                        of: TimeSamples.key(Identifier(post.order)), from: at(from), to: at(to), in: zone,
                        Act("record", by: TimeSamples.advisor, at: at(to)), as: .fresh())
                }
                if isDone { oracle.fill(technician, post, from, to) }
            }
            try #require(isDone == isAllowed, "\(technician) \(post) \(from)..<\(to)")
            if isDone { accepted += 1 } else { refused += 1 }
        }
        #expect(accepted > 40 && refused > 40, "\(accepted) \(refused)")
        try await compare(store, oracle, epoch, zone, isEuropean)
    }

    private func succeeds(_ body: () async throws -> Void) async throws -> Bool {
        do {
            try await body()
            return true
        } catch is OrderRefusal {
            return false
        }
    }

    private func compare(
        _ store: TestStore, _ oracle: Oracle, _ epoch: Timestamp, _ zone: CivilZone, _ isEuropean: Bool
    ) async throws {
        var expected: [String: Int64] = [:]
        var byJob: [String: Int64] = [:]
        for (technician, minutes) in oracle.minutes {
            for (minute, post) in minutes.enumerated() {
                guard let post else { continue }
                let seconds = epoch.microsecondsSince1970 / 1_000_000 + Int64(minute) * 60
                // 29 March and 25 October 2026, 01:00 UTC.
                let isSummer = (1_774_746_000..<1_792_890_000).contains(seconds)
                let offset: Int64 = isEuropean ? (isSummer ? 7_200 : 3_600) : 28_800
                let day = try LocalDate(daysSince1970: Int((seconds + offset) / 86_400))
                expected["\(technician) \(day) \(post.order) \(post.job)", default: 0] += 60_000_000
                byJob["\(technician) \(post.order) \(post.job)", default: 0] += 60_000_000
            }
        }
        let days = try TimeSamples.day("2026-01-01")...TimeSamples.day("2026-12-31")
        let found = try await store.store.workedHours(of: TimeSamples.owner, on: days, in: zone)
        let listed = Dictionary(
            uniqueKeysWithValues: found.map { ("\($0.technician) \($0.day) \($0.order) \($0.job)", $0.microseconds) })
        #expect(listed == expected)
        var ofOrders: [String: Int64] = [:]
        for id in ["RO-1", "RO-2"] {
            for clocked in try await store.store.existing(TimeSamples.key(Identifier(id))).record.clockedHours() {
                ofOrders["\(clocked.technician) \(id) \(clocked.job)"] = clocked.microseconds
            }
        }
        #expect(ofOrders == byJob)
        #expect(try await store.check() == [])
    }
}
