public import AfterSalesCore

/// How the facts of a dealership's month are collected from its records (月结取数方案).
///
/// ```swift
/// let month = try await store.monthFacts(dealer: "D01", month: june, by: .reference4S, plan: "reference-4s")
/// let close = try plan.close(month.facts)
/// ```
///
/// What people have stated is read from its records: who works there, targets, appraisals, reported figures, coefficients,
/// draws. What orders, claims, complaints and surveys tell, the collection owns: a figure of the same metric that was handed
/// over beforehand gives way to it, and one that somebody has reported is an error (`collectedTwice`).
public struct MonthCollection: Sendable {
    /// What it is called; a close names it.
    public let id: String
    /// What orders tell; nil where nothing is taken of them.
    public var orders: MetricCollection?
    /// What manufacturers paid for claims; nil where nothing is taken of it.
    public var warranty: WarrantyReceiptRule?
    /// Whether the complaints that were found justified in the month are counted, as the metric `complaints`.
    public var countsComplaints: Bool
    /// What surveys tell.
    public var satisfaction: [SatisfactionCollection]
    /// By which rule responses are left out of the surveys' scores; nil where none is.
    public var exclusion: SatisfactionExclusion?
    /// Of what people have stated, what is read from their records.
    public var stated: Set<StatedInput>
    /// The currency of the facts, where none are given beforehand.
    public var currency: Currency

    /// A collection.
    /// - Parameters:
    ///   - id: What it is called.
    ///   - orders: What orders tell.
    ///   - warranty: What manufacturers paid for claims.
    ///   - countsComplaints: Whether justified complaints are counted.
    ///   - satisfaction: What surveys tell.
    ///   - exclusion: By which rule responses are left out.
    ///   - stated: Of what people have stated, what is read from their records.
    ///   - currency: The currency of the facts.
    public init(
        _ id: String, orders: MetricCollection? = nil, warranty: WarrantyReceiptRule? = nil,
        countsComplaints: Bool = false, satisfaction: [SatisfactionCollection] = [],
        exclusion: SatisfactionExclusion? = nil, stated: Set<StatedInput> = Set(StatedInput.allCases),
        in currency: Currency
    ) {
        self.id = id
        self.orders = orders
        self.warranty = warranty
        self.countsComplaints = countsComplaints
        self.satisfaction = satisfaction
        self.exclusion = exclusion
        self.stated = stated
        self.currency = currency
    }

    /// For the reference plan `reference-4s`: what orders tell of it, what manufacturers paid for the orders of the reception,
    /// and complaints. Surveys are a dealership's own.
    public static let reference4S = MonthCollection(
        "reference-4s", orders: .reference4S, warranty: .reference4S, countsComplaints: true, in: .cny)

    /// The metrics that it gives, and nobody else states.
    public var metrics: Set<String> {
        var names = Set((orders?.rules ?? []).map(\.metric))
        if let warranty { names.insert(warranty.metric) }
        if countsComplaints { names.insert("complaints") }
        for survey in satisfaction {
            names.formUnion([survey.metrics.lower, survey.metrics.upper, survey.metrics.requirement])
            if let score = survey.metrics.score { names.insert(score) }
        }
        return names
    }
}
