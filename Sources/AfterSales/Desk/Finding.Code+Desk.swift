public import AfterSalesCore

/// What can be said of a car that comes in, and of an order that is settled or undone at the desk.
extension Finding.Code {
    /// A car's number is not known, so that recalls cannot be looked up.
    public static let recallsNotAsked: Self = "recallsNotAsked"
    /// A campaign was remedied and its claim could not be drafted.
    public static let recallNotClaimed: Self = "recallNotClaimed"
    /// Nobody has said whose a campaign is, so that nobody can be asked to pay.
    public static let recallWithoutManufacturer: Self = "recallWithoutManufacturer"
    /// A complaint of the customer who comes, or about his car, is not closed.
    public static let openComplaint: Self = "openComplaint"
    /// What a customer wants may be what an earlier order should have settled.
    public static let possibleComeback: Self = "possibleComeback"
    /// A car is brought by somebody else than the one whose it is.
    public static let carOfSomebodyElse: Self = "carOfSomebodyElse"
    /// A claim is for work that was undone; people have to say what becomes of it.
    public static let claimOfReversedOrder: Self = "claimOfReversedOrder"
}
