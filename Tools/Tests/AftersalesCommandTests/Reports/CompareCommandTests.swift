import AfterSales
import Foundation
import Testing

/// `commission compare`.
@Suite struct CompareCommandTests {
    private static func plan(_ amount: String, in scratch: Scratch, name: String) throws -> String {
        var plan = Fixture.plan(amount: amount)
        plan["version"] = name == "a.json" ? 1 : 2
        return try scratch.file(name, json: plan)
    }

    /// A tenth against 12 %, on the months of files.
    private static func compare(_ format: String, _ more: String...) async throws -> ToolRun {
        let scratch = Scratch.kept
        let folder = "compare-\(UUID().uuidString)"
        let facts = ["2026-05", "2026-06"].map { month in
            Result { try scratch.file("\(folder)-\(month).json", json: PostedStore.facts(period: month)) }
        }
        return await ToolRun.inProcess(
            ["commission", "compare", "--plan", try plan("sales * 10%", in: scratch, name: "a.json"), "--with"]
                + [try plan("sales * 12%", in: scratch, name: "b.json"), "--format", format]
                + ["--facts", try facts[0].get(), try facts[1].get()] + more)
    }

    @Test func everyLineThatDiffersIsInTheCSV() async throws {
        let run = try await Self.compare("csv")
        #expect(run.status == 0, "\(run.errors)")
        let rows = CSVReader.rows(run.output)
        #expect(
            rows[0] == [
                "month", "dealer", "currency", "employee", "name", "scheme", "before", "after", "difference", "causes",
            ])
        #expect(
            rows[1] == [
                "2026-05", "D01", "CNY", "E1", "One", "sales", "100.00", "120.00", "20.00",
                "gross is computed by sales * 12% instead of sales * 10%",
            ])
        #expect(rows.count == 7)
        #expect(rows.dropFirst().allSatisfy { $0[8] == "20.00" })
        #expect(rows[3][4] == "'=HYPERLINK(\"x\")<script>")
    }

    @Test func totalsInEachWay() async throws {
        let document = try Fixture.object(text: try await Self.compare("json").output)
        #expect(document["format"] as? String == "aftersales.plan-comparison/1")
        #expect((document["with"] as? [String: Any])?["version"] as? Int == 2)
        let totals = try #require(document["totals"] as? [String: [[String: String]]])
        func shown(_ grouping: String) -> [[String]] {
            (totals[grouping] ?? []).map { row in ["of", "before", "after", "difference"].map { row[$0] ?? "" } }
        }
        #expect(shown("scheme") == [["sales", "600.00", "720.00", "120.00"]])
        #expect(shown("dealer") == [["D01", "600.00", "720.00", "120.00"]])
        #expect(shown("employee") == ["E1", "E2", "E3"].map { [$0, "200.00", "240.00", "40.00"] })
        #expect(shown("month") == ["2026-05", "2026-06"].map { [$0, "300.00", "360.00", "60.00"] })
        let months = try #require(document["months"] as? [[String: Any]])
        let line = try #require((months[0]["lines"] as? [[String: Any]])?.first)
        let cause = try #require((line["causes"] as? [[String: Any]])?.first)
        #expect(cause["kind"] as? String == "formula")
        #expect(cause["was"] as? String == "sales * 10%" && cause["now"] as? String == "sales * 12%")
    }

    @Test(arguments: ["en", "zh-Hans"])
    func forPeople(_ language: String) async throws {
        let table = try await Self.compare("table", "--language", language)
        #expect(table.status == 0)
        #expect(table.output.contains("720.00") && table.output.contains("120.00"))
        #expect(table.output.contains("E1 One"))
        #expect(table.output.contains(language == "en" ? "difference" : "差额"))
        #expect(!table.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        let page = try await Self.compare("html", "--language", language)
        #expect(page.status == 0)
        #expect(page.output.contains("sales * 12%") && page.output.contains("&lt;script&gt;"))
        try PageChecks.check(page.output, "comparison")
    }

    /// A store's posted months, a month that is only kept, and one that is not there.
    @Test func monthsOfAStore() async throws {
        let store = try await PostedStore([
            (PostedStore.facts(period: "2026-05"), "test"), (PostedStore.facts(period: "2026-06"), "other"),
        ])
        let plans = [
            "commission", "compare", "--plan", try Self.plan("sales * 10%", in: store.scratch, name: "a.json"),
            "--with",
            try Self.plan("sales * 12%", in: store.scratch, name: "b.json"), "--store", store.path, "--dealer", "D01",
        ]
        let run = await ToolRun.inProcess(plans + ["--months", "2026-05..2026-06", "--format", "csv"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(CSVReader.rows(run.output).count == 7)
        let one = await ToolRun.inProcess(plans + ["--months", "2026-06", "--format", "csv"])
        #expect(CSVReader.rows(one.output).count == 4)
        let missing = await ToolRun.inProcess(plans + ["--months", "2026-04..2026-07", "--format", "json"])
        #expect(missing.status == 65)
        #expect(try Fixture.codes(missing.errors) == ["noFacts", "noFacts"])
        // A draft is nobody's month.
        try await store.draft(PostedStore.facts(period: "2026-07"), plan: "test")
        #expect(await ToolRun.inProcess(plans + ["--months", "2026-07"]).status == 65)
        let file = store.scratch.path("out.csv")
        let written = await ToolRun.inProcess(plans + ["--months", "2026-06", "--format", "csv", "-o", file])
        #expect(written.output.isEmpty)
        #expect(try store.scratch.text("out.csv") == one.output)
    }

    /// The other plan needs a metric that nobody has: the month is told, left out of the sums, and the status says so.
    @Test func aMonthThatIsRefused() async throws {
        let scratch = try Scratch()
        var other = Fixture.plan(amount: "sales * 10% + hours")
        other["metrics"] = ["sales": ["unit": "money", "missing": "zero"], "hours": ["unit": "money"]]
        let run = await ToolRun.inProcess(
            "commission", "compare", "--plan", try Self.plan("sales * 10%", in: scratch, name: "a.json"), "--with",
            try scratch.file("other.json", json: other), "--facts",
            try scratch.file("facts.json", json: PostedStore.facts()), "--format", "json")
        #expect(run.status == 65)
        let months = try #require(try Fixture.object(text: run.output)["months"] as? [[String: Any]])
        let refused = try #require(months[0]["refused"] as? [[String: Any]])
        #expect(refused.count == 3 && refused.allSatisfy { $0["by"] as? String == "with" })
        #expect((try Fixture.codes(run.errors)).count == 3)
        #expect(months[0]["currency"] as? String == "CNY")
    }

    /// A plan is tried on months that it does not apply to, and that is said.
    @Test func aPlanThatDoesNotApply() async throws {
        let scratch = try Scratch()
        var later = Fixture.plan(amount: "sales * 12%")
        later["effective"] = ["from": "2027-01"]
        later["version"] = 2
        let run = await ToolRun.inProcess(
            "commission", "compare", "--plan", try Self.plan("sales * 10%", in: scratch, name: "a.json"), "--with",
            try scratch.file("later.json", json: later), "--facts",
            try scratch.file("facts.json", json: PostedStore.facts()))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("[planNotEffective]") && run.output.contains("360.00"))
    }

    static let usages: [[String]] = [
        [], ["--store", "s"], ["--store", "s", "--dealer", "D01"], ["--store", "s", "--months", "2026-06"],
        ["--facts", "f", "--store", "s", "--dealer", "D01", "--months", "2026-06"],
        ["--facts", "f", "--dealer", "D01"],
        ["--store", "s", "--dealer", "D01", "--months", "2026-06..2026-05"],
        ["--store", "s", "--dealer", "D01", "--months", "2026-06.."],
        ["--store", "", "--dealer", "D01", "--months", "2026-06"],
        ["--store", "s", "--dealer", "", "--months", "2026-06"], ["--facts", "-", "-"], ["--facts", "f", "-o", ""],
    ]

    @Test(arguments: usages)
    func wrongUsage(_ arguments: [String]) async throws {
        let run = await ToolRun.inProcess(
            ["commission", "compare", "--plan", "reference-4s", "--with", "reference-4s"] + arguments)
        #expect(run.status == 64)
    }

    @Test func whatIsWrongWithAnyFileIsSaid() async throws {
        let missing = await ToolRun.inProcess(
            "commission", "compare", "--plan", "no-a", "--with", "no-b", "--facts", "no-c", "--format", "json")
        #expect(missing.status == 74)
        #expect(try Fixture.codes(missing.errors) == ["fileNotFound", "fileNotFound"])
        let facts = await ToolRun.inProcess(
            "commission", "compare", "--plan", "reference-4s", "--with", "reference-4s", "--facts", "no-c", "no-d",
            "--format", "json")
        #expect(try Fixture.codes(facts.errors) == ["fileNotFound", "fileNotFound"])
        let nowhere = await ToolRun.inProcess(
            "commission", "compare", "--plan", "reference-4s", "--with", "reference-4s", "--store", "/nowhere",
            "--dealer", "D01", "--months", "2026-06")
        #expect(nowhere.status == 74)
    }
}
