public import AfterSalesCore

/// What can be said of tables that are written.
extension Finding.Code {
    /// A table has no place for all that a record says.
    public static let tableCannotHold: Self = "tableCannotHold"
}
