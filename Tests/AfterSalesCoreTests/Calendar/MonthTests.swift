import AfterSalesCore
import Testing

@Suite struct MonthTests {
    @Test func everyMonthComesBackAndMeetsItsNeighbours() throws {
        var expected = Month.earliest
        for year in 1...9999 {
            for number in 1...12 {
                let month = try Month(year: year, month: number)
                var sound = month == expected && month.year == year && month.number == number
                sound = try sound && Month(month.description) == month && month.contains(month.firstDay)
                sound = sound && month.contains(month.lastDay) && month.firstDay.day == 1
                sound = sound && month.firstDay.days(until: month.lastDay) + 1 == month.dayCount
                guard month != .latest else { break }
                let next = try month.next
                sound =
                    try sound && next.previous == month && month < next
                    && month.lastDay.adding(days: 1) == next.firstDay
                guard sound else {
                    Issue.record("\(year)-\(number) became \(month)")
                    return
                }
                expected = next
            }
        }
        #expect(expected == .latest)
        #expect(Month.latest.lastDay == .latest)
    }

    @Test(arguments: [
        ("2026-02", 28), ("2024-02", 29), ("1900-02", 28), ("2000-02", 29), ("2026-04", 30), ("2026-12", 31),
    ])
    func knowsItsDays(text: String, days: Int) throws {
        let month = try Month(text)
        #expect(month.dayCount == days)
        #expect(month.lastDay.day == days)
        #expect(try !month.contains(month.firstDay.adding(days: -1)))
        #expect(try !month.contains(month.lastDay.adding(days: 1)))
        #expect(try !month.contains(month.firstDay.adding(months: 12)))
    }

    @Test(arguments: [
        "", "2026", "2026-6", "2026-006", "202606", "2026-06-01", "2026-06 ", "2026/06", "26-06", "-026-06",
    ])
    func refusesOtherSpellings(text: String) {
        #expect(throws: CalendarError.malformed(text)) { try Month(text) }
    }

    @Test(arguments: [(0, 1), (10_000, 1), (2026, 0), (2026, 13), (-1, 6), (Int.max, Int.max), (Int.min, 1)])
    func refusesMonthsThatAreNot(year: Int, number: Int) {
        #expect(throws: CalendarError.noSuchMonth(year: year, month: number)) { try Month(year: year, month: number) }
    }

    @Test(arguments: [
        ("2026-06", 0, "2026-06"), ("2026-06", 7, "2027-01"), ("2026-01", -1, "2025-12"), ("2026-06", 36, "2029-06"),
        ("0001-01", 119_987, "9999-12"), ("9999-12", -119_987, "0001-01"),
    ])
    func addsAndCounts(start: String, months: Int, end: String) throws {
        let (first, last) = (try Month(start), try Month(end))
        #expect(try first.adding(months: months) == last)
        #expect(first.months(until: last) == months)
        #expect(last.months(until: first) == -months)
    }

    @Test func leavesNoRange() {
        #expect(throws: CalendarError.outOfRange(start: "9999-12", offset: 1, unit: .months)) { try Month.latest.next }
        #expect(throws: CalendarError.outOfRange(start: "0001-01", offset: -1, unit: .months)) {
            try Month.earliest.previous
        }
        #expect(throws: CalendarError.outOfRange(start: "9999-12", offset: .max, unit: .months)) {
            try Month.latest.adding(months: .max)
        }
        #expect(throws: CalendarError.outOfRange(start: "0001-01", offset: .min, unit: .months)) {
            try Month.earliest.adding(months: .min)
        }
    }

    @Test func isAStringInJSONAndAKeyOfObjects() throws {
        let month = try Month("2026-06")
        #expect(MemoryLayout<Month>.size == 4)
        #expect(try CodingText.encode([month]) == #"["2026-06"]"#)
        #expect(try CodingText.encode([month: 1]) == #"{"2026-06":1}"#)
        #expect(try CodingText.decode(#"{"2026-06":1}"#) == [month: 1])
        #expect(throws: DecodingError.self) { try CodingText.decode([Month: Int].self, #"{"2026-13":1}"#) }
        let failure = CodingText.failure(Month.self, #""2026-13""#) as? CalendarError
        #expect(failure == .noSuchMonth(year: 2026, month: 13))
    }

    @Test func weekdaysCountFromMonday() throws {
        #expect(Weekday.allCases.map(\.rawValue) == Array(1...7))
        #expect(try LocalDate("2026-06-29").weekday == .monday)
        #expect(try LocalDate("2026-07-05").weekday == .sunday)
        #expect(LocalDate.earliest.weekday == .monday)
        #expect(LocalDate.latest.weekday == .friday)
    }
}
