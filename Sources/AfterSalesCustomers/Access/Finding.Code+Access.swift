public import AfterSalesCore

/// What a policy can refuse.
extension Finding.Code {
    /// A role may see nothing of a kind of record.
    public static let accessDenied: Self = "accessDenied"
    /// A role may not change a field.
    public static let changeDenied: Self = "changeDenied"
    /// A role may not see everything that an export would show.
    public static let exportDenied: Self = "exportDenied"
}
