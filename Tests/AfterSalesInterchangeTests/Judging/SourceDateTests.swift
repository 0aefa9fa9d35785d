import AfterSalesCore
import AfterSalesTesting
import Testing

@testable import AfterSalesInterchange

@Suite struct SourceDateTests {
    @Test(arguments: [
        ("06/30/2026", "2026-06-30"), ("6/3/2026", "2026-06-03"), (" 06/30/2026 ", "2026-06-30"),
        ("2026-06-30", "2026-06-30"), ("2026/6/3", "2026-06-03"), ("20260630", "2026-06-30"),
        ("2026年6月30日", "2026-06-30"), ("2026.06.30", "2026-06-30"), ("30-Jun-2026", "2026-06-30"),
        ("Jun 30, 2026", "2026-06-30"), ("06/30/26", "2026-06-30"), ("06/30/98", "1998-06-30"),
        ("06/30/2026 14:05", "2026-06-30"), ("06/30/2026 02:05 PM", "2026-06-30"),
        ("2026-06-30T08:28:00-04:00", "2026-06-30"), ("2026-06-30T23:59:59.123Z", "2026-06-30"),
        ("２０２６－０６－３０", "2026-06-30"), ("02/29/2024", "2024-02-29"), ("2026-06-30Z", "2026-06-30"),
    ])
    func datesAreReadAsTheyAreWritten(_ text: String, _ day: String) throws {
        guard case .day(let read, _) = SourceDate.read(text, .monthDayYear, latestYear: 2026) else {
            Issue.record("\(text) is \(SourceDate.read(text, .monthDayYear, latestYear: 2026))")
            return
        }
        #expect(read.description == day)
    }

    @Test(arguments: [
        ("00/00/0000", SourceDate.null), ("0000-00-00", .null), ("1899-12-30", .null), ("01/01/1900", .null),
        ("9999-12-31", .null), ("", .blank), ("  ", .blank), ("N/A", .blank), ("-", .blank), ("null", .blank),
        ("13/13/2020", .impossible), ("02/30/2021", .impossible), ("02/29/2023", .impossible),
        ("30/06/2026", .impossible), ("44259", .malformed), ("June", .malformed), ("06/30", .malformed),
        ("06/30/2026 25:00", .malformed), ("06/30/2026 13:05 PM", .malformed), ("06-30-2026x", .malformed),
        ("2026-06-30T08:28:00-99:00", .malformed), ("06/30/026", .malformed), ("99999999999/1/2020", .malformed),
        ("06//2026", .malformed),
    ])
    func whatIsNoDateIsTold(_ text: String, _ date: SourceDate) {
        #expect(SourceDate.read(text, .monthDayYear, latestYear: 2026) == date)
    }

    @Test(
        arguments: [
            ("06/07/2026 08:28", 30_480, nil), ("2026-06-07T08:28:00-04:00", 30_480, -14_400),
            ("2026-06-07T08:28:00Z", 30_480, 0), ("06/07/2026 12:00 AM", 0, nil), ("06/07/2026 12:30 PM", 45_000, nil),
            ("2026-06-07T24:00:00Z", 86_400, 0),
        ] as [(String, Int, Int?)])
    func timesStandBehind(_ text: String, _ seconds: Int, _ offset: Int?) {
        guard case .day(_, let clock) = SourceDate.read(text, .monthDayYear, latestYear: 2026) else {
            Issue.record("\(text) is no day")
            return
        }
        #expect(clock == SourceClock(secondsOfDay: seconds, utcOffsetSeconds: offset))
    }

    @Test func monthAndDayAreToldApartOrNot() throws {
        let (june, july) = (try LocalDate("2026-06-07"), try LocalDate("2026-07-06"))
        #expect(SourceDate.read("06/07/2026", .monthDayYear, latestYear: 2026) == .day(june, nil))
        #expect(SourceDate.read("06/07/2026", .dayMonthYear, latestYear: 2026) == .day(july, nil))
        #expect(
            SourceDate.read("06/07/2026", nil, latestYear: 2026)
                == .ambiguous(monthFirst: june, dayFirst: july, nil))
        #expect(SourceDate.read("06/06/2026", nil, latestYear: 2026) == .day(try LocalDate("2026-06-06"), nil))
        #expect(SourceDate.read("30/06/2026", nil, latestYear: 2026) == .day(try LocalDate("2026-06-30"), nil))
        #expect(SourceDate.read("06/07/2026", .yearMonthDay, latestYear: 2026) == .malformed)
    }

    @Test(
        arguments: [
            (["06/07/2026", "06/30/2026"], DateOrder.monthDayYear), (["06/07/2026", "30/06/2026"], .dayMonthYear),
            (["06/07/2026", "2026-06-30"], nil), (["30/06/2026", "06/30/2026"], nil), ([], nil),
        ] as [([String], DateOrder?)])
    func aColumnTellsItsOrder(_ dates: [String], _ order: DateOrder?) {
        var evidence = DateEvidence()
        for date in dates { evidence.note(date) }
        #expect(evidence.order == order)
        #expect(evidence.isContradictory == (dates.count == 2 && dates[0] == "30/06/2026"))
    }

    @Test func noTextStopsTheReader() {
        var random = SeededRandom(seed: 9)
        let characters = Array("0123456789/-.: TZ年月日APMj+,")
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...30, using: &random)
            let text = String(
                (0..<length).map { _ in characters[Int.random(in: 0..<characters.count, using: &random)] })
            if case .day(let day, _) = SourceDate.read(text, .monthDayYear, latestYear: 2026) {
                #expect(day >= .earliest)
            }
        }
    }
}
