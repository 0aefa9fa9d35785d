import AfterSalesCore
import AfterSalesCustomers
import Testing
import AfterSalesStorage

@Suite struct KeepingPeriodsTests {
    @Test(
        arguments: [
            (1, []), (1_200, []), (0, ["$.months"]), (1_201, ["$.months"]), (-1, ["$.months"]), (Int.max, ["$.months"]),
            (Int.min, ["$.months"]),
        ] as [(Int, [String])])
    func months(months: Int, places: [String]) throws {
        let found = try findings { _ = try KeepingPeriods(months: months) }
        #expect(found.map(\.place.path) == places)
        #expect(found.allSatisfy { $0.code == .periodOutOfRange && $0.inputs == [.init("months", String(months))] })
        let json = try findings { _ = try JSONText.read(KeepingPeriods.self, #"{"months":\#(months)}"#) }
        #expect(json == found)
    }

    @Test func eachSegmentIsChecked() throws {
        let found = try findings {
            _ = try KeepingPeriods(months: 0, monthsBySegment: [.taxi: 1_201, .rental: 12, "own": 0])
        }
        #expect(found.map(\.place.path) == ["$.months", "$.monthsBySegment.own", "$.monthsBySegment.taxi"])
        let json = #"{"months":60,"monthsBySegment":{"own":0,"taxi":24}}"#
        #expect(
            try findings { _ = try JSONText.read(KeepingPeriods.self, json) }.map(\.place.path)
                == ["$.monthsBySegment.own"])
    }

    @Test func isAPlanAsData() throws {
        let periods = try KeepingPeriods(months: 60, monthsBySegment: [.corporateFleet: 120])
        let json = #"{"months":60,"monthsBySegment":{"corporateFleet":120}}"#
        #expect(try JSONText.of(periods) == json)
        #expect(try JSONText.read(KeepingPeriods.self, json) == periods)
        #expect(periods.months(for: .corporateFleet) == 120)
        #expect(periods.months(for: .privateUse) == 60 && periods.months(for: "own") == 60)
        #expect(throws: DecodingError.self) { try JSONText.read(KeepingPeriods.self, "{}") }
        #expect(throws: DecodingError.self) { try JSONText.read(KeepingPeriods.self, #"{"months":"60"}"#) }
    }

    @Test(
        arguments: [
            (1, "2026-01-15", "2026-02-16"), (1, "2026-01-31", "2026-03-01"), (1, "2024-01-31", "2024-03-01"),
            (1, "2026-01-28", "2026-03-01"), (1, "2024-01-28", "2024-02-29"), (12, "2024-02-29", "2025-03-01"),
            (48, "2024-02-29", "2028-03-01"), (60, "2021-06-30", "2026-07-01"), (1, "2026-04-30", "2026-05-31"),
            (1, "2026-03-31", "2026-05-01"), (1, "2026-12-31", "2027-02-01"), (1_200, "1926-06-30", "2026-07-01"),
            (1, "9999-12-01", nil), (1, "9999-11-30", "9999-12-31"), (1_200, "9950-01-01", nil),
        ] as [(Int, String, String?)])
    func isDueOnTheDayAfter(months: Int, last: String, due: String?) throws {
        let periods = try KeepingPeriods(months: months)
        #expect(
            try periods.dueDay(for: .privateUse, after: Samples.day(last)) == due.map { try Samples.day($0) })
    }

    @Test func neverEarlierForALaterActivity() throws {
        let periods = try KeepingPeriods(months: 1, monthsBySegment: [.taxi: 13])
        var day = try Samples.day("2023-12-01")
        for segment in [Segment.privateUse, .taxi] {
            var before = try #require(periods.dueDay(for: segment, after: day))
            for _ in 0..<1_200 {
                day = try day.adding(days: 1)
                let due = try #require(periods.dueDay(for: segment, after: day))
                // A whole period has gone by, whatever the months are like.
                #expect(due >= before && day.days(until: due) >= (segment == .taxi ? 394 : 29))
                before = due
            }
        }
    }
}
