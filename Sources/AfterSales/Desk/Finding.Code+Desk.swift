public import AfterSalesCore

/// What can be said of a car that comes in.
extension Finding.Code {
    /// A car's number is not known, so that recalls cannot be looked up.
    public static let recallsNotAsked: Self = "recallsNotAsked"
}
