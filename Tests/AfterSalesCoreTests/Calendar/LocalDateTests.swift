import AfterSalesCore
import Testing

@Suite struct LocalDateTests {
    @Test func everyDayFrom1600To2400ComesBackFromItsTextAndParts() throws {
        // An oracle of its own: a walk through the calendar, month lengths from a table.
        var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var expected = try LocalDate(year: 1600, month: 1, day: 1)
        // 1600-01-01 was a Saturday.
        var weekday = 6
        for year in 1600...2400 {
            lengths[1] = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28
            for month in 1...12 {
                for day in 1...lengths[month - 1] {
                    let date = try LocalDate(year: year, month: month, day: day)
                    let sound =
                        date == expected && date.year == year && date.month.number == month && date.day == day
                        && date.weekday.rawValue == weekday
                    let text = date.description
                    guard sound, try LocalDate(text) == date, text.utf8.count == 10 else {
                        Issue.record("\(year)-\(month)-\(day) became \(date)")
                        return
                    }
                    expected = try date.adding(days: 1)
                    weekday = weekday % 7 + 1
                }
            }
        }
    }

    @Test(arguments: [
        ("0001-01-01", -719_162), ("1582-10-04", -141_438), ("1582-10-15", -141_427), ("1899-12-31", -25_568),
        ("1969-12-31", -1), ("1970-01-01", 0), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
        ("2026-06-30", 20_634), ("9999-12-31", 2_932_896),
    ])
    func countsDaysFrom1970(text: String, days: Int) throws {
        let date = try LocalDate(text)
        #expect(date.daysSince1970 == days)
        #expect(try LocalDate(daysSince1970: days) == date)
        #expect(date.description == text)
    }

    @Test(arguments: [
        "", "2026-6-30", "2026-06-3", "2026-06-300", "26-06-30", "02026-06-30", "-001-06-30", "+026-06-30",
        "2026/06/30", "2026-06-30 ", " 2026-06-30", "2026-06-30T00:00:00Z", "20260630", "2026-W27-2",
        "2026-06", "２０２６-06-30", "2026-06-\u{0663}0", "2026\u{2010}06\u{2010}30", "2026-06-30\u{301}",
    ])
    func refusesOtherSpellings(text: String) {
        #expect(throws: CalendarError.malformed(text)) { try LocalDate(text) }
    }

    @Test(arguments: [
        (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
        (2026, 4, 31), (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2026, -1, 1), (2026, 1, -1),
        (Int.min, Int.min, Int.min), (Int.max, Int.max, Int.max),
    ])
    func refusesDaysThatAreNot(year: Int, month: Int, day: Int) {
        #expect(throws: CalendarError.noSuchDay(year: year, month: month, day: day)) {
            try LocalDate(year: year, month: month, day: day)
        }
    }

    @Test func readsAPartOfALine() throws {
        let line = "E001,2026-06-30,8.5"
        #expect(try LocalDate(line.dropFirst(5).prefix(10)).description == "2026-06-30")
        #expect(throws: CalendarError.noSuchDay(year: 2026, month: 2, day: 30)) { try LocalDate("2026-02-30") }
        #expect(throws: CalendarError.noSuchDay(year: 0, month: 1, day: 1)) { try LocalDate("0000-01-01") }
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-31", 2, "2026-03-31"),
        ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
        ("2026-06-30", 0, "2026-06-30"), ("2026-06-30", 36, "2029-06-30"), ("2026-12-31", 2, "2027-02-28"),
        ("2026-01-01", -1, "2025-12-01"), ("0001-01-31", 119_987, "9999-12-31"), ("9999-12-31", -119_987, "0001-01-31"),
    ])
    func addsMonthsAndClampsToTheirEnd(start: String, months: Int, end: String) throws {
        #expect(try LocalDate(start).adding(months: months).description == end)
    }

    @Test(arguments: [
        ("2026-02-28", 1, "2026-03-01"), ("2024-02-28", 1, "2024-02-29"), ("2026-01-01", -1, "2025-12-31"),
    ])
    func addsAndCountsDays(start: String, days: Int, end: String) throws {
        let (first, last) = (try LocalDate(start), try LocalDate(end))
        #expect(try first.adding(days: days) == last)
        #expect(first.days(until: last) == days)
        #expect(last.days(until: first) == -days)
        #expect((first < last) == (days > 0))
    }

    @Test(arguments: [1, 2_932_896 * 2, Int.max]) func leavesNoRange(step: Int) {
        let far = Int64(step)
        #expect(throws: CalendarError.outOfRange(start: "9999-12-31", offset: far, unit: .days)) {
            try LocalDate.latest.adding(days: step)
        }
        #expect(throws: CalendarError.outOfRange(start: "0001-01-01", offset: -far, unit: .days)) {
            try LocalDate.earliest.adding(days: -step)
        }
        #expect(throws: CalendarError.outOfRange(start: "9999-12-31", offset: far, unit: .months)) {
            try LocalDate.latest.adding(months: step)
        }
        #expect(throws: CalendarError.outOfRange(start: "0001-01-01", offset: -far, unit: .months)) {
            try LocalDate.earliest.adding(months: -step)
        }
    }

    @Test(arguments: [-719_163, 2_932_897, Int.min, Int.max]) func refusesDayNumbersOutside(number: Int) {
        #expect(throws: CalendarError.outOfRange(start: "1970-01-01", offset: Int64(number), unit: .days)) {
            try LocalDate(daysSince1970: number)
        }
    }

    @Test func isAStringInJSONAndAKeyOfObjects() throws {
        let date = try LocalDate("2026-06-30")
        #expect(MemoryLayout<LocalDate>.size == 4)
        #expect(try CodingText.encode(date) == #""2026-06-30""#)
        #expect(try CodingText.decode(#""2026-06-30""#) == date)
        #expect(try CodingText.encode([date: 1]) == #"{"2026-06-30":1}"#)
        #expect(try CodingText.decode(#"{"2026-06-30":1}"#) == [date: 1])
        #expect(throws: DecodingError.self) { try CodingText.decode([LocalDate: Int].self, #"{"2026-6-30":1}"#) }
        let failure = CodingText.failure(LocalDate.self, #""2026-02-29""#) as? CalendarError
        #expect(failure == .noSuchDay(year: 2026, month: 2, day: 29))
        #expect(CodingText.failure(LocalDate.self, "20634") is DecodingError)
    }
}
