import AfterSalesInterchange
import AfterSalesStorage
import AfterSalesTestStores

/// What an export has written, and what an import makes of it.
struct StoreFileText {
    var bytes: [UInt8] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    init(of store: some RecordStore, _ kinds: [any StoredRecord.Type] = StoreLife.kinds) async throws {
        var bytes: [UInt8] = []
        try await StoreExport(kinds: kinds).write(store) { bytes += $0 }
        self.bytes = bytes
    }

    var lines: [String] {
        get {
            String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true).map(
                String.init)
        }
        set { bytes = Array(newValue.map { $0 + "\n" }.joined().utf8) }
    }

    @discardableResult
    func read(
        into store: some RecordStore, _ kinds: [any StoredRecord.Type] = StoreLife.kinds,
        limits: NDJSONLimits = NDJSONLimits(), pieces: Int = 1 << 16, setAside: (SourceRow) -> Void = { _ in }
    ) async throws -> RecordFileReport {
        var rest = bytes[...]
        return try await StoreImport(kinds: kinds, limits: limits).read(
            "store.ndjson", into: store, setAside: { setAside($0) }
        ) {
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(pieces) }
            return Array(rest.prefix(pieces))
        }
    }
}

extension RecordStore {
    /// All rows of a store, audit entries and receipts too.
    func everything(_ kinds: [any StoredRecord.Type] = StoreLife.kinds) async throws -> [StoredRow] {
        var rows: [StoredRow] = []
        for kind in kinds + [AuditEntry.self, CommitReceipt.self] { rows += try await all(kind) }
        return rows
    }

    private func all<Record: StoredRecord>(_ kind: Record.Type) async throws -> [StoredRow] {
        var rows: [StoredRow] = []
        for try await stored in records(Query<Record>(ofEverybodyWhere: .everything)) {
            rows.append(
                StoredRow(
                    reference: stored.record.key.reference, revision: stored.revision, format: stored.format,
                    json: stored.json))
        }
        return rows
    }
}
