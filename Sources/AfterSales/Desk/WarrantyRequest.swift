public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesWarranty

/// What a settlement is to do about recalls and claims.
public struct WarrantyRequest: Sendable {
    /// By what the car's recalls are looked up.
    public var watch: CarWatch
    /// What manufacturers ask of claims; a remedied recall is claimed by those of its manufacturer.
    public var terms: [ManufacturerTerms]
    /// Which jobs somebody says are for which campaign.
    public var links: [RecallJobLink]
    /// What is to be claimed beside remedied recalls.
    public var drafts: [ClaimDraft]
    /// The number by which a manufacturer is to know the claim of a remedied recall.
    public var number: @Sendable (RecallRemedyMatch, SettledOrder) -> String

    /// What a settlement is to do.
    /// - Parameters:
    ///   - watch: By what the car's recalls are looked up.
    ///   - terms: What manufacturers ask of claims.
    ///   - links: Which jobs somebody says are for which campaign.
    ///   - drafts: What is to be claimed beside remedied recalls.
    ///   - number: The number of the claim of a remedied recall; the order's and the job's where it is left out.
    public init(
        watching watch: CarWatch, terms: [ManufacturerTerms], links: [RecallJobLink] = [], drafts: [ClaimDraft] = [],
        number: @escaping @Sendable (RecallRemedyMatch, SettledOrder) -> String = { match, settled in
            "\(settled.order.key.id)-\(match.job)"
        }
    ) {
        self.watch = watch
        self.terms = terms
        self.links = links
        self.drafts = drafts
        self.number = number
    }
}
