public import AfterSalesCore

/// Money that came for a claim (索赔回款).
public struct ClaimPayment: Hashable, Sendable, Codable {
    /// How much, above zero.
    public let amount: Money
    /// By which line of which list of the manufacturer; each once in a claim.
    public let reference: String
    /// The dealership's day on which it counts.
    public let on: LocalDate
    /// By whom it is noted.
    public let by: ActingParty
    /// When it is noted.
    public let at: Timestamp
}
