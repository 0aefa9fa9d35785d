/// A query as SQL: what stands behind `WHERE` and `ORDER BY`, for any tables and any way to mark arguments.
///
/// The text holds no values, so equal queries give equal statements, which a database can keep prepared. Text columns
/// need a binary collation (`BINARY` in SQLite, `"C"` in PostgreSQL), and days, months and instants columns that sort
/// as ``FieldValue/columnText`` does, or a type of their own.
public struct SQLQuery: Hashable, Sendable {
    /// Behind `WHERE`: the owner, the condition, and the place where the page begins.
    public let condition: String
    /// Behind `ORDER BY`.
    public let order: String
    /// The arguments in the order of their marks.
    public let arguments: [FieldValue]

    /// Writes a query.
    /// - Parameters:
    ///   - query: The query.
    ///   - mark: The mark of an argument, by its number from 1: `?` or `$1`.
    ///   - place: Where a column is kept; ``FieldColumn/owner`` and ``FieldColumn/id`` are asked for, too.
    public init(_ query: RowQuery, mark: (Int) -> String, place: (FieldColumn) -> SQLPlace) {
        (condition, order, arguments) = withoutActuallyEscaping(mark) { mark in
            withoutActuallyEscaping(place) { place in
                var writer = SQLConditionWriter(owner: query.owner, mark: mark, place: place)
                var parts: [String] = []
                if query.owner != nil { parts.append(writer.owner(of: writer.expression(.owner))) }
                if query.condition != .everything { parts.append(writer.text(query.condition)) }
                if let after = query.after { parts.append(writer.behind(after, in: query.order)) }
                let condition = parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ")
                let order = query.order.map { writer.expression($0.column) + ($0.isDescending ? " DESC" : "") }
                    .joined(separator: ", ")
                return (condition, order, writer.arguments)
            }
        }
    }
}
