/// Where a column of a kind is kept in somebody's tables, as SQL.
public enum SQLPlace: Hashable, Sendable {
    /// An expression of the row itself, such as `b.visit_day`.
    case column(String)
    /// A table with a row for each value: its name, and its columns for the owner, the record's id and the value.
    /// Where the tables are of one owner only, `owner` is nil.
    case table(String, owner: String?, id: String, value: String)
}
