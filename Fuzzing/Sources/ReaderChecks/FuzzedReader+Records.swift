import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

@testable import AfterSalesInterchange

extension FuzzedReader {
    private static let kinds: [any StoredRecord.Type] = [Vehicle.self] + RepairOrderKinds.all

    /// Whole stores, a line for each row.
    static let storeFile = FuzzedReader(name: "store-file") { input in
        let store = InMemoryStore()
        let first = try await readStore(input.whole, into: store)
        requireSound(first.report)
        let again = try await readStore(input.whole, into: store)
        requireSame(again.report.counts.taken, 0, "what is taken the second time")
        requireSame(again.report.counts.read, first.report.counts.read, "what is read the second time")
        let other = InMemoryStore()
        let pieces = try await readStore(input.pieces, into: other)
        requireSame(pieces.report.counts, first.report.counts, "the counts of pieces")
        requireSame(pieces.report.findings, first.report.findings, "the findings of pieces")
        requireSame(pieces.setAside, first.setAside, "what is set aside of pieces")
        // What was taken is a store like any other: it is written, and taken as it is.
        let written = try await written(store)
        requireSame(written, try await Self.written(other), "two stores of one file")
        let copy = InMemoryStore()
        let last = try await readStore(MemoryBytes(written), into: copy)
        require(
            last.report.isClean || !first.report.isClean, "a store that was written is taken: \(last.report.findings)")
        if first.report.isClean { requireSame(try await Self.written(copy), written, "a copy of the store") }
    }

    /// Records of one kind, a line each.
    static let recordFile = FuzzedReader(name: "record-file") { input in
        let store = InMemoryStore()
        let first = try await readRecords(input.whole, into: store)
        requireSound(first.report)
        let again = try await readRecords(input.whole, into: store)
        requireSame(again.report.counts.taken, 0, "what is taken the second time")
        let pieces = try await readRecords(input.pieces, into: InMemoryStore())
        requireSame(pieces.report.counts, first.report.counts, "the counts of pieces")
        requireSame(pieces.report.findings, first.report.findings, "the findings of pieces")
        requireSame(pieces.setAside, first.setAside, "what is set aside of pieces")
    }

    private typealias Outcome = (report: RecordFileReport, setAside: [SourceRow])

    private static func readStore(_ source: some ByteSource, into store: InMemoryStore) async throws -> Outcome {
        var source = source
        var rows: [SourceRow] = []
        let limits = NDJSONLimits(line: 20_000, commit: 40_000, batch: 4_000)
        let report = try await StoreImport(kinds: kinds, limits: limits).read(
            "file", into: store, setAside: { rows.append($0) }, next: { try source.next() })
        return (report, rows)
    }

    private static func readRecords(_ source: some ByteSource, into store: InMemoryStore) async throws -> Outcome {
        var source = source
        var rows: [SourceRow] = []
        let act = Act("import", by: .system("fuzz"), at: try Timestamp("2026-07-01T00:00:00Z"))
        let limits = NDJSONLimits(line: 20_000, commit: 40_000, batch: 4_000)
        let report = try await RecordImport<Vehicle>(as: CommitKey(.group, "fuzz"), act, limits: limits).read(
            "file", into: store, setAside: { rows.append($0) }, next: { try source.next() })
        return (report, rows)
    }

    private static func written(_ store: InMemoryStore) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await StoreExport(kinds: kinds).write(store) { bytes += $0 }
        return bytes
    }

    private static func requireSound(_ report: RecordFileReport) {
        let counts = report.counts
        requireSame(counts.read, counts.taken + counts.unchanged + counts.setAside, "where everything went")
        require(counts.setAside == 0 || report.findingCount > 0, "why something is set aside")
        for finding in report.findings { require(finding.place.line >= 1, "a finding has a line: \(finding)") }
    }
}
