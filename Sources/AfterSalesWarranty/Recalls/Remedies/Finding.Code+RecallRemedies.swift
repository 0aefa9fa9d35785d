public import AfterSalesCore

/// What is found where jobs are held against recalls.
extension Finding.Code {
    /// A job has the operation of several open recalls.
    public static let recallJobAmbiguous: Self = "recallJobAmbiguous"
    /// Two jobs of an order have the operation of one recall.
    public static let recallJobRepeated: Self = "recallJobRepeated"
    /// Two jobs are said to be for one recall.
    public static let recallLinkedTwice: Self = "recallLinkedTwice"
    /// A job is said to be for a recall that is not open for the car.
    public static let recallNotOpen: Self = "recallNotOpen"
    /// A job for a recall lacks a part of its remedy.
    public static let recallPartMissing: Self = "recallPartMissing"
    /// A customer pays for what a recall does free of charge.
    public static let recallPaidByCustomer: Self = "recallPaidByCustomer"
    /// A job does again what remedied a car for a recall before.
    public static let recallRemediedBefore: Self = "recallRemediedBefore"
    /// A car has to be remedied again, because the order was undone.
    public static let recallReopened: Self = "recallReopened"
}
