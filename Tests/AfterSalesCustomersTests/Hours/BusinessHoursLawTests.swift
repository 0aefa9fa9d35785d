import AfterSalesCore
@testable import AfterSalesCustomers
import AfterSalesTesting
import Testing

/// What holds for any opening hours, in any zone, at any instant.
@Suite struct BusinessHoursLawTests {
    /// Clocks that jump: by an hour at two in the morning, over midnight and back, by a whole day, by odd seconds.
    static func zones() throws -> [CivilZone] {
        let year = try Timestamp("2026-01-01T00:00:00Z")
        func changes(_ list: [(days: Int64, seconds: Int64, offset: Int)]) throws -> [CivilZoneTransition] {
            try list.map {
                .init(at: try year.adding(seconds: $0.days * 86_400 + $0.seconds), utcOffsetSeconds: $0.offset)
            }
        }
        return [
            .china, .utc,
            try CivilZone(utcOffsetSeconds: 3_600, transitions: changes([(87, 3_600, 7_200), (297, 3_600, 3_600)])),
            // Over midnight and back, half past it.
            try CivilZone(utcOffsetSeconds: 0, transitions: changes([(40, 84_600, 3_600), (80, 84_600, 0)])),
            try CivilZone(utcOffsetSeconds: -36_000, transitions: changes([(30, 36_000, 50_400), (60, 0, -36_000)])),
            try CivilZone(utcOffsetSeconds: -4_321, transitions: changes([(10, 5, 1_234), (10, 6, -60_000)])),
        ]
    }

    static func hours(_ random: inout SeededRandom, _ zone: CivilZone) throws -> BusinessHours {
        func windows(_ random: inout SeededRandom) throws -> [OpeningWindow] {
            var windows: [OpeningWindow] = []
            var minute = random.number(0...600)
            while minute < 1_440, random.chance(70) {
                let end = random.number(minute + 1...1_440)
                windows.append(try OpeningWindow(opens: minute, closes: end))
                minute = end + (random.chance(30) ? 0 : random.number(1...400))
            }
            return windows
        }
        var weekly: [Weekday: [OpeningWindow]] = [:]
        for day in Weekday.allCases { weekly[day] = try windows(&random) }
        var special: [LocalDate: [OpeningWindow]] = [:]
        var closed: Set<LocalDate> = []
        for _ in 0..<20 {
            let day = try LocalDate("2026-01-01").adding(days: random.number(0...364))
            if random.chance(50) { special[day] = try windows(&random) } else { closed.insert(day) }
        }
        special = special.filter { !closed.contains($0.key) }
        return try BusinessHours(weekly: weekly, closedDays: closed, specialDays: special, zone: zone)
    }

    static func instant(_ random: inout SeededRandom) throws -> Timestamp {
        let start = try Timestamp("2026-01-01T00:00:00Z").microsecondsSince1970
        // Often on a whole hour, where windows and clocks change.
        let seconds = random.chance(30) ? random.number(0...8_700) * 3_600 : random.number(0...31_000_000)
        return try Timestamp(microsecondsSince1970: start + Int64(seconds) * 1_000_000)
    }

    @Test(arguments: 0..<6)
    func laws(zone index: Int) throws {
        var random = SeededRandom(seed: UInt64(100 + index))
        let zone = try Self.zones()[index]
        for _ in 0..<25 {
            let hours = try Self.hours(&random, zone)
            for _ in 0..<20 {
                var instants = [try Self.instant(&random), try Self.instant(&random), try Self.instant(&random)]
                // It adds up, in any order.
                let (a, b, c) = (instants[0], instants[1], instants[2])
                let whole = try hours.elapsed(from: a, to: c)
                #expect(try hours.elapsed(from: a, to: b) + hours.elapsed(from: b, to: c) == whole)
                #expect(try hours.elapsed(from: c, to: a) == -whole)
                instants.sort()
                // It never runs backward, nor faster than the clock.
                let first = try hours.elapsed(from: instants[0], to: instants[1])
                #expect(first >= 0 && first <= instants[0].microseconds(until: instants[1]) / 1_000_000)
                // A deadline is the first instant by which so much has elapsed.
                let seconds = Int64(random.number(0...400_000))
                guard let due = try? hours.deadline(from: a, adding: seconds) else {
                    #expect(hours.weekly.isEmpty)
                    continue
                }
                #expect(due >= a)
                #expect(try hours.elapsed(from: a, to: due) == seconds)
                if seconds > 0 {
                    let before = try Timestamp(microsecondsSince1970: due.microsecondsSince1970 - 1)
                    #expect(try hours.elapsedMicroseconds(from: a, to: before) == seconds * 1_000_000 - 1)
                    #expect(hours.isOpen(at: before))
                }
                // Later received, never earlier due.
                guard let later = try? hours.deadline(from: max(a, b), adding: seconds) else {
                    #expect(hours.weekly.isEmpty)
                    continue
                }
                #expect(try later >= hours.deadline(from: min(a, b), adding: seconds))
            }
        }
    }

    @Test(arguments: 0..<6)
    func anInstantIsOpenIfTimeRunsThere(zone index: Int) throws {
        var random = SeededRandom(seed: UInt64(200 + index))
        let zone = try Self.zones()[index]
        for _ in 0..<10 {
            let hours = try Self.hours(&random, zone)
            for _ in 0..<100 {
                let instant = try Self.instant(&random)
                let next = try Timestamp(microsecondsSince1970: instant.microsecondsSince1970 + 1)
                #expect(try hours.elapsedMicroseconds(from: instant, to: next) == (hours.isOpen(at: instant) ? 1 : 0))
            }
        }
    }

    @Test func alwaysIsTheCalendar() throws {
        var random = SeededRandom(seed: 300)
        for _ in 0..<200 {
            let (a, b) = (try Self.instant(&random), try Self.instant(&random))
            #expect(try BusinessHours.always.elapsed(from: a, to: b) == a.microseconds(until: b) / 1_000_000)
            #expect(BusinessHours.always.isOpen(at: a))
        }
    }
}
