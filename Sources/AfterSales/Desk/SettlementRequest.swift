public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesWarranty

/// What is to be done besides when an order is settled at the desk (结算请求).
public struct SettlementRequest: Sendable {
    /// What is to be claimed beside remedied recalls.
    public var claims: [ClaimDraft]
    /// Which jobs somebody says are for which campaign.
    public var links: [RecallJobLink]
    /// By what the delivery is followed up; nil where nobody does.
    public var care: CareRequest?
    /// The number by which a manufacturer is to know the claim of a remedied recall.
    public var number: @Sendable (RecallRemedyMatch, SettledOrder) -> String

    /// What is to be done besides.
    /// - Parameters:
    ///   - claims: What is to be claimed beside remedied recalls.
    ///   - links: Which jobs somebody says are for which campaign.
    ///   - care: By what the delivery is followed up.
    ///   - number: The number of the claim of a remedied recall; the order's and the job's where it is left out.
    public init(
        claiming claims: [ClaimDraft] = [], links: [RecallJobLink] = [], following care: CareRequest? = nil,
        number: @escaping @Sendable (RecallRemedyMatch, SettledOrder) -> String = { match, settled in
            "\(settled.order.key.id)-\(match.job)"
        }
    ) {
        self.claims = claims
        self.links = links
        self.care = care
        self.number = number
    }
}
