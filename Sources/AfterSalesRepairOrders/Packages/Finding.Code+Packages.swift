public import AfterSalesCore

/// What can be wrong with a service package.
extension Finding.Code {
    /// A package is not sold on the day.
    public static let packageNotEffective: Self = "packageNotEffective"
    /// A package is for other models.
    public static let packageDoesNotFit: Self = "packageDoesNotFit"
    /// Prices contain the tax and those of the order do not, or the other way round.
    public static let taxBasisDiffers: Self = "taxBasisDiffers"
}
