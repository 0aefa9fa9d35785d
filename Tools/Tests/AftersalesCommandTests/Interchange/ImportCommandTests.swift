import Foundation
import Testing

@Suite struct ImportCommandTests {
    /// The files that the library's own tests read.
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../Tests/AfterSalesInterchangeTests/Files").standardized
    private static let table = folder.appendingPathComponent("service-records.csv").path
    private static let tree = folder.appendingPathComponent("star-process-repair-order.xml").path
    private static let ofTables = ["--from", "csv", "--mapping", "service-records", "--utc-offset", "-05:00"]
    private static let ofTrees = ["--from", "star-xml", "--utc-offset", "-05:00"]

    private static func run(_ arguments: [String]) async throws -> [String: Any] {
        let run = await ToolRun.inProcess(arguments + ["--format", "json"])
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    private static func counts(_ document: [String: Any]) -> [Int?] {
        ["read", "taken", "unchanged", "setAside"].map { document[$0] as? Int }
    }

    /// Each fault with its file and line or path, the rest taken, and the same file once more changes nothing.
    @Test func theGivenFilesAreTaken() async throws {
        let scratch = try Scratch()
        let store = scratch.path("dealer.sqlite")
        let aside = scratch.path("aside")
        let first = try await Self.run(["import", store] + Self.ofTables + ["--set-aside", aside, Self.table])
        #expect(Self.counts(first) == [42, 38, 1, 3])
        let findings = try #require(first["findings"] as? [[String: Any]])
        let errors = findings.filter { $0["severity"] as? String == "error" }
        #expect(errors.map { $0["line"] as? Int } == [5, 11, 28])
        #expect(errors.map { $0["column"] as? String } == ["VIN", "VIN", "RO_OPEN_DATE"])
        #expect(errors.allSatisfy { $0["file"] as? String == Self.table && $0["path"] is NSNull })
        let again = try await Self.run(["import", store] + Self.ofTables + [Self.table])
        #expect(Self.counts(again) == [42, 0, 39, 3])
        let tree = try await Self.run(["import", store] + Self.ofTrees + ["--set-aside", aside, Self.tree])
        #expect(Self.counts(tree) == [22, 20, 0, 2])

        // What was set aside is a file: repaired, it is taken.
        let path = aside + "/service-records.csv"
        let text = try String(contentsOfFile: path, encoding: .utf8)
            .replacingOccurrences(of: "1HGCV1F3OLA100234", with: "1HGCV1F30LA100234")
            .replacingOccurrences(of: "1C4RJFAG8MC61290,", with: "1C4RJFAG8MC612907,")
            .replacingOccurrences(of: "00/00/0000", with: "03/17/2021")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(Self.counts(try await Self.run(["import", store] + Self.ofTables + [path])) == [3, 3, 0, 0])

        // And what was taken can be used.
        let kpi = await ToolRun.inProcess("kpi", store, "--dealer", "CA-ON-4471", "--month", "2021-09")
        #expect(kpi.status == 0 && kpi.output.contains("settled orders"))
        let check = await ToolRun.inProcess("store", "check", store)
        #expect(check.status == 0)
    }

    /// A store as a file, and the same store from it, byte for byte.
    @Test func aWholeStoreGoesThroughAFile() async throws {
        let scratch = try Scratch()
        let (one, other, file) = (scratch.path("one.sqlite"), scratch.path("other.sqlite"), scratch.path("all.ndjson"))
        _ = try await Self.run(["import", one] + Self.ofTables + [Self.table])
        let exported = await ToolRun.inProcess("export", one)
        #expect(exported.status == 0)
        try exported.output.write(toFile: file, atomically: true, encoding: .utf8)
        let taken = try await Self.run(["import", other, "--from", "ndjson", file])
        #expect(taken["setAside"] as? Int == 0 && (taken["taken"] as? Int ?? 0) > 38)
        #expect(await ToolRun.inProcess("export", other).output == exported.output)
        let again = try await Self.run(["import", other, "--from", "ndjson", file])
        #expect(again["taken"] as? Int == 0 && again["unchanged"] as? Int == taken["taken"] as? Int)
        let orders = await ToolRun.inProcess("export", one, "--kind", "repair_order")
        #expect(orders.status == 0 && orders.output.split(separator: "\n").count == 38)
    }

    /// Status and code of what cannot be done, in both languages.
    @Test(arguments: [
        (["import", "STORE", "--from", "csv", "x.csv"], 64, "--mapping"),
        (["import", "STORE", "--from", "star-xml", "--mapping", "m", "x.xml"], 64, "--from csv"),
        (["import", "STORE", "--from", "csv", "--mapping", "none", "x.csv"], 74, "fileNotFound"),
        (["import", "STORE", "--from", "star-xml", "missing.xml"], 74, "fileNotFound"),
        (["export", "STORE"], 74, "fileNotFound"),
        (["export", "STORE", "--kind", "nothing"], 64, "unknownKind"),
    ])
    func whatCannotBeDoneIsSaid(_ arguments: [String], _ status: Int32, _ code: String) async throws {
        let scratch = try Scratch()
        let store = scratch.path("dealer.sqlite")
        let run = await ToolRun.inProcess(arguments.map { $0 == "STORE" ? store : $0 } + ["--language", "zh-Hans"])
        #expect(run.status == status && run.output.isEmpty && run.errors.contains(code))
    }

    /// Nothing that is there is written over, least of all the file itself; and where a file is missing, nothing is taken.
    @Test func whatIsThereStays() async throws {
        let scratch = try Scratch()
        let (store, file) = (scratch.path("dealer.sqlite"), scratch.path("records.csv"))
        let text = try String(contentsOfFile: Self.table, encoding: .utf8)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let missing = await ToolRun.inProcess(["import", store] + Self.ofTables + [file, scratch.path("none.csv")])
        #expect(missing.status == 74 && missing.errors.contains("fileNotFound"))
        #expect(!FileManager.default.fileExists(atPath: store))
        for _ in 0..<2 {
            let aside = ["--set-aside", scratch.url.path]
            _ = try await Self.run(["import", store] + Self.ofTables + aside + [file])
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
        for number in 2...3 {
            let lines = try String(contentsOfFile: scratch.path("\(number)-records.csv"), encoding: .utf8)
            #expect(lines.split(separator: "\r\n").count == 4)
        }
    }

    /// What is no such document is told, and the rest of the files is taken.
    @Test func aFileOfAnotherSortIsTold() async throws {
        let scratch = try Scratch()
        let run = await ToolRun.inProcess(
            ["import", scratch.path("d.sqlite")] + Self.ofTrees + [Self.table, Self.tree])
        #expect(run.status == 65 && run.errors.contains("malformedXML") && run.output.contains("20 "))
    }
}
