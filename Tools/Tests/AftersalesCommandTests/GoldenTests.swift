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
        #expect(rows.allSatisfy { $0.count == 15 })
        let statements = try #require(try Fixture.object("close-\(number)")["statements"] as? [[String: Any]])
        let lines = statements.flatMap { $0["lines"] as? [[String: Any]] ?? [] }
        #expect(rows.dropFirst().filter { !$0[9].isEmpty }.count == lines.count)
        let commissions = statements.compactMap { $0["commission"] as? String }
        #expect(try Self.sum(rows.dropFirst().map { $0[14] }) == Self.sum(commissions))
        #expect(Set(rows.dropFirst().map { $0[6] }).count == statements.count)
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
