#if PostgreSQL
import AfterSalesCore
public import AfterSalesStorage

extension PostgreSQLStore {
    /// The record of a key; nil where there is none.
    public func load<Record: StoredRecord>(
        _ key: RecordKey<Record>
    ) async throws(StorageError) -> Stored<Record>? {
        let reference = key.reference
        let tables = try tables(of: reference.kind)
        // PostgreSQL takes no text with U+0000, and the column of a dealership without an id is the group's.
        guard reference.isStorable else { return nil }
        let statement = Statement(tables.load, [reference.owner.column, reference.id.rawValue])
        let row = try await withSession { (session) throws(ServerFailure) in
            RowReader(kind: reference.kind).rows(in: try session.run(statement)).first
        }
        guard let row else { return nil }
        return try Stored(row)
    }

    /// A page of the records that a query wants, in its order.
    public func page<Record: StoredRecord>(
        _ query: Query<Record>, after token: PageToken?, limit: Int
    ) async throws(StorageError) -> Page<Record> {
        let query = try RowQuery(query, after: token, limit: limit)
        let statement = try statement(for: query)
        let kind = query.layout.kind
        let rows = try await withSession { (session) throws(ServerFailure) in
            RowReader(kind: kind).rows(in: try session.run(statement))
        }
        return try query.page(of: rows, as: Record.self)
    }

    func statement(for query: RowQuery) throws(StorageError) -> Statement {
        let names = try tables(of: query.layout.kind).names
        let sql = SQLQuery(query, mark: { "$\($0)" }) { column in
            column.multiplicity == .many
                ? .table(names.table(of: column), owner: "dealer", id: "id", value: "value")
                : .column("r.\(TableNames.quoted(column.name))")
        }
        // The protocol counts arguments in 16 bits.
        guard sql.arguments.count <= 65_535 else {
            throw .invalid([
                Finding(
                    .error, .listTooLong, at: Place(query.layout.kind),
                    inputs: [.init("count", String(sql.arguments.count)), .init("longest", "65535")],
                    LocalizedText(
                        "the lists of the condition have more than 65535 values together",
                        "条件中各列表的值合计超过 65535 个"))
            ])
        }
        return Statement(
            """
            SELECT r.dealer, r.id, r.revision, r.digest, r.format, r.record FROM \(names.table) r
            WHERE \(sql.condition) ORDER BY \(sql.order) LIMIT \(query.limit + 1)
            """, sql.arguments.map(\.columnText))
    }
}
#endif
