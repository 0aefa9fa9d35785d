import AfterSalesCustomers
public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// That a job which no term covers is paid for in shares, beyond what is owed (善意索赔、商誉担保).
///
/// The manufacturer's share is what the dealership asks him for by a claim of goodwill; he may still refuse.
public struct GoodwillGrant: Hashable, Sendable {
    /// Whose, and its id there.
    public let key: RecordKey<GoodwillGrant>
    /// The order.
    public let order: Identifier<RepairOrder>
    /// The job.
    public let job: Identifier<Job>
    /// What the labour comes to.
    public let labour: Money
    /// What the parts come to.
    public let parts: Money
    /// Who bears the labour.
    public let labourShares: CostShares
    /// Who bears the parts.
    public let partsShares: CostShares
    /// By what right it was granted.
    public let authority: GoodwillAuthority
    /// When.
    public let at: Timestamp
    /// Why.
    public let reason: String
    /// What of the labour comes to whom.
    public let labourSplit: CostSplit
    /// What of the parts comes to whom.
    public let partsSplit: CostSplit

    /// A grant.
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - order: The order.
    ///   - job: The job.
    ///   - labour: What the labour comes to.
    ///   - labourShares: Who bears it.
    ///   - parts: What the parts come to.
    ///   - partsShares: Who bears them.
    ///   - employee: Who grants it.
    ///   - authorities: Who may grant how much; the first one of him counts.
    ///   - at: When.
    ///   - reason: Why.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `notGoodwillAuthority`,
    ///   `aboveGoodwillLimit`, `mixedCurrencies`, `amountBelowZero`, `overflow`, `emptyText` and its like.
    public init(
        _ key: RecordKey<GoodwillGrant>, for job: Identifier<Job>, of order: Identifier<RepairOrder>, labour: Money,
        _ labourShares: CostShares, parts: Money, _ partsShares: CostShares, by employee: Identifier<Employee>,
        under authorities: [GoodwillAuthority], at: Timestamp, because reason: String
    ) throws(Rejection) {
        let own = authorities.first { $0.employee == employee }
        var check = CoverageCheck()
        if own == nil {
            check.report(
                .notGoodwillAuthority, at: Place.document.field("by"), inputs: [.init("employee", employee.rawValue)],
                "\(employee) has no right to grant goodwill", "\(employee) 无权批准善意费用")
        }
        check.id(order.rawValue, at: Place.document.field("order"))
        check.id(job.rawValue, at: Place.document.field("job"))
        check.text(reason, .statement, at: Place.document.field("reason"))
        let authority = own ?? GoodwillAuthority(employee, most: .zero(labour.currency), mostShare: .none)
        let splits = check.grant(labour, labourShares, parts, partsShares, under: own)
        guard check.errorCount == 0, let splits else { throw Rejection(check.findings) }
        self.key = key
        self.order = order
        self.job = job
        self.labour = labour
        self.parts = parts
        self.labourShares = labourShares
        self.partsShares = partsShares
        self.authority = authority
        self.at = at
        self.reason = reason
        (labourSplit, partsSplit) = splits
    }

    /// What of labour and parts together comes to whom.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``; not for a grant, which was checked.
    public func total() throws(ArithmeticError) -> CostSplit { try labourSplit + partsSplit }
}

extension CoverageCheck {
    fileprivate mutating func grant(
        _ labour: Money, _ labourShares: CostShares, _ parts: Money, _ partsShares: CostShares,
        under authority: GoodwillAuthority?
    ) -> (CostSplit, CostSplit)? {
        let place = Place.document
        notBelowZero(labour, at: place.field("labour"))
        notBelowZero(parts, at: place.field("parts"))
        currency(parts, labour.currency, at: place.field("parts"))
        guard let labourSplit = try? labourShares.split(labour), let partsSplit = try? partsShares.split(parts) else {
            tooLarge(at: place)
            return nil
        }
        guard let authority else { return (labourSplit, partsSplit) }
        currency(authority.most, labour.currency, at: place.field("authority").field("most"))
        for (shares, name) in [(labourShares, "labourShares"), (partsShares, "partsShares")] {
            guard let taken = try? Rational.one - shares.customer.rational, taken > authority.mostShare.rational else {
                continue
            }
            report(
                .aboveGoodwillLimit, at: place.field(name),
                inputs: [
                    .init("customer", shares.customer.description), .init("most", authority.mostShare.description),
                ],
                "a customer's share of \(shares.customer) leaves more than \(authority.mostShare) to others",
                "客户承担 \(shares.customer)，减免超过授权的 \(authority.mostShare)")
        }
        guard labour.currency == parts.currency, authority.most.currency == labour.currency else {
            return (labourSplit, partsSplit)
        }
        guard let total = try? labourSplit + partsSplit, let taken = try? total.manufacturer + total.dealer else {
            tooLarge(at: place)
            return nil
        }
        if taken.minorUnits > authority.most.minorUnits {
            report(
                .aboveGoodwillLimit, at: place,
                inputs: [
                    .init("amount", taken.description), .init("most", authority.most.description),
                ],
                "\(taken) is more than the \(authority.most) that may be granted", "\(taken) 超过授权限额 \(authority.most)")
        }
        return (labourSplit, partsSplit)
    }
}

extension Rate {
    /// Nothing of it.
    fileprivate static let none = Rate(DecimalNumeral(0))
}

extension GoodwillGrant: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, order, job, labour, parts, labourShares, partsShares, authority, at, reason
    }

    /// Decodes a grant; what could not have been granted is refused.
    /// - Throws: `DecodingError`; what the init throws.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let authority = try container.decode(GoodwillAuthority.self, forKey: .authority)
        try self.init(
            try container.decode(RecordKey<GoodwillGrant>.self, forKey: .key),
            for: try container.decode(Identifier<Job>.self, forKey: .job),
            of: try container.decode(Identifier<RepairOrder>.self, forKey: .order),
            labour: try container.decode(Money.self, forKey: .labour),
            try container.decode(CostShares.self, forKey: .labourShares),
            parts: try container.decode(Money.self, forKey: .parts),
            try container.decode(CostShares.self, forKey: .partsShares), by: authority.employee,
            under: [authority], at: try container.decode(Timestamp.self, forKey: .at),
            because: try container.decode(String.self, forKey: .reason))
    }

    /// Encodes what ``init(from:)`` decodes; what comes to whom follows from it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(key, forKey: .key)
        try container.encode(order, forKey: .order)
        try container.encode(job, forKey: .job)
        try container.encode(labour, forKey: .labour)
        try container.encode(parts, forKey: .parts)
        try container.encode(labourShares, forKey: .labourShares)
        try container.encode(partsShares, forKey: .partsShares)
        try container.encode(authority, forKey: .authority)
        try container.encode(at, forKey: .at)
        try container.encode(reason, forKey: .reason)
    }
}
