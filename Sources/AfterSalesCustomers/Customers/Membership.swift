public import AfterSalesCore

/// A customer's membership of the dealership's club (会员).
public struct Membership: Hashable, Sendable, Codable {
    /// The tier.
    public var tier: MembershipTier
    /// The number of the card.
    public var number: String?
    /// Since when.
    public var since: LocalDate?
    /// The last day; nil where it has no end.
    public var through: LocalDate?

    /// A membership.
    public init(tier: MembershipTier, number: String? = nil, since: LocalDate? = nil, through: LocalDate? = nil) {
        self.tier = tier
        self.number = number
        self.since = since
        self.through = through
    }
}
