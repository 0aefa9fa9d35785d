import AfterSalesCore
import Testing

@Suite struct CalendarWindowTests {
    /// `2026-01/2026-03`, or `2026-01/..` without an end.
    static func window(_ text: String) throws -> MonthWindow {
        let parts = text.split(separator: "/")
        return try MonthWindow(from: Month(parts[0]), through: parts[1] == ".." ? nil : Month(parts[1]))
    }

    @Test(arguments: [
        ("2026-01/2026-03", "2026-04/2026-06", nil),
        ("2026-01/2026-03", "2026-03/2026-06", "2026-03/2026-03"),
        ("2026-01/2026-12", "2026-03/2026-06", "2026-03/2026-06"),
        ("2026-01/2026-03", "2026-01/2026-03", "2026-01/2026-03"),
        ("2026-01/..", "2025-01/2025-12", nil),
        ("2026-01/..", "2025-01/2026-01", "2026-01/2026-01"),
        ("2026-01/..", "2026-06/..", "2026-06/.."),
        ("2026-01/..", "2026-06/2026-07", "2026-06/2026-07"),
        ("2026-05/2026-05", "2026-05/..", "2026-05/2026-05"),
    ])
    func meets(one: String, other: String, both: String?) throws {
        let (first, second) = (try Self.window(one), try Self.window(other))
        #expect(first.overlaps(second) == (both != nil))
        #expect(second.overlaps(first) == (both != nil))
        #expect(first.intersection(second)?.description == both)
        #expect(second.intersection(first)?.description == both)
    }

    @Test func agreesWithMembershipMonthByMonth() throws {
        let months = try (0..<7).map { try Month("2026-01").adding(months: $0) }
        let ends: [Month?] = months + [nil]
        let windows = months.flatMap { from in ends.compactMap { try? MonthWindow(from: from, through: $0) } }
        #expect(windows.count == 35)
        for first in windows {
            for second in windows {
                let shared = months.filter { first.contains($0) && second.contains($0) }
                let met = first.intersection(second)
                guard shared == months.filter({ met?.contains($0) ?? false }), shared.isEmpty != first.overlaps(second)
                else {
                    Issue.record("\(first) and \(second) gave \(String(describing: met))")
                    return
                }
            }
        }
    }

    @Test func includesBothBounds() throws {
        let window = try DateWindow(from: LocalDate("2026-01-01"), through: LocalDate("2026-12-31"))
        #expect(try window.contains(LocalDate("2026-01-01")))
        #expect(try window.contains(LocalDate("2026-12-31")))
        #expect(try !window.contains(LocalDate("2025-12-31")))
        #expect(try !window.contains(LocalDate("2027-01-01")))
        #expect(try DateWindow(from: LocalDate("2026-01-01")).contains(.latest))
    }

    @Test func refusesAnInvertedWindow() throws {
        let error = CalendarError.invertedWindow(from: "2026-06-30", through: "2026-06-29")
        #expect(throws: error) { try DateWindow(from: LocalDate("2026-06-30"), through: LocalDate("2026-06-29")) }
        let json = #"{"from":"2026-06-30","through":"2026-06-29"}"#
        #expect(CodingText.failure(DateWindow.self, json) as? CalendarError == error)
    }

    @Test(arguments: [
        ("2026-01/2026-03", #"{"from":"2026-01","through":"2026-03"}"#), ("2026-01/..", #"{"from":"2026-01"}"#),
    ])
    func isAnObjectInJSON(text: String, json: String) throws {
        let window = try Self.window(text)
        #expect(try CodingText.encode(window) == json)
        #expect(try CodingText.decode(json) == window)
        #expect(try CodingText.decode(#"{"from":"2026-01","through":null}"#) == Self.window("2026-01/.."))
    }

    @Test(arguments: [#"{}"#, #"{"through":"2026-01"}"#, #"{"from":"2026-1"}"#, #"{"from":null}"#, #""2026-01""#])
    func refusesOtherJSON(json: String) {
        #expect(throws: DecodingError.self) { try CodingText.decode(MonthWindow.self, json) }
    }
}
