public import AfterSalesCore

/// From when on a customer whose car is in repair gets another one, or the cost of his transport (备用车或交通费用补偿).
public struct LoanerRule: Hashable, Sendable {
    /// The id of the period in which it is owed.
    public let period: String
    /// So many days of one repair are without; it is owed from the next one on.
    public let afterDays: Int
    /// Where it stands.
    public let source: LocalizedText

    /// A rule.
    /// - Parameters:
    ///   - period: The id of the period.
    ///   - afterDays: So many days of one repair are without.
    ///   - source: Where it stands.
    public init(in period: String, afterDays: Int, source: LocalizedText) {
        self.period = period
        self.afterDays = afterDays
        self.source = source
    }
}
