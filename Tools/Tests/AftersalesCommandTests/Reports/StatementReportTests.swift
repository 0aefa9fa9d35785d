import AfterSales
import Foundation
import Testing

/// `report --kind statement`.
@Suite struct StatementReportTests {
    private static func run(_ store: PostedStore, _ more: String...) async -> ToolRun {
        await ToolRun.inProcess(
            ["report", store.path, "--dealer", "D01", "--kind", "statement", "--month", "2026-06"] + more)
    }

    /// Commission 100 - 30 = 70, to the level of 500 an advance of 430, of which 12 + 430 are open; 100 of salary.
    @Test func everyAmountHasARow() async throws {
        let run = await Self.run(try await PostedStore(), "--employee", "E1", "--format", "csv")
        #expect(run.status == 0, "\(run.errors)")
        let start = "2026-06,D01,CNY,test,1,posted,E1,One,clerk,"
        let expected = [
            "baseSalary,,,,100.00,", "gross,sales,,,100.00,", "net,sales,,,100.00,", "linePayable,sales,,,100.00,",
            "correction,sales,recomputed,2026-04,-30.00,'=1+1", "commission,,,,70.00,", "advance,,draw,,430.00,",
            "recovered,,draw,,0.00,", "drawBalance,,draw,,442.00,", "carriedForward,,,,0.00,", "payable,,,,500.00,",
            "income,,,,600.00,",
        ]
        let header =
            "period,dealer,currency,plan,planVersion,closeStatus,employee,name,position,amountOf,scheme,item,ofMonth,amount,reason"
        #expect(run.output == ([header] + expected.map { start + $0 }).map { $0 + "\r\n" }.joined())
    }

    @Test func jsonIsOfThisEmployeeAlone() async throws {
        let store = try await PostedStore()
        let run = await Self.run(store, "--employee", "E1", "--format", "json", "--language", "zh-Hans")
        let document = try Fixture.object(text: run.output)
        #expect(document["format"] as? String == CommissionStatement.format)
        #expect(document["period"] as? String == "2026-06" && document["dealer"] as? String == "D01")
        let statement = try #require(document["statement"] as? [String: Any])
        #expect(statement["payable"] as? String == "500.00")
        #expect((statement["draw"] as? [String: Any])?["balance"] as? String == "442.00")
        let lines = try #require(statement["lines"] as? [[String: Any]])
        #expect(lines.allSatisfy { !(($0["explanation"] as? [Any]) ?? []).isEmpty })
        let close = await ToolRun.inProcess(
            "commission", "close", "--plan", store.scratch.path("plan-0.json"), "--facts",
            store.scratch.path("facts-0.json"), "--format", "json", "--language", "zh-Hans")
        let statements = try #require(try Fixture.object(text: close.output)["statements"] as? [[String: Any]])
        #expect(statement as NSDictionary == statements[0] as NSDictionary)
        #expect(!run.output.contains("E2") && !run.output.contains("E3"))
    }

    @Test(arguments: ["en", "zh-Hans"])
    func thePageHasEverythingOpen(_ language: String) async throws {
        let run = await Self.run(try await PostedStore(), "--employee", "E1", "--language", language)
        #expect(run.status == 0, "\(run.errors)")
        for shown in ["500.00", "442.00", "-30.00", "RO-7 … +2", "sales * 10%", "=1+1", "employee E9"] {
            #expect(run.output.contains(shown), "\(shown)")
        }
        let words =
            language == "en"
            ? ["advanced", "recovered", ">posted<", "1000.00 instead of 1300.00"] : ["本月预支", "本月扣回", ">已过账<"]
        for word in words { #expect(run.output.contains(word), "\(word)") }
        #expect(run.output.contains("<details open>") && !run.output.contains("<details>"))
        #expect(!run.output.contains("E2"))
        try PageChecks.check(run.output, "statement")
    }

    @Test func namesMadeToHurt() async throws {
        let store = try await PostedStore()
        let page = await Self.run(store, "--employee", "E3")
        #expect(!page.output.contains("<script") && page.output.contains("&lt;script&gt;"))
        let rows = CSVReader.rows(await Self.run(store, "--employee", "E3", "--format", "csv").output)
        #expect(rows.dropFirst().allSatisfy { $0[7] == "'=HYPERLINK(\"x\")<script>" })
    }

    @Test func draftsAndSeveralPlans() async throws {
        let store = try await PostedStore([(PostedStore.facts(period: "2026-05"), "test")])
        try await store.draft(PostedStore.facts(), plan: "test")
        let draft = await Self.run(store, "--employee", "E1")
        #expect(draft.status == 0 && draft.output.contains("<strong class=\"draft\">draft</strong>"))
        try await store.draft(PostedStore.facts(dealer: "D02"), plan: "test")
        #expect(await Self.run(store, "--employee", "E1").output == draft.output)

        let two = try await PostedStore([(PostedStore.facts(), "a"), (PostedStore.facts(draws: false), "b")])
        let several = await Self.run(two, "--employee", "E1", "--format", "json")
        #expect(several.status == 65)
        #expect(try Fixture.codes(several.errors) == ["severalPlans"])
        #expect(several.errors.contains("a, b"))
        let one = await Self.run(two, "--employee", "E1", "--plan", "b", "--format", "csv")
        #expect(one.status == 0 && one.output.contains("payable,,,,70.00,"))
        try await two.hold(plan: "a")
        let held = await Self.run(two, "--employee", "E1", "--plan", "a")
        #expect(held.output.contains("<strong class=\"held\">posted, held</strong>"))
    }

    @Test func toAFile() async throws {
        let store = try await PostedStore()
        for option in ["-o", "--output"] {
            let file = store.scratch.path("page\(option).html")
            let run = await Self.run(store, "--employee", "E1", option, file)
            #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
            #expect(try store.scratch.text("page\(option).html") == (await Self.run(store, "--employee", "E1").output))
        }
        #expect(await Self.run(store, "--employee", "E1", "-o", "/dev/null/page").status == 74)
    }

    @Test func whatIsNotThere() async throws {
        let store = try await PostedStore()
        let nobody = await Self.run(store, "--employee", "E7", "--format", "json")
        #expect(nobody.status == 65)
        #expect(try Fixture.codes(nobody.errors) == ["noStatement"])
        let never = await ToolRun.inProcess(
            "report", store.path, "--dealer", "D01", "--kind", "statement", "--month", "2026-07", "--employee", "E1",
            "--format", "json")
        #expect(never.status == 65)
        #expect(try Fixture.codes(never.errors) == ["noClose"])
        let nowhere = store.scratch.path("nowhere")
        #expect(
            await ToolRun.inProcess(
                "report", nowhere, "--dealer", "D01", "--kind", "statement", "--month", "2026-06", "--employee", "E1"
            ).status == 74)
        #expect(!FileManager.default.fileExists(atPath: nowhere))
    }

    static let usages: [[String]] = [
        ["--kind", "statement", "--month", "2026-06"],
        ["--kind", "statement", "--day", "2026-06-01", "--employee", "E1"],
        ["--kind", "statement", "--month", "2026-06", "--employee", ""], ["--kind", "month", "--day", "2026-06-01"],
        ["--kind", "month"], ["--kind", "daily", "--month", "2026-06"],
        ["--kind", "daily", "--day", "2026-06-01", "--month", "2026-06"],
        ["--kind", "month", "--month", "2026-06", "--employee", "E1"],
        ["--kind", "csi", "--month", "2026-06", "--target", "output/settled=1"],
        ["--kind", "csi", "--month", "2026-06", "--least", "0"],
        ["--kind", "csi", "--month", "2026-06", "--requirement", "many"],
        ["--kind", "month", "--month", "2026-06", "--least", "3"],
        ["--kind", "month", "--month", "2026-06", "--target", "output=1"],
        ["--kind", "month", "--month", "2026-06", "--format", "table"], ["--kind", "year", "--month", "2026-06"],
        ["--kind", "receivables", "--day", "2026-06-31"], ["--month", "2026-06"],
        ["--kind", "month", "--month", "2026-06", "-o", ""],
    ]

    @Test(arguments: usages)
    func wrongUsage(_ arguments: [String]) async throws {
        #expect(await ToolRun.inProcess(["report", "nowhere", "--dealer", "D01"] + arguments).status == 64)
    }
}
