public import AfterSalesCore

/// Money that a manufacturer took back after it had paid (扣回).
public struct ClaimChargeBack: Hashable, Sendable, Codable {
    /// How much, above zero.
    public let amount: Money
    /// The code by which it explains itself.
    public let code: ClaimCode
    /// By which line of which list, or of which audit; each once in a claim.
    public let reference: String
    /// The dealership's day on which it counts.
    public let on: LocalDate
    /// By whom it is noted.
    public let by: ActingParty
    /// When it is noted.
    public let at: Timestamp
}
