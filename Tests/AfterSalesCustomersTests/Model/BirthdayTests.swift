import AfterSalesCore
import AfterSalesCustomers
import Testing

@Suite struct BirthdayTests {
    @Test(arguments: [
        ("1990-02-28", 1990, 2, 28), ("1988-02-29", 1988, 2, 29), ("2000-02-29", 2000, 2, 29),
        ("0001-01-01", 1, 1, 1), ("9999-12-31", 9_999, 12, 31),
    ])
    func isItsText(text: String, year: Int, month: Int, day: Int) throws {
        let birthday = try Birthday(year: year, month: month, day: day)
        #expect(birthday.description == text)
        #expect(try Birthday(text) == birthday)
        #expect(birthday.date == (try LocalDate(text)))
        #expect(Birthday(try LocalDate(text)) == birthday)
        #expect(try JSONText.read(Birthday.self, JSONText.of(birthday)) == birthday)
    }

    @Test(arguments: [("--02-29", 2, 29), ("--01-01", 1, 1), ("--12-31", 12, 31), ("--10-05", 10, 5)])
    func mayHaveNoYear(text: String, month: Int, day: Int) throws {
        let birthday = try Birthday(month: month, day: day)
        #expect(birthday.description == text)
        #expect(try Birthday(text) == birthday)
        #expect(birthday.year == nil && birthday.date == nil)
        #expect(try JSONText.of(birthday) == "\"\(text)\"")
    }

    @Test(
        arguments: [
            (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (nil, 2, 30), (nil, 4, 31), (nil, 0, 1), (nil, 13, 1),
            (nil, 1, 0), (nil, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (Int.max, Int.max, Int.max),
            (nil, Int.min, Int.min),
        ] as [(Int?, Int, Int)])
    func aDayThatIsNoneIsRefused(year: Int?, month: Int, day: Int) {
        #expect(throws: CalendarError.self) { try Birthday(year: year, month: month, day: day) }
    }

    @Test(arguments: [
        "", "--", "--2-29", "--02-30", "02-29", "1990-02-29", "1990-2-28", "-1990-02-28", "--02-29 ", "x",
    ])
    func aTextThatIsNoneIsRefused(text: String) {
        #expect(throws: CalendarError.self) { try Birthday(text) }
        #expect(throws: (any Error).self) { try JSONText.read(Birthday.self, "\"\(text)\"") }
    }

    @Test func isKeptOnceInEveryYear() throws {
        let leap = try Birthday(month: 2, day: 29)
        let plain = try Birthday(month: 2, day: 28)
        let last = try Birthday(month: 12, day: 31)
        for year in 1...9_999 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let kept = try #require(leap.day(in: year))
            #expect(kept.year == year && kept.month.number == 2 && kept.day == (isLeap ? 29 : 28))
            #expect(plain.day(in: year)?.day == 28)
            #expect(last.day(in: year)?.description.hasSuffix("-12-31") == true)
        }
        for year in [0, -1, 10_000, Int.min, Int.max] {
            #expect(leap.day(in: year) == nil && plain.day(in: year) == nil)
        }
    }

    @Test(arguments: [(1900, 28), (2000, 29), (2024, 29), (2026, 28), (2100, 28)])
    func theLeapDayIsKept(year: Int, day: Int) throws {
        #expect(try Birthday(month: 2, day: 29).day(in: year) == LocalDate(year: year, month: 2, day: day))
    }

    @Test func nobodyHasOneBeforeHeIsBorn() throws {
        let birthday = try Birthday("1988-02-29")
        #expect(birthday.day(in: 1_987) == nil)
        #expect(birthday.day(in: 1_988) == (try LocalDate("1988-02-29")))
        #expect(birthday.day(in: 1_989) == (try LocalDate("1989-02-28")))
    }
}
