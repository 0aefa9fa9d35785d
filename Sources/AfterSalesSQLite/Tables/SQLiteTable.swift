#if SQLite
import AfterSalesStorage

/// The table of a kind, and the statements that read and write it, written out once.
struct SQLiteTable: Sendable {
    let layout: RecordLayout
    /// The places in the layout of the columns that stand in the row itself, in their order.
    let rowColumns: [Int]
    /// The tables of fields with any number of values.
    let valueTables: [SQLiteValueTable]
    let insert: String
    let update: String
    /// All rows, as ``AfterSalesStorage/StoredRow`` reads them.
    let selectAll: String
    /// The same of one record.
    let selectOne: String
    /// Revision and digest of one record.
    let selectRevision: String
    private let places: [String: SQLPlace]
    /// The names of unique indexes, by what SQLite says where one is violated.
    private let uniqueIndexes: [String: String]

    /// What stands in a row before the columns of its fields.
    static let head = ["dealer", "id", "revision", "digest", "format"]

    init(_ layout: RecordLayout) {
        self.layout = layout
        let kind = layout.kind
        let table = kind.quoted
        rowColumns = layout.columns.indices.filter { layout.columns[$0].multiplicity != .many }
        valueTables = layout.columns.indices.filter { layout.columns[$0].multiplicity == .many }
            .map { SQLiteValueTable(layout.columns[$0], at: $0, of: kind) }
        let fields = rowColumns.map { layout.columns[$0].name }
        let all = Self.head + fields + ["record"]
        let marks = Array(repeating: "?", count: all.count).joined(separator: ", ")
        insert = "INSERT INTO \(table) (\(Self.list(all))) VALUES (\(marks))"
        let assignments = all.dropFirst(2).map { "\($0.quoted) = ?" }.joined(separator: ", ")
        let ofKey = #"WHERE "dealer" = ? AND "id" = ?"#
        update = #"UPDATE \#(table) SET \#(assignments) \#(ofKey) AND "revision" = ? AND "digest" = ?"#
        selectAll = "SELECT \(Self.list(Self.head + ["record"])) FROM \(table)"
        selectOne = "\(selectAll) \(ofKey)"
        selectRevision = #"SELECT "revision", "digest" FROM \#(table) \#(ofKey)"#

        var places: [String: SQLPlace] = [:]
        for name in ["dealer", "id"] + fields { places[name] = .column(name.quoted) }
        for values in valueTables {
            places[values.column.name] = .table(
                values.name.quoted, owner: "dealer".quoted, id: "id".quoted, value: "value".quoted)
        }
        self.places = places
        uniqueIndexes = Dictionary(
            layout.indexes.filter(\.isUnique).map { index in
                let columns = (["dealer"] + index.columns).map { "\(kind).\($0)" }
                return ("UNIQUE constraint failed: " + columns.joined(separator: ", "), index.name)
            }, uniquingKeysWith: { first, _ in first })
    }

    static func list(_ names: [String]) -> String { names.map(\.quoted).joined(separator: ", ") }

    /// Where a column is kept.
    func place(of column: FieldColumn) -> SQLPlace { places[column.name] ?? .column(column.name.quoted) }

    /// The index that SQLite's message is about.
    func uniqueIndex(violatedBy message: String) -> String? { uniqueIndexes[message] }
}
#endif
