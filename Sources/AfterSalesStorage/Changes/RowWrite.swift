import AfterSalesCore

/// One row that a commit writes: everything a store has to put into its tables.
public struct RowWrite: Sendable {
    /// Columns and indexes of the kind.
    public let layout: RecordLayout
    /// The row as it will be.
    public let row: StoredRow
    /// The revision it replaces; nil for a row that must not exist yet.
    public let replaces: Revision?
    /// The values of the columns, in the order of the layout's: one for a column that has exactly one, none or one
    /// where it may be missing, any number, sorted and each once, where it has many.
    public let values: [[FieldValue]]

    init(layout: RecordLayout, row: StoredRow, replaces: Revision?, values: [[FieldValue]]) {
        self.layout = layout
        self.row = row
        self.replaces = replaces
        self.values = values
    }

    /// The values of a column of the row, also of its id and owner.
    /// - Parameter column: The column.
    public func values(of column: FieldColumn) -> [FieldValue] {
        RowQuery.values(
            of: column, in: values, layout: layout, owner: row.reference.owner, id: row.reference.id.rawValue)
    }
}
