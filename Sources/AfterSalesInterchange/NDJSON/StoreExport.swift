public import AfterSalesStorage

/// Writes everything that a store holds as NDJSON (整库导出): records, revisions and audit chain, so that another store, of
/// whatever sort, can be made the same from it.
///
/// Everything in a store came there by commits. So the file has, commit by commit in the order of their keys, the
/// receipt, and each audit entry that it names; where the record is still as an entry wrote it, it follows the entry.
/// The first line says the format of the file; the last one how much there was. The same store always gives the same
/// bytes.
///
/// ```json
/// {"format": "aftersales.records/1"}
/// {"kind": "commit_receipt", "dealer": "D01", "id": "settle/1", "revision": 1, "digest": "…", "format": 1, "record": {…}}
/// {"kind": "audit_entry", …, "latest": true, "record": {…}}
/// {"kind": "repair_order", …, "record": {…}}
/// {"end": "aftersales.records/1", "commits": 1, "rows": 3}
/// ```
///
/// It says all there is to know of everybody in the store: keep it as you keep the store. A copy from before an erasure
/// still has what was erased.
public struct StoreExport: Sendable {
    let kinds: [String: any StoredRecord.Type]
    /// How many commits, and how many audit entries, are looked up at a time.
    static let pageSize = 100

    /// An export.
    /// - Parameter kinds: All kinds of records that the store holds.
    public init(kinds: [any StoredRecord.Type]) {
        self.kinds = Dictionary(kinds.map { (Self.name($0), $0) }) { $1 }
    }

    private static func name<Record: StoredRecord>(_ type: Record.Type) -> String { Record.schema.kind }

    /// Writes a store.
    ///
    /// Nobody may write to it meanwhile. Where somebody did, or where the store does not hold together, that is noticed
    /// at the end, and the file has no last line. Memory holds a page of commits and the largest commit, however large
    /// the store is.
    /// - Parameters:
    ///   - store: The store.
    ///   - isolation: Where the caller runs.
    ///   - put: Takes a line, with its end.
    /// - Throws: What `put` throws; ``/AfterSalesStorage/StorageError/Code/unknownKind`` for a record of another kind,
    ///   ``/AfterSalesStorage/StorageError/Code/corrupt`` for a commit whose rows are not there,
    ///   ``/AfterSalesStorage/StorageError/Code/busy`` where somebody has written; whatever else the store throws.
    public func write(
        _ store: some RecordStore, isolation: isolated (any Actor)? = #isolation,
        to put: (_ line: [UInt8]) async throws -> Void
    ) async throws {
        var end = StoreFile.End()
        var balance = TrailBalance()
        try await put(StoreFile.header)
        let query = Query<CommitReceipt>(ofEverybodyWhere: .everything)
        var token: PageToken?
        repeat {
            let page = try await store.page(query, after: token, limit: Self.pageSize)
            var rest = page.items[...]
            while let first = rest.first {
                // Small commits together, and a large one by itself.
                var part = [first]
                var count = first.record.entries.count
                rest = rest.dropFirst()
                while let next = rest.first, count + next.record.entries.count <= Self.pageSize {
                    part.append(next)
                    count += next.record.entries.count
                    rest = rest.dropFirst()
                }
                let rows = try await rows(of: part.flatMap(\.record.entries), in: store)
                for receipt in part {
                    for line in try lines(of: receipt, rows, counting: &balance) {
                        try await put(line)
                        end.rows += 1
                    }
                    end.commits += 1
                }
            }
            token = page.next
        } while token != nil
        guard balance.isEven else {
            throw StorageError.busy("somebody has written while it was exported, or the store does not hold together")
        }
        try await put(StoreFile.footer(end))
    }
}
