#if PostgreSQL
import AfterSalesCore
import AfterSalesStorage

/// Loads new records of a kind, with what they have in the tables of its fields.
struct BulkLoad {
    private let tables: KindTables

    init(_ tables: KindTables) { self.tables = tables }

    func run(_ rows: [RowWrite], on session: Session) throws(ServerFailure) {
        let names = tables.names
        let columns =
            ["dealer", "id", "revision", "digest", "format", "record"]
            + names.single.map { TableNames.quoted($0.name) }
        try session.copy(
            "COPY \(names.table) (\(columns.joined(separator: ", "))) FROM STDIN",
            rows: rows.lazy.map { tables.values(of: $0) })
        for (position, column) in names.many.enumerated() {
            let values = rows.lazy.flatMap { write -> [[String?]] in
                let reference = write.row.reference
                return tables.lists(of: write)[position].map { value in
                    [reference.owner.column, reference.id.rawValue, value.columnText]
                }
            }
            try session.copy("COPY \(names.table(of: column)) (dealer, id, value) FROM STDIN", rows: values)
        }
    }
}
#endif
