import AfterSales
import Foundation
import Testing

/// `report` of month, daily, csi and receivables, from the sample store.
@Suite struct FigureReportTests {
    private static func report(_ kind: String, _ more: String...) async throws -> ToolRun {
        await ToolRun.inProcess(
            ["report", try await SampleStore.path(), "--dealer", "D01", "--kind", kind] + more)
    }

    private static func rows(_ run: ToolRun) throws -> [[String: String]] {
        let rows = CSVReader.rows(run.output)
        let header = try #require(rows.first)
        #expect(rows.allSatisfy { $0.count == header.count })
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    /// The prices of an order of the sample store without tax, in fen: a line with 13 % of tax less the tax, half up.
    private static func output(_ number: Int) -> Int {
        [30_000 + number * 977 % 90_000, 60_000 + number * 1_931 % 140_000].reduce(0) { sum, price in
            sum + price - (price * 13 * 2 + 113) / (113 * 2)
        }
    }

    private static func yuan(_ fen: Int) -> String { "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)" }

    private static func day(_ number: Int) -> Int { 1 + number * 11 % 30 }

    @Test func theMonthIsThatOfItsOrders() async throws {
        let run = try await Self.report(
            "month", "--month", "2026-06", "--format", "csv", "--target", "output/settled=95000")
        #expect(run.status == 0, "\(run.errors)")
        let row = try #require(try Self.rows(run).first { $0["kpi"] == "output" && $0["variant"] == "settled" })
        #expect(row["value"] == Self.yuan((0..<60).map(Self.output).reduce(0, +)))
        #expect(row["lastMonth"] == Self.yuan((0..<36).map(Self.output).reduce(0, +)))
        #expect(row["lastYear"] == Self.yuan((0..<24).map(Self.output).reduce(0, +)))
        #expect(row["target"] == "95000.00" && row["n"] == "60")
        let document = try Fixture.object(
            text: try await Self.report("month", "--month", "2026-06", "--format", "json").output)
        #expect(document["format"] as? String == "aftersales.month-report/1")
        let lines = try #require(document["lines"] as? [[String: Any]])
        #expect(lines.contains { $0["kpi"] as? String == "output" && $0["value"] as? String == row["value"] })
    }

    /// One order of 300.00 without tax, told alike by both.
    @Test(arguments: StoreCommandTests.Kind.allCases)
    func fromAFileAndFromAServer(_ kind: StoreCommandTests.Kind) async throws {
        let scratch = try Scratch()
        let store = try await KPICommandTests.filled(kind, scratch)
        for arguments in [["month", "--month", "2026-06"], ["daily", "--day", "2026-06-01"]] {
            let run = await ToolRun.inProcess(
                ["report", store, "--dealer", "D01", "--format", "csv", "--kind"] + arguments)
            #expect(run.status == 0, "\(run.errors)")
            let row = try #require(try Self.rows(run).first { $0["kpi"] == "output" && $0["variant"] == "settled" })
            #expect(row["value"] == "300.00" && row["lastMonth"] == "")
        }
        let debts = await ToolRun.inProcess(
            "report", store, "--dealer", "D01", "--kind", "receivables", "--day", "2026-06-30")
        #expect(debts.status == 0 && debts.output.contains("No claim was submitted by this day."))
        let payroll = await ToolRun.inProcess("payroll", store, "--month", "2026-06", "--format", "json")
        #expect(payroll.status == 65)
        #expect(try Fixture.codes(payroll.errors) == ["noClose"])
    }

    @Test func aDayBesideItsMonthSoFar() async throws {
        let run = try await Self.report("daily", "--day", "2026-06-22", "--format", "csv")
        #expect(run.status == 0, "\(run.errors)")
        let row = try #require(try Self.rows(run).first { $0["kpi"] == "output" && $0["variant"] == "settled" })
        func sum(_ count: Int, _ isMeant: (Int) -> Bool) -> String {
            Self.yuan((0..<count).filter { isMeant(Self.day($0)) }.map(Self.output).reduce(0, +))
        }
        #expect(row["day"] == sum(60) { $0 == 22 })
        #expect(row["value"] == sum(60) { $0 <= 22 })
        #expect(row["lastMonth"] == sum(36) { $0 <= 22 })
        #expect(row["lastYear"] == sum(24) { $0 <= 22 })
        let sunday = try await Self.report("daily", "--day", "2026-06-30", "--format", "json")
        #expect(sunday.status == 0)
        #expect(try Fixture.object(text: sunday.output)["day"] as? String == "2026-06-30")
    }

    @Test func satisfaction() async throws {
        let run = try await Self.report("csi", "--month", "2026-06", "--requirement", "850", "--format", "csv")
        #expect(run.status == 0, "\(run.errors)")
        let rows = try Self.rows(run)
        let index = try #require(rows.first)
        #expect(index["of"] == "index" && index["responses"] == "48" && index["requirement"] == "850.00")
        #expect(rows.filter { $0["of"] == "advisor" }.count == 4)
        #expect(rows.filter { $0["of"] == "factor" }.count == 5)
        let document = try Fixture.object(
            text: try await Self.report("csi", "--month", "2026-06", "--requirement", "850", "--format", "json").output)
        #expect((document["score"] as? [String: Any])?["index"] as? String == index["score"])
        #expect((document["before"] as? [String: Any])?["responses"] as? Int == 30)
        let complaints = try #require(document["complaints"] as? [String: Any])
        #expect(complaints["orders"] as? Int == 60)
        #expect((complaints["all"] as? [String: Any])?["complaints"] as? Int == 2)
        // The command that scores files says the same of the same responses.
        let few = try await Self.report("csi", "--month", "2026-06", "--least", "100", "--format", "csv")
        #expect(try Self.rows(few).first?["need"] == "100")
        let none = try await Self.report("csi", "--month", "2026-08", "--format", "json")
        #expect(none.status == 65)
        #expect(try Fixture.codes(none.errors) == ["noResponses"])
    }

    /// Every fifth order of June is a claim, of its warranty lines with tax; those by three are promised.
    @Test func whatManufacturersOwe() async throws {
        let run = try await Self.report("receivables", "--day", "2026-07-20", "--format", "csv")
        #expect(run.status == 0, "\(run.errors)")
        let rows = try Self.rows(run)
        #expect(rows.compactMap { $0["manufacturer"] } == (0..<4).map { "MAKER-\($0)" })
        let numbers = stride(from: 4, to: 60, by: 5)
        for (maker, row) in rows.enumerated() {
            let own = numbers.filter { $0 % 4 == maker }
            #expect(row["claims"] == String(own.count))
            // 20 July is 50 - day days behind a day of June.
            let open = [own.filter { 50 - Self.day($0) <= 30 }, own.filter { 50 - Self.day($0) > 30 }]
            let bands = ["openFromDay0", "openFromDay31"].compactMap { row[$0] }
            #expect(bands.map { $0 == "0.00" } == open.map(\.isEmpty), "\(row)")
            #expect(["openFromDay61", "openFromDay91", "openFromDay181"].allSatisfy { row[$0] == "0.00" })
            #expect(row["claimed"] == row["open"] && row["paid"] == "0.00")
        }
        let document = try Fixture.object(
            text: try await Self.report("receivables", "--day", "2026-07-20", "--format", "json").output)
        let makers = try #require(document["manufacturers"] as? [[String: Any]])
        #expect(makers.compactMap { $0["open"] as? String } == rows.compactMap { $0["open"] })
        let early = try await Self.report("receivables", "--day", "2026-06-02", "--format", "json")
        #expect(early.status == 65)
        #expect(Set(try Fixture.codes(early.errors)) == ["submittedLater"])
    }

    @Test(arguments: [
        ("month", "--month", "2031-01", "noFigures"), ("daily", "--day", "2031-01-01", "noFigures"),
    ])
    func nothingToReport(_ kind: String, _ option: String, _ time: String, _ code: String) async throws {
        let run = try await Self.report(kind, option, time, "--format", "json")
        #expect(run.status == 65)
        #expect(try Fixture.codes(run.errors) == [code])
    }

    @Test func targetsThatAreNone() async throws {
        let run = try await Self.report(
            "month", "--month", "2026-06", "--target", "outputs/settled=1", "--format", "json")
        #expect(run.status == 65)
        #expect(try Fixture.codes(run.errors) == ["unknownKPI"])
        let currency = try await Self.report("month", "--month", "2026-06", "--currency", "EUR", "--format", "json")
        #expect(try Fixture.codes(currency.errors) == ["noFigures"])
    }

    @Test(arguments: SamplePages.languages)
    func pagesNeedNothingBesideThemselves(_ language: String) async throws {
        for page in try await SamplePages.all() where page.language == language {
            try PageChecks.check(page.html, page.name)
            #expect(page.html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
        }
    }

    /// Each picture has a title and a description of its own, and a table on the page.
    @Test func picturesAreDescribed() async throws {
        for page in try await SamplePages.all() where !["close"].contains(page.name) {
            let pictures = page.html.components(separatedBy: "<svg class=\"plot\"").count - 1
            #expect(pictures >= 1, "\(page.name)")
            #expect(
                page.html.matches(of: /<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/).count
                    == pictures)
            #expect(page.html.contains("<table"))
        }
    }
}
