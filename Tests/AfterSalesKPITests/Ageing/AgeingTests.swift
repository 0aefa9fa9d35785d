import AfterSalesCore
import AfterSalesKPI
import AfterSalesTesting
import Foundation
import Testing

/// What stands open, by age.
@Suite struct AgeingTests {
    private let today = "2026-06-30"

    private func row(_ id: String, _ day: String, _ units: Int64, _ currency: Currency = .cny) throws -> AgeingRow {
        AgeingRow(id, openedOn: try LocalDate(day), amount: Money(minorUnits: units, currency: currency))
    }

    @Test func partsByAge() throws {
        let rows = [
            try row("a", "2026-06-30", 100), try row("b", "2026-06-29", 50), try row("c", "2026-06-28", 7),
            try row("d", "2026-06-01", -20), try row("e", "2026-05-30", 1_000), try row("f", "2025-06-30", 3),
        ]
        let open = try Ageing(rows, on: try LocalDate(today), by: .workshop, in: .cny)
        #expect(open.contents.map(\.count) == [2, 1, 0, 0, 1, 2])
        #expect(open.contents.map(\.minorUnits) == [150, 7, 0, 0, -20, 1_003])
        #expect(open.contents.map(\.days) == [1, 2, 0, 0, 29, 31 + 365])
        #expect(open.amount(5).description == "10.03 CNY")
        #expect(try open.total().count == 6)
        #expect((0..<6).map(open.bands.label) == ["0–1", "2–3", "4–7", "8–14", "15–30", "31+"])
        #expect(AgeBands.receivables.label(1) == "31–60")
        #expect(try AgeBands(startingAt: [0, 1, 2]).label(1) == "1")
    }

    @Test func namesEveryRowThatIsWrong() throws {
        let rows = [
            try row("a", "2026-07-01", 1), try row("b", "2026-06-01", 1, .usd), try row("b", "2026-06-01", 1),
            try row("c", "2026-06-01", 1),
        ]
        do {
            _ = try Ageing(rows, on: try LocalDate(today), by: .workshop, in: .cny)
            Issue.record("accepted")
        } catch let rejection as Rejection {
            #expect(rejection.findings.map(\.code) == [.openedLater, .currencyMismatch, .duplicateOpenRow])
        }
    }

    @Test(arguments: [[], [1], [0, 5, 5], [0, 7, 3], [-1, 0]])
    func bandsAscendFromZero(_ starts: [Int]) {
        do {
            _ = try AgeBands(startingAt: starts)
            Issue.record("accepted")
        } catch {
            #expect(error.findings.map(\.code) == [.invalidAgeBands])
        }
    }

    @Test func overflowIsAFinding() throws {
        let rows = [try row("a", "2026-06-30", .max), try row("b", "2026-06-30", 1)]
        #expect(throws: Rejection.self) { try Ageing(rows, on: LocalDate(today), by: .workshop, in: .cny) }
        let one = try Ageing([rows[0]], on: try LocalDate(today), by: .workshop, in: .cny)
        #expect(throws: AgeingError.arithmetic(.overflow)) { try one.merging(one) }
        let other = try Ageing([], on: try LocalDate(today), by: .receivables, in: .cny)
        #expect(throws: AgeingError.otherBands(.workshop, .receivables)) { try one.merging(other) }
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func mergesToTheWhole(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let day = try LocalDate(today)
        var rows: [AgeingRow] = []
        for index in 0..<random.number(0...80) {
            rows.append(
                AgeingRow(
                    "\(index)", openedOn: try day.adding(days: -random.number(0...200)),
                    amount: Money(minorUnits: Int64(random.number(-500...5_000)), currency: .cny)))
        }
        let cut = random.number(0...rows.count)
        let parts = [Array(rows[cut...]), Array(rows[..<cut])]
        let merged = try Ageing(parts[0], on: day, by: .receivables, in: .cny)
            .merging(try Ageing(parts[1], on: day, by: .receivables, in: .cny))
        #expect(try merged == Ageing(rows, on: day, by: .receivables, in: .cny))
        let data = try JSONEncoder().encode(merged)
        #expect(try JSONDecoder().decode(Ageing.self, from: data) == merged)
    }

    @Test(arguments: [
        #"{"day":"2026-06-30","currency":"CNY","bands":[0,5,3],"contents":[]}"#,
        #"{"day":"2026-06-30","currency":"CNY","bands":[0],"contents":[]}"#,
        #"{"day":"2026-06-30","currency":"CNY","bands":[0],"contents":[{"count":-1,"minorUnits":0,"days":0}]}"#,
        #"{"day":"2026-06-30","currency":"CNY","bands":[0],"contents":[{"count":0,"minorUnits":5,"days":0}]}"#,
        #"{"day":"2026-06-30","currency":"CNY","bands":[0],"contents":[{"count":0,"minorUnits":0,"days":3}]}"#,
        #"{"day":"2026-06-30","currency":"CNY","bands":[0],"contents":[{"count":1,"minorUnits":0,"days":-1}]}"#,
        #"{"day":"2026-06-30","currency":"CNY","bands":[0,5],"contents":[{"count":2,"minorUnits":1,"days":9},{"count":0,"minorUnits":0,"days":0}]}"#,
        #"{"day":"2026-06-30","currency":"CNY","bands":[0,5],"contents":[{"count":0,"minorUnits":0,"days":0},{"count":2,"minorUnits":1,"days":9}]}"#,
    ])
    func refusesWhatIsNoAgeing(_ text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Ageing.self, from: Data(text.utf8)) }
    }
}
