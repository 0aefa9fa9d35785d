public import AfterSalesCore

/// What can be said of a car that comes in.
extension Finding.Code {
    /// A car's number is not known, so that recalls cannot be looked up.
    public static let recallsNotAsked: Self = "recallsNotAsked"
    /// A campaign was remedied and its claim could not be drafted.
    public static let recallNotClaimed: Self = "recallNotClaimed"
    /// Nobody has said whose a campaign is, so that nobody can be asked to pay.
    public static let recallWithoutManufacturer: Self = "recallWithoutManufacturer"
}
