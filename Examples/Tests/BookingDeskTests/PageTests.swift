import AfterSalesTesting
import Foundation
import Testing

/// The code on docs/Writing-a-store.md is the code of this package: verbatim, and all of it.
@Suite struct PageTests {
    private static let examples = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let docs = examples.deletingLastPathComponent().appending(path: "docs")

    private struct Block {
        /// The line of the page that it begins in.
        let line: Int
        /// The line with text before it.
        let caption: String
        var code: [String] = []
        /// The file that the caption links to.
        var file: URL? {
            guard let match = caption.firstMatch(of: #/\]\((\.\./Examples/[^)]+\.swift)\)/#) else { return nil }
            return URL(filePath: PageTests.docs.path + "/" + match.1).standardized
        }
    }

    private static func lines(of file: URL) throws -> [String] {
        var lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    private static func blocks() throws -> [Block] {
        var blocks: [Block] = []
        var open: Block?
        var isOther = false
        var caption = ""
        for (index, line) in try lines(of: docs.appending(path: "Writing-a-store.md")).enumerated() {
            if let block = open {
                if line == "```" { blocks.append(block) }
                open = line == "```" ? nil : block
                if line != "```" { open?.code.append(line) }
            } else if line.hasPrefix("```") {
                if line == "```swift", !isOther { open = Block(line: index + 1, caption: caption) }
                if open == nil { isOther.toggle() }
            } else if !line.isEmpty {
                caption = line
            }
        }
        return blocks
    }

    /// Where in a file a block stands.
    private static func places(of code: [String], in lines: [String]) -> [Range<Int>] {
        guard !code.isEmpty, code.count <= lines.count else { return [] }
        return (0...lines.count - code.count).map { $0..<$0 + code.count }.filter { Array(lines[$0]) == code }
    }

    @Test func everyBlockStandsInTheFileThatItsCaptionLinksTo() throws {
        let blocks = try Self.blocks()
        #expect(blocks.count > 8)
        for block in blocks {
            guard let file = block.file else {
                Issue.record("line \(block.line): no link to a file above the code, but: \(block.caption)")
                continue
            }
            let lines = try Self.lines(of: file)
            guard Self.places(of: block.code, in: lines).isEmpty else { continue }
            let strange = block.code.first { !$0.isEmpty && !lines.contains($0) } ?? "the lines are in another order"
            Issue.record("line \(block.line): the code is not in \(file.lastPathComponent): \(strange)")
        }
    }

    @Test(arguments: ["Sources/BookingDesk", "Tests/BookingDeskTests"])
    func everyLineOfTheStoreIsShown(_ folder: String) throws {
        let blocks = try Self.blocks()
        let files = try FileManager.default.contentsOfDirectory(
            at: Self.examples.appending(path: folder), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "swift" && !["ErrorTests", "PageTests"].contains($0.stem) }
        #expect(files.count >= 2)
        for file in files {
            let lines = try Self.lines(of: file)
            var shown = Set(lines.indices.filter { lines[$0].isEmpty })
            for block in blocks where block.file?.lastPathComponent == file.lastPathComponent {
                shown.formUnion(Self.places(of: block.code, in: lines).joined())
            }
            let missing = lines.indices.first { !shown.contains($0) }
            #expect(missing == nil, "\(file.lastPathComponent):\((missing ?? 0) + 1) is not on the page")
        }
    }

    @Test func everyCheckThatThePageNamesExists() throws {
        let page = try Self.lines(of: Self.docs.appending(path: "Writing-a-store.md"))
        let names = Set(StorageCheck.all.map(\.name))
        let table = page.drop { !$0.hasPrefix("| mistake |") }.prefix { $0.hasPrefix("|") }
        var named: Set<String> = []
        for row in table {
            for match in (row.split(separator: "|").last ?? "").matches(of: #/`(\w+)`/#) {
                named.insert(String(match.1))
            }
        }
        #expect(named.count > 10)
        #expect(named.subtracting(names).sorted() == [])
    }

    @Test func linesAreShort() throws {
        let page = try Self.lines(of: Self.docs.appending(path: "Writing-a-store.md"))
        #expect(page.indices.filter { page[$0].count > 110 && !page[$0].hasPrefix("|") }.map { $0 + 1 } == [])
    }
}

extension URL {
    fileprivate var stem: String { deletingPathExtension().lastPathComponent }
}
