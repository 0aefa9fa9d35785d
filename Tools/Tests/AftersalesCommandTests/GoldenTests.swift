import Foundation
import Testing

/// Two whole stores come out of the command to the cent.
@Suite struct GoldenTests {
    @Test(arguments: ["1", "2"])
    func jsonIsTheExpectedClose(_ number: String) throws {
        let run = try ToolRun.shell(
            "\"$tool\" commission close --plan reference-4s --facts '\(Fixture.path("facts-\(number)"))' --format json",
            in: try Scratch())
        #expect(run.status == 0)
        #expect(run.errors == "")
        let actual = try Fixture.object(text: run.output)
        let expected = try Fixture.object("close-\(number)")
        for key in ["period", "dealer", "currency", "plan", "status", "pools", "funds"] {
            #expect(actual[key] as? NSObject == expected[key] as? NSObject, "\(key)")
        }
        let statements = try #require(actual["statements"] as? [[String: Any]])
        let wanted = try #require(expected["statements"] as? [[String: Any]])
        #expect(statements.count == wanted.count)
        for (statement, want) in zip(statements, wanted) {
            #expect(Self.withoutExplanations(statement, like: want) == want as NSDictionary)
        }
        let lines = statements.flatMap { $0["lines"] as? [[String: Any]] ?? [] }
        #expect(lines.allSatisfy { !(($0["explanation"] as? [Any]) ?? []).isEmpty })
        #expect(Self.codes(actual) == Self.codes(expected))
    }

    @Test(arguments: ["1", "2"])
    func csvAddsUpToTheClose(_ number: String) async throws {
        let run = await ToolRun.inProcess(
            "commission", "close", "--plan", "reference-4s", "--facts", Fixture.path("facts-\(number)"), "--format",
            "csv")
        #expect(run.status == 0)
        let rows = run.output.components(separatedBy: "\r\n").dropLast().map { $0.components(separatedBy: ",") }
        #expect(rows.allSatisfy { $0.count == 18 })
        let statements = try #require(try Fixture.object("close-\(number)")["statements"] as? [[String: Any]])
        let lines = statements.flatMap { $0["lines"] as? [[String: Any]] ?? [] }
        #expect(rows.dropFirst().filter { !$0[9].isEmpty }.count == lines.count)
        let commissions = statements.compactMap { $0["commission"] as? String }
        #expect(try Self.sum(rows.dropFirst().map { $0[14] }) == Self.sum(commissions))
        #expect(Set(rows.dropFirst().map { $0[6] }).count == statements.count)
    }

    /// What a draw adds stands beside the commission, in the row without a scheme.
    @Test func drawsHaveColumnsOfTheirOwn() async throws {
        let scratch = try Scratch()
        let arguments = [
            "commission", "close", "--plan", try scratch.file("plan.json", json: Fixture.plan(amount: "sales * 10%")),
            "--facts", try scratch.file("facts.json", json: PostedStore.facts()), "--format",
        ]
        let rows = CSVReader.rows(await ToolRun.inProcess(arguments + ["csv"]).output)
        #expect(rows[0].suffix(5) == ["withheld", "payable", "advance", "recovered", "drawBalance"])
        #expect(rows.dropFirst().map { Array($0[9...].suffix(5)) }[1] == ["", "-30.00", "430.00", "0.00", "442.00"])
        #expect(rows.count == 5)
        let page = await ToolRun.inProcess(arguments + ["html"]).output
        #expect(page.contains("<dt>advanced</dt><dd>430.00</dd>"))
        #expect(page.contains("max(0, draw.level - commission)"))
    }

    @Test(arguments: ["en", "zh-Hans"])
    func tableShowsTheTotalsWithTheCurrencyOnce(_ language: String) async throws {
        let run = await ToolRun.inProcess(
            "commission", "close", "--plan", "reference-4s", "--facts", Fixture.path("facts-2"), "--language", language)
        #expect(run.status == 0)
        #expect(run.output.components(separatedBy: "CNY").count == 2)
        #expect(run.output.contains("27\u{202F}809.72"))
        #expect(run.output.contains(language == "en" ? "carried forward" : "结转下月"))
    }

    /// The fields that the expected statement has.
    private static func withoutExplanations(_ statement: [String: Any], like want: [String: Any]) -> NSDictionary {
        var statement = statement.filter { want[$0.key] != nil }
        statement["lines"] = (statement["lines"] as? [[String: Any]])?.map { $0.filter { $0.key != "explanation" } }
        return statement as NSDictionary
    }

    private static func codes(_ close: [String: Any]) -> [String] {
        (close["findings"] as? [[String: Any]] ?? []).map { "\($0["severity"] ?? "") \($0["code"] ?? "")" }.sorted()
    }

    /// In cents.
    private static func sum(_ amounts: some Sequence<String>) throws -> Int {
        try amounts.reduce(0) { $0 + (try #require(Int($1.replacingOccurrences(of: ".", with: "")))) }
    }
}
