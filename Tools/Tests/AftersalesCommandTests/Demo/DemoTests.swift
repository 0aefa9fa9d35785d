import AfterSales
import AfterSalesSQLite
import Foundation
import Testing

/// The demo does what it says, the same every time.
@Suite struct DemoTests {
    @Test func writesTheSameFilesEveryTime() async throws {
        let first = try await DemoRun.of()
        #expect(first.run.status == 0, "\(first.run.errors)")
        let scratch = try Scratch()
        // Over what an earlier run has left, and with nobody watching.
        for orders in ["200", DemoRun.orders] {
            let second = try ToolRun.shell("\"$tool\" demo --orders \(orders) --out b/c/", in: scratch)
            #expect(second.status == 0, "\(second.errors)")
            #expect(second.errors == "")
        }
        let names = try Self.names(first.scratch.path("a"))
        #expect(names == (try Self.names(scratch.path("b/c"))))
        // The index, the dealers, their months and reports, the other plan; plan, facts and store.
        #expect(names.count == 59)
        for name in names where name != "dealers.sqlite" {
            #expect(try first.scratch.text("a/\(name)") == scratch.text("b/c/\(name)"), "\(name)")
        }
    }

    /// The files of a folder, but for what SQLite puts beside a file while it is open.
    private static func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.sorted()
    }

    @Test func writesRecordsOfEveryKindInAStoreThatHoldsTogether() async throws {
        let demo = try await DemoRun.of()
        let check = await ToolRun.inProcess(
            "store", "check", demo.scratch.path("a/dealers.sqlite"), "--format", "json")
        #expect(check.status == 0, "\(check.errors)")
        let report = try Fixture.object(text: check.output)
        var counts: [String: Int] = [:]
        for row in (report["records"] as? [[String: Any]]) ?? [] {
            guard let kind = row["kind"] as? String, let count = row["count"] as? Int, count > 0 else { continue }
            counts[kind] = count
        }
        let orders = try #require(Int(DemoRun.orders))
        let credits = (counts["repair_order"] ?? 0) - orders
        #expect(credits > 0)
        #expect(counts["order_figures"] == counts["repair_order"])
        #expect(counts["commission_close"] == 36)
        #expect(counts["recall_campaign"] == 2)
        #expect(counts["customer"] == counts["vehicle"])
        for kind in [
            "commission_plan", "customer", "warranty_claim", "vehicle_recall", "complaint",
            "survey_instrument", "survey_response", "staff_file", "agreed_target", "appraisal", "reported_figure",
            "coefficient_approval", "receipt_figures", "day_figures",
        ] {
            #expect(counts[kind] ?? 0 > 0, "\(kind)")
        }
    }

    /// Posted closes are from the records, and one of them corrects a month that was posted.
    @Test func closesAreCollectedAndOneIsCorrected() async throws {
        let demo = try await DemoRun.of()
        let store = try SQLiteStore(
            path: demo.scratch.path("a/dealers.sqlite"), kinds: StoredKinds.all,
            options: SQLiteOptions(isReadOnly: true))
        var corrected: [String] = []
        for try await stored in store.records(Query<CloseRecord>(ofEverybodyWhere: .everything)) {
            let close = stored.record
            #expect([.posted, .paid].contains(close.status))
            if close.facts.corrections.contains(where: { $0.cause == .recomputed }) {
                corrected.append("\(close.dealer) \(close.month)")
                #expect(close.facts.corrections.allSatisfy { $0.ofPeriod.description == "2026-04" })
            }
            // What was posted is what the records still say, but for the order that was undone.
            guard "\(close.dealer) \(close.month)" != "D01 2026-04" else { continue }
            let figures = try await store.earnedFigures(dealer: close.dealer, month: close.month)
            let intake = figures[.advisorTeam("reception"), of: .dealer(close.dealer), in: .cny][.orders]
            #expect(
                close.facts.metrics.first { $0.metric == "vehicleIntake" }?.value.description == "\(intake)")
        }
        #expect(corrected == ["D01 2026-05"])
        #expect(try demo.scratch.text("a/D01-2026-05.html").contains("2026-04"))
        try store.close()
    }

    @Test func triesAnotherPlan() async throws {
        let page = try await DemoRun.of().scratch.text("a/what-if.html")
        #expect(page.contains("accessorySalesByAdvisors * 3.5%") || page.contains("mechanicRate"))
        #expect(try await DemoRun.of().scratch.text("a/index.html").contains("href=\"what-if.html\""))
    }

    @Test func leavesAStoreOfSomebodyElseAlone() async throws {
        let scratch = try Scratch()
        let folder = scratch.path("a/dealers.sqlite")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(await ToolRun.inProcess("demo", "--orders", "200", "--out", scratch.path("a")).status == 74)
        #expect(FileManager.default.fileExists(atPath: folder))
        let store = try SQLiteStore(path: scratch.path("dealers.sqlite"), kinds: StoredKinds.all)
        try await store.register(
            try PlanDraft.reference4S.validated(), for: .group, by: .employee("E1"),
            at: try Timestamp("2026-01-01T00:00:00Z"))
        try store.close()
        #expect(await ToolRun.inProcess("demo", "--orders", "200", "--out", scratch.url.path).status == 74)
        #expect(await ToolRun.inProcess("store", "check", scratch.path("dealers.sqlite")).status == 0)
    }

    @Test(arguments: ["en", "zh-Hans"])
    func saysWhereTheFilesAreAndHowToGoOn(_ language: String) async throws {
        let scratch = try Scratch()
        let run = try ToolRun.shell(
            "\"$tool\" demo --orders 200 --out \"it's here\" --language \(language)", in: scratch)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("it's here/index.html"))
        let figures = run.output.split(separator: "\n").filter { $0.hasPrefix("D0") }
        #expect(figures.count == 3 * 13)
        #expect(run.output.contains("CNY"))
        let command = try #require(run.output.split(separator: "\n").last.map(String.init))
        let next = try ToolRun.shell(command, in: scratch)
        #expect(next.status == 0, "\(command)\n\(next.errors)")
        #expect(next.output.contains("D01-01"))
        #expect(await ToolRun.inProcess("commission", "check", scratch.path("it's here/plan.json")).status == 0)
    }

    @Test func everyPositionOfThePlanIsInPlay() async throws {
        let facts = try Fixture.object(text: try await DemoRun.of().scratch.text("a/facts.json"))
        let employees = try #require(facts["employees"] as? [[String: Any]])
        let schemes = try #require(try Fixture.referencePlan()["schemes"] as? [[String: Any]])
        let positions = Set(schemes.flatMap { $0["positions"] as? [String] ?? [] }).subtracting(["*"])
        #expect(Set(employees.compactMap { $0["position"] as? String }) == positions)
        #expect(employees.count > 50)
    }

    @Test(arguments: ["en", "zh-Hans"])
    func pagesNeedNothingBesideThemselves(_ language: String) async throws {
        let scratch = try await DemoRun.of(language).scratch
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("a"))
        for name in names where name.hasSuffix(".html") {
            let page = try scratch.text("a/\(name)")
            #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
            try PageChecks.check(page, name)
            for target in page.matches(of: /href="([^"]*)"/).map(\.output.1) {
                if target.hasPrefix("#") {
                    #expect(page.contains("id=\"\(target.dropFirst())\""), "\(name): \(target)")
                } else {
                    #expect(names.contains(String(target)), "\(name): \(target)")
                }
            }
        }
    }

    @Test func statementsAreExplainedLineByLine() async throws {
        let scratch = try await DemoRun.of().scratch
        let page = try scratch.text("a/D01.html")
        #expect(page.contains("<details>"))
        #expect(page.contains("min(hoursSold, hoursPaidAtMost) * mechanicRate(hoursSold)"))
        #expect(page.contains("<rect width=\"1000\""))
        #expect(page.contains("changed for this month, approved by D01-01"))
        #expect(try scratch.text("a/D02-2025-11.html").contains("<strong class=\"held\">held</strong>"))
        #expect(try scratch.text("a/D03-2026-06.html").contains("poolWithoutMembers"))
        #expect(try scratch.text("a/D01-2026-02.html").contains("targetAgreedLate"))
    }

    @Test func progressIsForPeopleOnly() async throws {
        let watched = try await DemoRun.of().run.errors
        // The days of a year and the nights between its months at three dealerships, and the pages.
        #expect(watched.contains("1172/1172"))
        #expect(watched.hasSuffix("\r\u{1B}[2K"))
    }

    @Test(arguments: [["--orders", "199"], ["--orders", "1000001"], ["--orders", "many"]])
    func ordersThatCannotBe(_ arguments: [String]) async throws {
        let scratch = try Scratch()
        let run = await ToolRun.inProcess(["demo", "--out", scratch.path("a")] + arguments)
        #expect(run.status == 64)
        #expect(!FileManager.default.fileExists(atPath: scratch.path("a")))
    }

    @Test func folderThatCannotBeMade() async throws {
        let scratch = try Scratch()
        let file = try scratch.file("file", "")
        let run = await ToolRun.inProcess("demo", "--out", file)
        #expect(run.status == 74)
        #expect(run.errors.contains("notAFolder"))
    }
}
