public import AfterSalesCore

/// What can be wrong with a manufacturer's terms.
extension Finding.Code {
    /// A number of days is below zero, or longer than anybody waits.
    public static let daysOutOfRange: Self = "daysOutOfRange"
    /// More of the guide's hours would be allowed than anybody allows, or none.
    public static let factorOutOfRange: Self = "factorOutOfRange"
    /// Two terms of a manufacturer would count on a day.
    public static let termsConflict: Self = "termsConflict"
    /// No terms of a manufacturer count on a day.
    public static let noTerms: Self = "noTerms"
}
