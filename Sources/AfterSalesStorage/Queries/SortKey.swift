/// A column that a query is sorted by.
public struct SortColumn: Hashable, Sendable {
    /// The column; it has exactly one value in each record.
    public let column: FieldColumn
    /// Whether the greatest comes first.
    public let isDescending: Bool

    package init(column: FieldColumn, isDescending: Bool) {
        self.column = column
        self.isDescending = isDescending
    }
}

/// A field that a query is sorted by.
public struct SortKey<Record: StoredRecord>: Hashable, Sendable {
    /// The column without the record's type.
    public let row: SortColumn

    package init(row: SortColumn) { self.row = row }

    /// The least first.
    /// - Parameter field: The field.
    public static func ascending<Value>(_ field: Field<Record, Value, ExactlyOne>) -> SortKey {
        SortKey(row: SortColumn(column: field.column, isDescending: false))
    }

    /// The greatest first.
    /// - Parameter field: The field.
    public static func descending<Value>(_ field: Field<Record, Value, ExactlyOne>) -> SortKey {
        SortKey(row: SortColumn(column: field.column, isDescending: true))
    }
}
