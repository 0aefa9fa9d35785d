/// The day from which the periods of a rule set run (起算日).
public enum LemonClock: String, Hashable, Sendable, Codable, CaseIterable {
    /// The day of the invoice (开具购车发票之日).
    case invoice
    /// The day on which the car was handed over (交付之日).
    case delivery
    /// The day of the invoice, or that of the handing over where it is another (开票与交付日期不一致的，自交付之日).
    case invoiceOrDelivery
}
