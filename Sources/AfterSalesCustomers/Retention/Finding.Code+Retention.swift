public import AfterSalesCore

/// What can be wrong with the tiers of an evaluation.
extension Finding.Code {
    /// Amounts that are compared are in different currencies.
    public static let mixedCurrencies: Self = "mixedCurrencies"
    /// A tier does not begin above the one before.
    public static let tiersNotAscending: Self = "tiersNotAscending"
    /// A tier stands twice.
    public static let duplicateTier: Self = "duplicateTier"
}
