import AfterSalesCore
import Testing

@Suite struct CivilZoneTests {
    /// Berlin in 2026: summer time from 29 March to 25 October, both at 01:00 UTC (directive 2000/84/EC).
    static func berlin() throws -> CivilZone {
        try CivilZone(
            utcOffsetSeconds: 3_600,
            transitions: [
                .init(at: Timestamp("2026-03-29T01:00:00Z"), utcOffsetSeconds: 7_200),
                .init(at: Timestamp("2026-10-25T01:00:00Z"), utcOffsetSeconds: 3_600),
            ])
    }

    /// Samoa at the end of 2011: the 30th of December was left out.
    static func samoa() throws -> CivilZone {
        try CivilZone(
            utcOffsetSeconds: -36_000,
            transitions: [.init(at: Timestamp("2011-12-30T10:00:00Z"), utcOffsetSeconds: 50_400)])
    }

    @Test(arguments: [
        ("2026-06-30T16:00:00Z", "2026-07-01", 0), ("2026-06-30T15:59:59.999999Z", "2026-06-30", 86_399),
        ("2026-06-30T00:30:05Z", "2026-06-30", 30_605), ("1969-12-31T15:59:59Z", "1969-12-31", 86_399),
    ])
    func readsTheClockInChina(text: String, day: String, second: Int) throws {
        let instant = try Timestamp(text)
        #expect(try CivilZone.china.date(of: instant).description == day)
        #expect(CivilZone.china.secondsOfDay(of: instant) == second)
    }

    @Test(arguments: [
        // An ordinary winter and summer day.
        ("2026-01-15", 43_200, "2026-01-15T11:00:00Z"), ("2026-07-15", 43_200, "2026-07-15T10:00:00Z"),
        // 02:00 to 03:00 is jumped over.
        ("2026-03-29", 7_199, "2026-03-29T00:59:59Z"), ("2026-03-29", 7_200, "2026-03-29T01:00:00Z"),
        ("2026-03-29", 9_000, "2026-03-29T01:00:00Z"), ("2026-03-29", 10_800, "2026-03-29T01:00:00Z"),
        ("2026-03-29", 10_801, "2026-03-29T01:00:01Z"),
        // 02:00 to 03:00 comes twice.
        ("2026-10-25", 7_199, "2026-10-24T23:59:59Z"), ("2026-10-25", 9_000, "2026-10-25T00:30:00Z"),
        ("2026-10-25", 10_799, "2026-10-25T00:59:59Z"), ("2026-10-25", 10_800, "2026-10-25T02:00:00Z"),
        ("2026-10-25", 86_400, "2026-10-25T23:00:00Z"),
    ])
    func findsTheInstantOfALocalTime(day: String, second: Int, utc: String) throws {
        #expect(try Self.berlin().timestamp(of: LocalDate(day), secondsOfDay: second).description == utc)
    }

    @Test func aDayCanBeMissing() throws {
        let zone = try Self.samoa()
        let left = try zone.timestamp(of: LocalDate("2011-12-30"), secondsOfDay: 0)
        #expect(left.description == "2011-12-30T10:00:00Z")
        #expect(try zone.timestamp(of: LocalDate("2011-12-30"), secondsOfDay: 86_400) == left)
        #expect(try zone.date(of: left).description == "2011-12-31")
        #expect(try zone.date(of: left.adding(seconds: -1)).description == "2011-12-29")
    }

    @Test func comesBackWhereTheClockRunsOn() throws {
        var random = SeededGenerator(71)
        for zone in [try Self.berlin(), try Self.samoa(), .china, .utc] {
            var last: (local: Int, instant: Timestamp)?
            var times = try (0..<2_000).map { _ in
                let day = try LocalDate("2011-12-01").adding(days: Int(random.next() % 5_600))
                return (day, Int(random.next() % 86_401))
            }
            times.sort { ($0.0, $0.1) < ($1.0, $1.1) }
            for (day, second) in times {
                let instant = try zone.timestamp(of: day, secondsOfDay: second)
                let local = day.daysSince1970 * 86_400 + second
                let shown = try zone.date(of: instant).daysSince1970 * 86_400 + zone.secondsOfDay(of: instant)
                // The clock shows that time, or has just jumped over it.
                #expect(shown >= local)
                let before = try instant.adding(seconds: -1)
                #expect(try zone.date(of: before).daysSince1970 * 86_400 + zone.secondsOfDay(of: before) < local)
                if let last { #expect(last.local == local || last.instant <= instant) }
                last = (local, instant)
            }
        }
    }

    @Test(arguments: [-64_801, 64_801, .min, .max])
    func refusesOffsetsThatAreNone(offset: Int) throws {
        #expect(throws: CivilZoneError.offsetOutOfRange(offset)) { try CivilZone(utcOffsetSeconds: offset) }
        let change = CivilZoneTransition(at: try Timestamp("2026-01-01T00:00:00Z"), utcOffsetSeconds: offset)
        #expect(throws: CivilZoneError.offsetOutOfRange(offset)) {
            try CivilZone(utcOffsetSeconds: 0, transitions: [change])
        }
    }

    @Test func refusesWhatIsOutOfOrderOrOutside() throws {
        let first = CivilZoneTransition(at: try Timestamp("2026-01-01T00:00:00Z"), utcOffsetSeconds: 3_600)
        #expect(throws: CivilZoneError.unorderedTransitions(at: 1)) {
            try CivilZone(utcOffsetSeconds: 0, transitions: [first, first])
        }
        for second in [-1, 86_401, .min, .max] {
            #expect(throws: CivilZoneError.noSuchSecond(second)) {
                try CivilZone.utc.timestamp(of: .latest, secondsOfDay: second)
            }
        }
        #expect(throws: CivilZoneError.self) { try CivilZone.china.timestamp(of: .earliest, secondsOfDay: 0) }
        #expect(throws: CivilZoneError.self) { try CivilZone.utc.timestamp(of: .latest, secondsOfDay: 86_400) }
        #expect(throws: CalendarError.self) { try CivilZone.china.date(of: Timestamp("9999-12-31T20:00:00Z")) }
    }

    @Test func isAnObjectInJSON() throws {
        #expect(try CodingText.encode(CivilZone.china) == #"{"utcOffsetSeconds":28800}"#)
        let berlin = try Self.berlin()
        #expect(try CodingText.decode(CodingText.encode(berlin)) == berlin)
        #expect(
            CodingText.failure(CivilZone.self, #"{"utcOffsetSeconds":90000}"#) as? CivilZoneError
                == .offsetOutOfRange(90_000))
    }
}
