import AfterSales
import AfterSalesSQLite
import Foundation
import Testing

/// The demo does what it says, the same every time.
@Suite struct DemoTests {
    @Test func writesTheSameFilesEveryTime() async throws {
        let scratch = try Scratch()
        let first = await ToolRun.inProcess("demo", "--out", scratch.path("a"))
        #expect(first.status == 0)
        #expect(first.errors == "")
        let second = try ToolRun.shell("\"$tool\" demo --out b/c/", in: scratch)
        #expect(second.status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("a")).sorted()
        #expect(names == (try FileManager.default.contentsOfDirectory(atPath: scratch.path("b/c")).sorted()))
        // The index, the dealers, their months; plan, facts and store.
        #expect(names.count == 43)
        for name in names where name != "dealers.sqlite" {
            #expect(try scratch.text("a/\(name)") == scratch.text("b/c/\(name)"), "\(name)")
        }
    }

    @Test func postsEveryMonthInAStoreThatHoldsTogether() async throws {
        let scratch = try Scratch()
        for _ in 1...2 {
            #expect(await ToolRun.inProcess("demo", "--out", scratch.path("a")).status == 0)
            let check = await ToolRun.inProcess(
                "store", "check", scratch.path("a/dealers.sqlite"), "--format", "json")
            #expect(check.status == 0, "\(check.errors)")
            let report = try Fixture.object(text: check.output)
            var counts: [String: Int] = [:]
            for row in (report["records"] as? [[String: Any]]) ?? [] {
                guard let kind = row["kind"] as? String, let count = row["count"] as? Int, count > 0 else { continue }
                counts[kind] = count
            }
            #expect(counts == ["commission_plan": 1, "month_facts": 36, "commission_close": 36])
        }
    }

    @Test func leavesAStoreOfSomebodyElseAlone() async throws {
        let scratch = try Scratch()
        let folder = scratch.path("a/dealers.sqlite")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(await ToolRun.inProcess("demo", "--out", scratch.path("a")).status == 74)
        #expect(FileManager.default.fileExists(atPath: folder))
        let store = try SQLiteStore(path: scratch.path("dealers.sqlite"), kinds: StoredKinds.all)
        try await store.register(
            try PlanDraft.reference4S.validated(), for: .group, by: .employee("E1"),
            at: try Timestamp("2026-01-01T00:00:00Z"))
        try store.close()
        #expect(await ToolRun.inProcess("demo", "--out", scratch.url.path).status == 74)
        #expect(await ToolRun.inProcess("store", "check", scratch.path("dealers.sqlite")).status == 0)
    }

    @Test(arguments: ["en", "zh-Hans"])
    func saysWhereTheFilesAreAndHowToGoOn(_ language: String) async throws {
        let scratch = try Scratch()
        let run = try ToolRun.shell("\"$tool\" demo --out \"it's here\" --language \(language)", in: scratch)
        #expect(run.status == 0)
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
        let scratch = try Scratch()
        #expect(await ToolRun.inProcess("demo", "--out", scratch.path("a")).status == 0)
        let facts = try Fixture.object(text: scratch.text("a/facts.json"))
        let employees = try #require(facts["employees"] as? [[String: Any]])
        let schemes = try #require(try Fixture.referencePlan()["schemes"] as? [[String: Any]])
        let positions = Set(schemes.flatMap { $0["positions"] as? [String] ?? [] }).subtracting(["*"])
        #expect(Set(employees.compactMap { $0["position"] as? String }) == positions)
        #expect(employees.count > 50)
    }

    @Test(arguments: ["en", "zh-Hans"])
    func pagesNeedNothingBesideThemselves(_ language: String) async throws {
        let scratch = try Scratch()
        #expect(await ToolRun.inProcess("demo", "--out", scratch.path("a"), "--language", language).status == 0)
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
        let scratch = try Scratch()
        #expect(await ToolRun.inProcess("demo", "--out", scratch.path("a")).status == 0)
        let page = try scratch.text("a/D01.html")
        #expect(page.contains("<details>"))
        #expect(page.contains("min(hoursSold, hoursPaidAtMost) * mechanicRate(hoursSold)"))
        #expect(page.contains("<rect width=\"1000\""))
        #expect(page.contains("changed for this month, approved by station manager"))
        #expect(page.contains("an order was reversed after the close"))
        #expect(try scratch.text("a/D02-2025-11.html").contains("<strong class=\"held\">held</strong>"))
        #expect(try scratch.text("a/D03-2026-06.html").contains("poolWithoutMembers"))
        #expect(try scratch.text("a/D01-2026-02.html").contains("targetAgreedLate"))
    }

    @Test func progressIsForPeopleOnly() async throws {
        let scratch = try Scratch()
        #expect(await ToolRun.inProcess("demo", "--out", scratch.path("a")).errors == "")
        let watched = await ToolRun.inProcess("demo", "--out", scratch.path("a"), isWatched: true).errors
        #expect(watched.contains("75/75"))
        #expect(watched.hasSuffix("\r\u{1B}[2K"))
    }

    @Test func folderThatCannotBeMade() async throws {
        let scratch = try Scratch()
        let file = try scratch.file("file", "")
        let run = await ToolRun.inProcess("demo", "--out", file)
        #expect(run.status == 74)
        #expect(run.errors.contains("notAFolder"))
    }
}
