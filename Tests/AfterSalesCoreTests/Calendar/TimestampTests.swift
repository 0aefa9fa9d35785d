import AfterSalesCore
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00.000001Z", 1), ("1969-12-31T23:59:59.999999Z", -1),
        ("1969-12-31T23:59:59Z", -1_000_000), ("2026-06-30T08:15:00Z", 1_782_807_300_000_000),
        ("2026-06-30T08:15:00.250Z", 1_782_807_300_250_000), ("2026-06-30T08:15:00.000250Z", 1_782_807_300_000_250),
        ("0001-01-01T00:00:00Z", -62_135_596_800_000_000), ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
    ])
    func comesBackFromItsText(text: String, microseconds: Int64) throws {
        let instant = try Timestamp(text)
        #expect(instant.microsecondsSince1970 == microseconds)
        #expect(try Timestamp(microsecondsSince1970: microseconds) == instant)
        #expect(instant.description == text)
        #expect(try CodingText.encode(instant) == "\"\(text)\"")
        #expect(try CodingText.decode("\"\(text)\"") == instant)
    }

    @Test(arguments: [
        ("2026-06-30T16:15:00+08:00", "2026-06-30T08:15:00Z"), ("2026-06-30T00:15:00+08:00", "2026-06-29T16:15:00Z"),
        ("2026-12-31T20:00:00-05:30", "2027-01-01T01:30:00Z"), ("2026-06-30T08:15:00+00:00", "2026-06-30T08:15:00Z"),
        ("2026-06-30T08:15:00-00:00", "2026-06-30T08:15:00Z"), ("2026-06-30T08:15:00.5Z", "2026-06-30T08:15:00.500Z"),
        ("2026-06-30T08:15:00.000Z", "2026-06-30T08:15:00Z"),
        ("2026-06-30T08:15:00.1234Z", "2026-06-30T08:15:00.123400Z"),
        ("2026-06-30T08:15:00.123456000Z", "2026-06-30T08:15:00.123456Z"),
        ("2026-06-30T23:59:00+23:59", "2026-06-30T00:00:00Z"),
    ])
    func readsOffsetsAndFractions(text: String, utc: String) throws {
        #expect(try Timestamp(text).description == utc)
    }

    @Test(arguments: [
        "", "2026-06-30", "2026-06-30T08:15Z", "2026-06-30T08:15:00", "2026-06-30 08:15:00Z", "2026-06-30t08:15:00Z",
        "2026-06-30T08:15:00z", "2026-06-30T08:15:00ZZ", "2026-06-30T08:15:00+8:00", "2026-06-30T08:15:00+0800",
        "2026-06-30T08:15:00+08", "2026-06-30T08:15:00+24:00", "2026-06-30T08:15:00+08:60", "2026-06-30T24:00:00Z",
        "2026-06-30T08:60:00Z", "2026-12-31T23:59:60Z", "2026-06-30T08:15:00.Z", "2026-06-30T08:15:00,5Z",
        "2026-06-30T08:15:00.1234567Z", "2026-06-30T8:15:00Z", "26-06-30T08:15:00Z", " 2026-06-30T08:15:00Z",
    ])
    func refusesOtherSpellings(text: String) {
        #expect(throws: CalendarError.malformed(text)) { try Timestamp(text) }
        #expect(CodingText.failure(Timestamp.self, "\"\(text)\"") as? CalendarError == .malformed(text))
    }

    @Test func refusesDaysAndInstantsThatAreNot() {
        #expect(throws: CalendarError.noSuchDay(year: 2026, month: 2, day: 29)) {
            try Timestamp("2026-02-29T00:00:00Z")
        }
        #expect(throws: CalendarError.outOfRange(start: "0001-01-01T00:00:00Z", offset: -28_800, unit: .seconds)) {
            try Timestamp("0001-01-01T00:00:00+08:00")
        }
        for far in [-62_135_596_800_000_001, 253_402_300_800_000_000, .min, .max] as [Int64] {
            #expect(
                throws: CalendarError.outOfRange(start: "1970-01-01T00:00:00Z", offset: far, unit: .microseconds)
            ) { try Timestamp(microsecondsSince1970: far) }
        }
    }

    @Test(arguments: [
        ("2026-06-30T15:59:59Z", 28_800, "2026-06-30"), ("2026-06-30T16:00:00Z", 28_800, "2026-07-01"),
        ("2026-07-01T03:59:59.999999Z", -14_400, "2026-06-30"), ("2026-07-01T04:00:00Z", -14_400, "2026-07-01"),
        ("1969-12-31T23:59:59Z", 0, "1969-12-31"), ("1970-01-01T00:00:00Z", 0, "1970-01-01"),
        ("1970-01-01T00:00:00Z", -1, "1969-12-31"),
    ])
    func fallsOnADayByTheHostsOffset(text: String, offset: Int, day: String) throws {
        #expect(try Timestamp(text).date(utcOffsetSeconds: offset).description == day)
    }

    @Test func theDayOfAnInstantCanLieOutside() throws {
        let late = try Timestamp("9999-12-31T20:00:00Z")
        #expect(throws: CalendarError.outOfRange(start: late.description, offset: 28_800, unit: .seconds)) {
            try late.date(utcOffsetSeconds: 28_800)
        }
        #expect(try late.date(utcOffsetSeconds: 0) == .latest)
    }

    @Test func addsAndCounts() throws {
        let start = try Timestamp("2026-06-30T23:59:59.5Z")
        let end = try start.adding(seconds: 1)
        #expect(end.description == "2026-07-01T00:00:00.500Z")
        #expect(try end.adding(seconds: -1) == start)
        #expect(start.microseconds(until: end) == 1_000_000)
        #expect(start < end)
        for step in [.min, .max, 9_223_372_036_855, 252_000_000_000] as [Int64] {
            #expect(throws: CalendarError.outOfRange(start: end.description, offset: step, unit: .seconds)) {
                try end.adding(seconds: step)
            }
        }
    }
}
