#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage

    /// Reads rows of a kind from an answer whose first columns are dealer, id, revision, digest, format and record.
    struct RowReader {
        let kind: String

        func rows(in result: QueryResult) -> [StoredRow] {
            (0..<result.count).map { row($0, in: result) }
        }

        func row(_ row: Int, in result: QueryResult) -> StoredRow {
            StoredRow(
                reference: RecordReference(
                    kind: kind, owner: RecordOwner(column: result.text(row, 0)), id: Identifier(result.text(row, 1))),
                // A digest that somebody has overwritten is none that an update or the audit trail could have.
                revision: Revision(
                    number: Int64(result.text(row, 2)) ?? 0, digest: Digest(result.text(row, 3)) ?? Digest(of: [])),
                format: Int(result.text(row, 4)) ?? 0, json: result.text(row, 5))
        }
    }
#endif
