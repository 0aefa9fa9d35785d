public import AfterSalesCore

/// What can be wrong with what is done about a car that is called back.
extension Finding.Code {
    /// The day of a booking was over when it was made.
    public static let recallBookedInPast: Self = "recallBookedInPast"
    /// A credit remedies no car.
    public static let recallByCredit: Self = "recallByCredit"
    /// The job by which a car is said to be remedied was undone.
    public static let recallJobUndone: Self = "recallJobUndone"
    /// The job has no line of the operation that is said to prove the remedy.
    public static let recallOperationMissing: Self = "recallOperationMissing"
    /// A campaign cannot stand in its own place.
    public static let recallSupersedesItself: Self = "recallSupersedesItself"
}
