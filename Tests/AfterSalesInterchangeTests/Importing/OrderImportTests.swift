import AfterSalesCore
import AfterSalesInterchange
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

    /// The given files in either order, in pieces of any size: each fault once, at its line.
    @Test(arguments: [7, 1 << 16])
    func theGivenFilesAreTaken(_ pieceSize: Int) async throws {
        let store = InMemoryStore()
        let table = try Self.bytes("service-records", "csv")
        let tree = try Self.bytes("star-process-repair-order", "xml")
        let csv = try await Self.read(table, .table(.serviceRecords), into: store, pieceSize: pieceSize)
        #expect(csv.counts.read == 42 && csv.counts.taken == 38 && csv.counts.unchanged == 1)
        #expect(csv.setAside.map(\.place.line) == [5, 11, 28])
        #expect(
            csv.lines.filter { !$0.contains("note") } == [
                "5 error invalidVINCharacter", "11 error invalidVINLength", "19 warning odometerZero",
                "25 warning emptyText", "28 error nullDate", "37 warning orderRepeated",
            ])
        let star = try await Self.read(tree, .star, into: store, pieceSize: pieceSize)
        #expect(star.counts.read == 22 && star.counts.taken == 20)
        #expect(star.setAside.map(\.place.line) == [99, 99])
        #expect(star.lines.filter { !$0.contains("note") } == [])
    }

    /// The same files once more change nothing.
    @Test func theSameFilesAgainChangeNothing() async throws {
        let store = InMemoryStore()
        for (name, kind, form, unchanged) in [
            ("service-records", "csv", OrderForm.table(.serviceRecords), 39),
            ("star-process-repair-order", "xml", OrderForm.star, 20),
        ] {
            let bytes = try Self.bytes(name, kind)
            let first = try await Self.read(bytes, form, into: store)
            let second = try await Self.read(bytes, form, into: store)
            #expect(second.counts.taken == 0 && second.counts.unchanged == unchanged)
            #expect(second.setAside == first.setAside)
        }
    }
}
