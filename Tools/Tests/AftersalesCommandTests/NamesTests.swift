import Foundation
import Testing

/// People may be called anything; a name stays a name in every format.
@Suite struct NamesTests {
    static let names = [
        "王伟", "👩🏽‍🔧 أحمد 🚗", "שרה כהן", "e\u{301}\u{308}lan", "<script>alert(1)</script>",
        "\"\u{301} onmouseover=\"alert(1)", "'><img src=x onerror=alert(1)>", "&lt;b&gt;", "{{words}} {{{style}}}",
        "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "O'Brien, \"Bob\"", "two\r\nlines", "\u{1B}[31mred\u{7}",
        "\u{202E}reversed", "\u{0}", "", String(repeating: "长", count: 5_000), "</style></title>",
    ]

    private static func close(_ format: String) async throws -> ToolRun {
        let scratch = try Scratch()
        let plan = try scratch.file("plan.json", json: Fixture.plan(amount: "sales * 10%"))
        let people = names.enumerated().map { (id: "\($0 + 10)\($1)", name: $1) }
        let facts = try scratch.file("facts.json", json: Fixture.facts(people))
        return await ToolRun.inProcess("commission", "close", "--plan", plan, "--facts", facts, "--format", format)
    }

    @Test func jsonKeepsThem() async throws {
        let run = try await Self.close("json")
        #expect(run.status == 0)
        let statements = try #require(try Fixture.object(text: run.output)["statements"] as? [[String: Any]])
        let ids = statements.compactMap { $0["employee"] as? String }
        #expect(ids.map { Array($0.utf8) } == Self.names.enumerated().map { Array("\($0 + 10)\($1)".utf8) })
    }

    @Test func htmlShowsThemAndRunsNothing() async throws {
        let run = try await Self.close("html")
        #expect(run.status == 0)
        // Bytes: to a browser a quote is a quote, whatever mark follows it.
        let bytes = Array(run.output.utf8)
        for forbidden in ["<script", "<img", "=\"alert", "</style></title>", "\u{202E}", "\u{1B}", "\u{0}"] {
            #expect(!bytes.contains(forbidden.utf8), "\(forbidden)")
        }
        for shown in [
            "王伟", "&lt;script&gt;", "&amp;lt;b&amp;gt;", "{{words}}", "O&#39;Brien", "&quot;\u{301} onmouseover",
        ] {
            #expect(bytes.contains(shown.utf8), "\(shown)")
        }
    }

    @Test func tableKeepsItsLines() async throws {
        let run = try await Self.close("table")
        #expect(run.status == 0)
        #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
        // Title, headings and rule, the people, the total; then the other tables.
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.dropFirst(4).prefix { !$0.isEmpty }.count == Self.names.count + 1)
        #expect(run.output.contains("\\u{1b}[31mred"))
    }

    @Test func csvQuotesThemAndGuardsSpreadsheets() async throws {
        let run = try await Self.close("csv")
        #expect(run.status == 0)
        let names = CSVReader.rows(run.output).dropFirst().map { $0[7] }
        let expected = Self.names.map { name in
            name.first.map { "=+-@".contains($0) } == true ? "'" + name : name
        }
        #expect(names.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }
}
