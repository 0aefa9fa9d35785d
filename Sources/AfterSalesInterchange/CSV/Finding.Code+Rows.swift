public import AfterSalesCore

/// What can be said of the rows of a file.
extension Finding.Code {
    /// The header comes again among the rows; it is passed over.
    public static let repeatedHeader: Self = "repeatedHeader"
}
