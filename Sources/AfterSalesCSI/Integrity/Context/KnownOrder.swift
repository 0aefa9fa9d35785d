public import AfterSalesCore

/// A settled order as far as its survey is concerned: a survey about another one is about nothing.
public struct KnownOrder: Hashable, Sendable {
    /// Whose.
    public let dealer: Identifier<Dealer>
    /// Its id there.
    public let id: String
    /// The service advisor.
    public let advisor: Identifier<Employee>?
    /// The day on which the car was handed back; nil where that is not known.
    public let deliveredOn: LocalDate?
    /// Since when the customer complains about it; nil where he does not.
    public let complaintOpenSince: LocalDate?
    /// Whether it repaired what had been repaired before (返修).
    public let isComeback: Bool
    /// Whether the car was handed back later than promised (逾期交车).
    public let isLate: Bool

    /// An order.
    /// - Parameters:
    ///   - id: Its id at the dealership.
    ///   - dealer: Whose.
    ///   - advisor: The service advisor.
    ///   - deliveredOn: The day on which the car was handed back.
    ///   - complaintOpenSince: Since when the customer complains about it.
    ///   - isComeback: Whether it repaired what had been repaired before.
    ///   - isLate: Whether the car was handed back later than promised.
    public init(
        _ id: String, of dealer: Identifier<Dealer>, by advisor: Identifier<Employee>? = nil,
        deliveredOn: LocalDate? = nil, complaintOpenSince: LocalDate? = nil, isComeback: Bool = false,
        isLate: Bool = false
    ) {
        self.dealer = dealer
        self.id = id
        self.advisor = advisor
        self.deliveredOn = deliveredOn
        self.complaintOpenSince = complaintOpenSince
        self.isComeback = isComeback
        self.isLate = isLate
    }
}
