public import AfterSalesCore
public import AfterSalesRepairOrders

/// What is to be claimed of an order, beside what the order says itself.
public struct ClaimDraft: Hashable, Sendable {
    /// The claim's id.
    public var id: Identifier<WarrantyClaim>
    /// The number by which the manufacturer is to know it.
    public var number: String
    /// The job that is claimed.
    public var job: Identifier<Job>
    /// On what ground.
    public var kind: ClaimKind
    /// The recall campaign, of a claim of the kind `recall`.
    public var campaign: String?
    /// As what the lines to be claimed stand in the order.
    public var payType: PayType
    /// What the manufacturer asks; it says who that is, too.
    public var terms: ManufacturerTerms
    /// The hours of the manufacturer's guide (标准工时), by operation code, for all of a line; the terms' factor comes on top.
    public var guideHours: [String: Hours]
    /// Who bears how much; the manufacturer all of it, where it is left out.
    public var shares: ClaimShares?
    /// Under which number the manufacturer agreed beforehand.
    public var authorization: String?
    /// Photos and other proofs, by reference.
    public var photos: [String]
    /// The bills of whoever did work that was bought elsewhere, by line.
    public var invoices: [Identifier<OrderLine>: String]

    /// A draft.
    /// - Parameters:
    ///   - id: The claim's id.
    ///   - number: The number by which the manufacturer is to know it.
    ///   - job: The job that is claimed.
    ///   - kind: On what ground.
    ///   - campaign: The recall campaign.
    ///   - payType: As what the lines to be claimed stand in the order; by the kind, where it is left out: goodwill of a
    ///     claim of that kind, warranty of any other.
    ///   - terms: What the manufacturer asks.
    ///   - guideHours: The hours of the manufacturer's guide, by operation code.
    ///   - shares: Who bears how much.
    ///   - authorization: Under which number the manufacturer agreed beforehand.
    ///   - photos: Photos and other proofs, by reference.
    ///   - invoices: The bills of whoever did work that was bought elsewhere, by line.
    public init(
        _ id: Identifier<WarrantyClaim>, number: String, for job: Identifier<Job>, as kind: ClaimKind = .warranty,
        campaign: String? = nil, payType: PayType? = nil, terms: ManufacturerTerms, guideHours: [String: Hours] = [:],
        shares: ClaimShares? = nil, authorization: String? = nil, photos: [String] = [],
        invoices: [Identifier<OrderLine>: String] = [:]
    ) {
        self.id = id
        self.number = number
        self.job = job
        self.kind = kind
        self.campaign = campaign
        self.payType = payType ?? (kind == .goodwill ? .goodwill : .warranty)
        self.terms = terms
        self.guideHours = guideHours
        self.shares = shares
        self.authorization = authorization
        self.photos = photos
        self.invoices = invoices
    }
}
