public import AfterSalesCore

/// What can be wrong with periods of keeping.
extension Finding.Code {
    /// A period for keeping data is no number of months that makes sense.
    public static let periodOutOfRange: Self = "periodOutOfRange"
}
