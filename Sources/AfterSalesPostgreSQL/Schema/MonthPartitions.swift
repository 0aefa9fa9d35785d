#if PostgreSQL
import AfterSalesCore
import AfterSalesStorage

/// Makes the monthly partitions of a table before rows of a new month are written.
///
/// A month that cannot have its own, because the role may not make tables, the table is locked or rows of the month are
/// elsewhere already, shares the partition for all others; nothing depends on it but speed.
final class MonthPartitions: Sendable {
    private let names: TableNames
    private let limit: Int
    private let settled = Guarded<Set<Month>>([])

    init(_ names: TableNames, limit: Int) {
        self.names = names
        self.limit = limit
    }

    /// The months that rows are of.
    func months(of rows: [RowWrite]) -> Set<Month> {
        months(ofFields: rows.lazy.filter { $0.layout.kind == self.names.layout.kind }.map(\.values))
    }

    /// The months that rows with these fields are of.
    func months(ofFields rows: some Sequence<[[FieldValue]]>) -> Set<Month> {
        guard let partition = names.partition, let position = names.layout.position(of: partition) else {
            return []
        }
        var months: Set<Month> = []
        for fields in rows {
            if let value = fields[position].first, let month = try? Month(value.columnText.prefix(7)) {
                months.insert(month)
            }
        }
        return months
    }

    /// Makes the partitions that are missing, up to the limit; the session is in no transaction.
    func prepare(_ months: Set<Month>, on session: Session) throws(ServerFailure) {
        let missing = settled.withLock { months.subtracting($0) }.sorted()
        for month in missing {
            do throws(ServerFailure) {
                try session.transaction { (session) throws(ServerFailure) in
                    try session.run(script: "SET LOCAL lock_timeout = '1s'")
                    try make(month, limit: limit, on: session)
                }
            } catch {
                session.rollBackIfNeeded()
                if error.isPassing || session.isBroken { throw error }
            }
            settled.withLock { _ = $0.insert(month) }
        }
    }

    /// Makes the partition of a month unless it is there; a transaction is open.
    func make(_ month: Month, limit: Int = .max, on session: Session) throws(ServerFailure) {
        guard names.partition != nil else { return }
        try Catalog(schema: names.schema, in: session).lock()
        let name = "\(names.layout.kind)_\(month.description.replacingHyphen)"
        let present = try session.run(
            Statement(
                """
                SELECT count(*), count(*) FILTER (WHERE c.relname = $3) FROM pg_catalog.pg_inherits i
                JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
                JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
                JOIN pg_catalog.pg_namespace n ON n.oid = p.relnamespace
                WHERE n.nspname = $1 AND p.relname = $2
                """, [names.schema, names.layout.kind, name]))
        guard present.text(0, 1) == "0", (Int(present.text(0, 0)) ?? 0) <= limit else { return }
        // Behind the last month there is none.
        let end = (try? month.next).map { "'\($0.firstDay) 00:00:00+00'" } ?? "MAXVALUE"
        try session.run(
            script: """
                CREATE TABLE \(names.qualified(name)) PARTITION OF \(names.table)
                FOR VALUES FROM ('\(month.firstDay) 00:00:00+00') TO (\(end));
                COMMENT ON TABLE \(names.qualified(name)) IS \(TableNames.literal("\(names.layout.kind) of \(month), UTC"))
                """)
    }
}

extension String {
    /// A month as part of a name.
    fileprivate var replacingHyphen: String { String(map { $0 == "-" ? "_" : $0 }) }
}
#endif
