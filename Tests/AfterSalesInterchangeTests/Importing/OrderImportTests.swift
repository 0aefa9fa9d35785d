import AfterSalesCore
import AfterSalesInterchange
import AfterSalesRepairOrders
import AfterSalesStorage
import Foundation
import Testing

@Suite struct OrderImportTests {
    private static let now: Result<Timestamp, any Error> = Result { try Timestamp("2026-07-31T23:59:00Z") }

    private static func bytes(_ name: String, _ kind: String) throws -> [UInt8] {
        let url = try #require(Bundle.module.url(forResource: name, withExtension: kind, subdirectory: "Files"))
        return Array(try Data(contentsOf: url))
    }

    private struct Read {
        var counts = ImportCounts()
        var findings: [SourceFinding] = []
        var setAside: [SourceRow] = []

        var lines: [String] {
            findings.map { "\($0.place.line) \($0.finding.severity.rawValue) \($0.finding.code)" }
        }
    }

    private static func read(
        _ bytes: [UInt8], _ form: OrderForm, into store: some RecordStore, pieceSize: Int = 1 << 16
    ) async throws -> Read {
        let now = try now.get()
        var intake = OrderIntake(into: store, by: .system("import"), at: now)
        var read = Read()
        read.counts = try await OrderImport(form, in: .utc, at: now).read(
            "file", with: &intake, from: { MemoryBytes(bytes, pieceSize: pieceSize) },
            noting: {
                read.findings += $0.findings
                read.setAside += $0.setAside
            })
        return read
    }

    private static let table = "service-records"
    private static let tree = "star-process-repair-order"

    private static func readTable(_ store: InMemoryStore, _ pieceSize: Int = 1 << 16) async throws -> Read {
        try await read(bytes(table, "csv"), .table(.serviceRecords), into: store, pieceSize: pieceSize)
    }

    private static func readTree(_ store: InMemoryStore, _ pieceSize: Int = 1 << 16) async throws -> Read {
        try await read(bytes(tree, "xml"), .star, into: store, pieceSize: pieceSize)
    }

    /// The given files in either order, in pieces of any size: each fault once, at its line, and nothing else.
    @Test(arguments: [7, 1 << 16], [true, false])
    func theGivenFilesAreTaken(_ pieceSize: Int, _ isTableFirst: Bool) async throws {
        let store = InMemoryStore()
        var csv = Read()
        if isTableFirst { csv = try await Self.readTable(store, pieceSize) }
        let star = try await Self.readTree(store, pieceSize)
        if !isTableFirst { csv = try await Self.readTable(store, pieceSize) }
        #expect(csv.counts.read == 42 && csv.counts.taken == 38 && csv.counts.unchanged == 1)
        #expect(csv.setAside.map(\.place.line) == [5, 11, 28])
        #expect(
            csv.lines.filter { !$0.contains("note") } == [
                "5 error invalidVINCharacter", "11 error invalidVINLength", "19 warning odometerZero",
                "25 warning emptyText", "28 error malformedDate", "37 warning orderRepeated",
            ])
        #expect(csv.lines.count { $0.contains("note") } == 4)
        #expect(star.counts.read == 22 && star.counts.taken == 20)
        #expect(star.setAside.map(\.place.line) == [90, 331])
        #expect(
            star.lines.filter { !$0.contains("note") } == [
                "111 error checkDigitMismatch", "220 warning completionMissing", "346 error dateInFuture",
                "477 warning emptyText",
            ])
        #expect(
            try await store.page(Query<RepairOrder>(ofEverybodyWhere: .everything), after: nil, limit: 100).items.count
                == 58)
    }

    /// The same files once more change nothing.
    @Test func theSameFilesAgainChangeNothing() async throws {
        let store = InMemoryStore()
        let first = (try await Self.readTable(store), try await Self.readTree(store))
        let second = (try await Self.readTable(store), try await Self.readTree(store))
        #expect(second.0.counts.taken == 0 && second.0.counts.unchanged == 39 && second.0.setAside == first.0.setAside)
        #expect(second.1.counts.taken == 0 && second.1.counts.unchanged == 20 && second.1.setAside == first.1.setAside)
    }

    /// What was set aside is a file again: repaired, it is taken.
    @Test func whatWasSetAsideIsRepairedAndTaken() async throws {
        let store = InMemoryStore()
        let csv = try await Self.readTable(store)
        let star = try await Self.readTree(store)
        let header = try String(decoding: Self.bytes(Self.table, "csv").prefix { $0 != 0x0D }, as: UTF8.self)
        let rows = ([header] + csv.setAside.map(\.text)).joined(separator: "\r\n")
            .replacingOccurrences(of: "1HGCV1F3OLA100234", with: "1HGCV1F30LA100234")
            .replacingOccurrences(of: "1C4RJFAG8MC61290,", with: "1C4RJFAG8MC612907,")
            .replacingOccurrences(of: "00/00/0000", with: "03/17/2021")
        let table = try await Self.read(Array(rows.utf8), .table(.serviceRecords), into: store)
        #expect(table.counts.taken == 3 && table.setAside.isEmpty)
        #expect(table.lines.filter { !$0.contains("note") } == [])
        let orders = "<RepairOrders>\(star.setAside.map(\.text).joined())</RepairOrders>"
            .replacingOccurrences(of: "1HGCV1F30LA100324", with: "1HGCV1F30LA100234")
            .replacingOccurrences(of: "2027-11-10", with: "2021-11-10")
        let tree = try await Self.read(Array(orders.utf8), .star, into: store)
        #expect(tree.counts.taken == 2 && tree.setAside.isEmpty && tree.lines.filter { !$0.contains("note") } == [])
    }

    /// The same table in other encodings says the same.
    @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian, .latin1, .gb18030])
    func otherEncodingsSayTheSame(_ encoding: TextEncoding) async throws {
        let bytes = try Self.bytes(Self.table, "csv")
        let written: [UInt8] =
            switch encoding {
            case .utf16LittleEndian: [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
            case .utf16BigEndian: [0xFE, 0xFF] + bytes.flatMap { [0, $0] }
            default: bytes
            }
        let given: TextEncoding? = [.latin1, .gb18030].contains(encoding) ? encoding : nil
        let read = try await Self.read(written, .table(.serviceRecords, given), into: InMemoryStore())
        #expect(read.counts.taken == 38 && read.counts.setAside == 3)
    }

    /// A row that is none, and a file without a column that is needed.
    @Test func brokenTablesAreTold() async throws {
        let text = String(decoding: try Self.bytes(Self.table, "csv"), as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        let short = (lines[0...1] + ["a,b"] + lines[2...3]).joined(separator: "\r\n")
        let broken = try await Self.read(Array(short.utf8), .table(.serviceRecords), into: InMemoryStore())
        #expect(broken.counts.taken == 3 && broken.setAside.map(\.text) == ["a,b"])
        #expect(broken.lines == ["3 error wrongFieldCount"])
        let headless = "A,B\r\n1,2\r\n"
        let refused = try await Self.read(Array(headless.utf8), .table(.serviceRecords), into: InMemoryStore())
        #expect(refused.counts == ImportCounts() && Set(refused.lines) == ["1 error missingColumn"])
        let empty = try await Self.read([], .table(.serviceRecords), into: InMemoryStore())
        #expect(empty.lines == ["1 error missingColumn"])
    }

    /// A tree that ends in the middle gives the orders before, and sets the cut one aside.
    @Test func aTreeThatIsCutOffGivesWhatIsWhole() async throws {
        let bytes = try Self.bytes(Self.tree, "xml")
        let read = try await Self.read(Array(bytes.prefix(bytes.count / 2)), .star, into: InMemoryStore())
        #expect(read.counts.taken >= 8 && read.lines.contains { $0.hasSuffix("error truncatedXML") })
        #expect(read.counts.read == read.counts.taken + read.counts.unchanged + read.counts.setAside)
    }
}
