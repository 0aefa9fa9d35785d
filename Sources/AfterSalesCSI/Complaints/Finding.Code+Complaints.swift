public import AfterSalesCore

/// What can be wrong with complaints that are counted.
extension Finding.Code {
    /// The same complaint is given twice.
    public static let complaintTwice: Self = "complaintTwice"
    /// Complaints are said to be of fewer orders than none, or of more than there can be.
    public static let ordersBelowZero: Self = "ordersBelowZero"
}
