public import AfterSalesCore

/// What can be wrong with what is said of a comeback.
extension Finding.Code {
    /// The order is no comeback of another.
    public static let notAComeback: Self = "notAComeback"
    /// What is nobody's fault would be somebody's.
    public static let faultOfNobody: Self = "faultOfNobody"
}
