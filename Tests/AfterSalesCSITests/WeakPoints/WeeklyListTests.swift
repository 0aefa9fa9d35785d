import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage
import Testing

/// Weeks, and what the Monday meeting goes through.
@Suite struct WeeklyListTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let day: String
        let week: String
        let days: String
        var testDescription: String { day }
    }

    static let cases: [Case] = [
        Case(day: "2026-01-01", week: "2026-W01", days: "2025-12-29/2026-01-04"),
        Case(day: "2025-12-29", week: "2026-W01", days: "2025-12-29/2026-01-04"),
        Case(day: "2025-12-28", week: "2025-W52", days: "2025-12-22/2025-12-28"),
        Case(day: "2024-12-30", week: "2025-W01", days: "2024-12-30/2025-01-05"),
        Case(day: "2021-01-03", week: "2020-W53", days: "2020-12-28/2021-01-03"),
        Case(day: "2026-06-28", week: "2026-W26", days: "2026-06-22/2026-06-28"),
        Case(day: "2026-06-29", week: "2026-W27", days: "2026-06-29/2026-07-05"),
    ]

    @Test(arguments: cases) func aWeekIsTheOneOfISO8601(_ example: Case) throws {
        let week = try SurveyWeek(of: DeskSample.day(example.day))
        #expect(week.description == example.week && week.days.description == example.days)
    }

    @Test func theCalendarEndsWithinItsLastWeek() {
        // 9999-12-31 is a Friday.
        #expect(throws: CalendarError.self) { try SurveyWeek(of: .latest) }
    }

    @Test func theListHoldsTheWeekAloneTheGravestFirst() throws {
        let responses = try [
            DeskSample.response("R1", [5, 10, 10], on: "2026-06-08"),
            DeskSample.response("R2", [1, 10, 10], on: "2026-06-14"),
            DeskSample.response("R3", [4, 4, 4], on: "2026-06-10"),
            DeskSample.response("R4", [5, 5, 10], on: "2026-06-10"),
            DeskSample.response("R5", [10, 10, 10], on: "2026-06-10"),
            DeskSample.response("R6", [1, 1, 1], on: "2026-06-15"),
            DeskSample.response("R7", [1, 1, 1], on: "2026-06-07"),
        ]
        let week = try SurveyWeek(of: DeskSample.day("2026-06-10"))
        let scoring = try DeskSample.scoring(least: 5, requirement: DeskSample.points("900"))
        let list = try scoring.weeklyList(week, of: responses)
        #expect(list.responses == 5)
        #expect(list.lowAnswers.map(\.response.id) == ["R3", "R2", "R4", "R1"])
        #expect(list.weakPoints.value?.responses == 5)
        #expect(try scoring.weeklyList(week, of: responses.reversed()) == list)
        let short = try DeskSample.scoring(least: 6).weeklyList(week, of: responses)
        #expect(short.weakPoints == .insufficientSample(have: 5, need: 6))
        #expect(short.lowAnswers.count == 4, "bad answers are told however few there are")
    }
}
