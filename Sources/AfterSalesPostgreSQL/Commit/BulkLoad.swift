#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage

    /// Loads new records of a kind, with what they have in the tables of its fields.
    struct BulkLoad {
        typealias Row = (row: StoredRow, fields: [[FieldValue]])

        private let tables: KindTables

        init(_ tables: KindTables) { self.tables = tables }

        func run(_ rows: [Row], on session: Session) throws(ServerFailure) {
            let names = tables.names
            try session.copy(
                "COPY \(names.table) (\(tables.columns.joined(separator: ", "))) FROM STDIN",
                rows: rows.lazy.map { tables.values(of: $0.row, fields: $0.fields) })
            for (position, column) in names.many.enumerated() {
                let values = rows.lazy.flatMap { entry -> [[String?]] in
                    let reference = entry.row.reference
                    return tables.lists(of: entry.fields)[position].map { value in
                        [reference.owner.column, reference.id.rawValue, value.columnText]
                    }
                }
                try session.copy("COPY \(names.table(of: column)) (dealer, id, value) FROM STDIN", rows: values)
            }
        }
    }
#endif
