import AfterSalesCore
import AfterSalesWarranty
import Foundation
import Testing

/// The diagrams in docs/Warranty-claims.md are drawn from the tables, as scripts/diagrams writes them.
@Suite struct ClaimDiagramTests {
    /// The block behind the line that says what it shows.
    private func block(_ mark: String) throws -> String {
        let page = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/Warranty-claims.md")
        let lines = try String(contentsOf: page, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == "<!-- \(mark) -->" }, "no block of \(mark)")
        try #require(lines.count > start + 1 && lines[start + 1] == "```mermaid")
        return lines[(start + 2)...].prefix { $0 != "```" }.joined(separator: "\n") + "\n"
    }

    @Test func theDiagramOfClaimsIsTheTable() throws {
        #expect(
            try block("printed by Snippets/Diagrams.swift ClaimStatus") == ClaimStatus.lifecycle.mermaid(from: .draft))
    }

    @Test func theDiagramOfPartsIsTheTable() throws {
        #expect(
            try block("printed by Snippets/Diagrams.swift PartStatus") == PartStatus.lifecycle.mermaid(from: .tagged))
    }
}
