public import AfterSalesCore

/// That an order was invoiced (结算): from here on its figures count, in the month of its day.
public struct Settlement: Hashable, Sendable, Codable {
    /// The dealership's day.
    public let on: LocalDate
    /// The instant.
    public let at: Timestamp
    /// By whom.
    public let by: ActingParty
    /// What each payer owes.
    public let payers: [PayerTotal]
    /// All of it.
    public let total: TaxedAmount
    /// What people are given for its lines, by the lists that counted then; nil where nothing is.
    public internal(set) var spiffs: [SpiffFigure]?
}
