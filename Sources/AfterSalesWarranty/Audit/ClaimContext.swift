public import AfterSalesCore
public import AfterSalesRepairOrders

/// What an audit of a claim knows beside the claim and its order. What else a host's own rules need, they bring along.
public struct ClaimContext: Hashable, Sendable {
    /// The present instant.
    public var now: Timestamp
    /// The dealership's local time, by which days are counted.
    public var zone: CivilZone
    /// What the manufacturer asks; nil where nobody knows, so that nothing of it is asked.
    public var terms: ManufacturerTerms?
    /// The hours of the manufacturer's guide, by operation code, for all of a line, where the claim does not say them itself;
    /// the terms' factor comes on top.
    public var guideHours: [String: Hours]
    /// Who is about to release the claim; nil where nobody is yet.
    public var checker: ActingParty?
    /// The other orders of the car.
    public var orders: [RepairOrder]
    /// The other claims: of the car, and those whose texts it may have been copied from.
    public var claims: [WarrantyClaim]
    /// The replaced parts of the order; nil where nobody knows, so that none is missed.
    public var parts: [RetainedPart]?
    /// What a coverage verdict found of the job.
    public var coverage: [Finding]

    /// What is known.
    /// - Parameters:
    ///   - now: The present instant.
    ///   - zone: The dealership's local time.
    ///   - terms: What the manufacturer asks.
    ///   - guideHours: The hours of the manufacturer's guide, by operation code.
    ///   - checker: Who is about to release the claim.
    ///   - orders: The other orders of the car.
    ///   - claims: The other claims.
    ///   - parts: The replaced parts of the order.
    ///   - coverage: What a coverage verdict found of the job.
    public init(
        now: Timestamp, in zone: CivilZone, terms: ManufacturerTerms? = nil, guideHours: [String: Hours] = [:],
        checker: ActingParty? = nil,
        orders: [RepairOrder] = [], claims: [WarrantyClaim] = [], parts: [RetainedPart]? = nil,
        coverage: [Finding] = []
    ) {
        self.now = now
        self.zone = zone
        self.terms = terms
        self.guideHours = guideHours
        self.checker = checker
        self.orders = orders
        self.claims = claims
        self.parts = parts
        self.coverage = coverage
    }

    /// The hours that are allowed for a line: as the claim says, or else as the guide does; nil where neither says.
    func guideHours(of line: ClaimLine) -> Hours? {
        if let guide = line.guideHours { return guide }
        guard line.kind == .labour, let code = line.code, let guide = guideHours[code] else { return nil }
        return terms.map { $0.allowed(guide) } ?? guide
    }

    /// The dealership's day; nil beyond the calendar.
    public var today: LocalDate? { try? zone.date(of: now) }
}
