#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage

    /// Fills the tables of a kind from the JSON of its records, some hundred at a time.
    struct Rebuild {
        private static let batch = 500

        private let tables: KindTables
        private let old: String

        init(_ tables: KindTables, from old: String) {
            self.tables = tables
            self.old = old
        }

        /// - Returns: How many records there are; or the record that cannot be kept.
        func run<Record: StoredRecord>(
            as type: Record.Type, on session: Session
        ) throws(ServerFailure) -> Result<Int, StorageError> {
            let partitions = MonthPartitions(tables.names, limit: .max)
            var count = 0
            var last = ["", ""]
            while true {
                let result = try session.run(
                    Statement(
                        """
                        SELECT dealer, id, revision, digest, format, record FROM \(old)
                        WHERE (dealer, id) > ($1, $2) ORDER BY dealer, id LIMIT \(Self.batch)
                        """, last))
                let rows = RowReader(kind: tables.names.layout.kind).rows(in: result)
                guard let final = rows.last else { return .success(count) }
                last = [final.reference.owner.column, final.reference.id.rawValue]
                count += rows.count
                var batch: [BulkLoad.Row] = []
                for row in rows {
                    do throws(StorageError) {
                        batch.append((row, Record.schema.values(of: try Stored<Record>(row).record)))
                    } catch {
                        return .failure(error)
                    }
                }
                for month in partitions.months(ofFields: batch.map(\.fields)).sorted() {
                    try partitions.make(month, on: session)
                }
                if let error = try put(batch, on: session) { return .failure(error) }
            }
        }

        private func put(_ batch: [BulkLoad.Row], on session: Session) throws(ServerFailure) -> StorageError? {
            try session.run(script: "SAVEPOINT batch")
            do throws(ServerFailure) {
                try BulkLoad(tables).run(batch, on: session)
                try session.run(script: "RELEASE SAVEPOINT batch")
                return nil
            } catch {
                guard error.state == "23505" else { throw error }
            }
            // A load does not say which record it was; one by one it shows.
            try session.run(script: "ROLLBACK TO SAVEPOINT batch")
            for entry in batch {
                do throws(ServerFailure) {
                    try session.run(Statement(tables.insert, tables.values(of: entry.row, fields: entry.fields)))
                } catch {
                    guard error.state == "23505", let index = tables.names.uniqueIndex(named: error.constraint) else {
                        throw error
                    }
                    return .duplicate(entry.row.reference, index: index.name)
                }
            }
            return nil
        }
    }
#endif
