#if SQLite
import AfterSalesCore
import AfterSalesStorage

/// The kinds that a store was opened with, the library's own among them, and their tables.
struct SQLiteKinds: Sendable {
    /// A kind with its table.
    struct Kind: Sendable {
        let type: any StoredRecord.Type
        let table: SQLiteTable
        var name: String { table.layout.kind }
    }

    /// In order: the library's own, then the host's.
    private(set) var all: [Kind] = []
    private var positions: [String: Int] = [:]

    private static let reserved: Set<String> = ["aftersales_kind", "grdb_migrations"]

    init(_ types: [any StoredRecord.Type]) throws(StorageError) {
        var tableNames = Self.reserved
        var findings: [Finding] = []
        let own: [any StoredRecord.Type] = [AuditEntry.self, CommitReceipt.self]
        for type in own + types {
            let layout = type.layout
            if let position = positions[layout.kind] {
                let present = all[position].table.layout
                if present.fingerprint != layout.fingerprint { findings.append(.tableNameTaken(layout.kind)) }
                if present.format < layout.format { all[position] = Kind(type: type, table: SQLiteTable(layout)) }
                continue
            }
            let table = SQLiteTable(layout)
            for name in [layout.kind] + table.valueTables.map(\.name)
            where name.hasPrefix("sqlite_") || !tableNames.insert(name).inserted {
                findings.append(.tableNameTaken(name))
            }
            positions[layout.kind] = all.count
            all.append(Kind(type: type, table: table))
        }
        guard findings.isEmpty else { throw .invalid(findings) }
    }

    /// The table of a layout; one with other columns than the store was opened with is not known.
    func table(of layout: RecordLayout) throws(StorageError) -> SQLiteTable {
        guard let position = positions[layout.kind], all[position].table.layout.columns == layout.columns else {
            throw .unknownKind(layout.kind)
        }
        return all[position].table
    }
}

extension StoredRecord {
    static var layout: RecordLayout { schema.layout }
}
#endif
