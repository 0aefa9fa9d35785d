public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesKPI
public import AfterSalesStorage

/// How the metrics of a commission plan are taken from the kept figures (提成取数口径): no second bookkeeping.
///
/// ```swift
/// let facts = try await store.collect(.reference4S, into: facts)
/// ```
///
/// What decides a collection is in the measures already: an order counts in the month of its settlement, an accident repair
/// with its audited amount in the month the car left or, where it was audited later, in that of the audit, an accessory only
/// above three quarters of its list price.
public struct MetricCollection: Hashable, Sendable {
    /// The rules, in the order in which the facts get their metrics.
    public var rules: [MetricRule]

    /// A collection.
    public init(_ rules: [MetricRule]) { self.rules = rules }

    /// For the reference plan `reference-4s`, what orders tell of it.
    ///
    /// Not among it, and to be given by the host: `warrantyReceipts`, which count when the manufacturer pays, and what is not
    /// sold by orders.
    public static let reference4S = MetricCollection([
        MetricRule("normalRepairReceipts", of: .advisorTeam("reception"), .money, MeasureSum(.normalRepairReceipts)),
        MetricRule("accidentRepairAudited", of: .advisorTeam("reception"), .money, MeasureSum(.accidentRepairAudited)),
        MetricRule("grossProfit", of: .advisorTeam("reception"), .money, .knownGrossProfit),
        MetricRule("vehicleIntake", of: .advisorTeam("reception"), .count, .orders),
        MetricRule("accessorySalesByAdvisors", of: .dealer, .money, MeasureSum(.accessorySales)),
        MetricRule(
            "workshopOutput", of: .dealer, .money, .sales(nil, .labour) + .sales(nil, .part) + .sales(nil, .sublet)),
        MetricRule("afterSalesOutput", of: .dealer, .money, .sales()),
        MetricRule(
            "hoursSold", of: .technicians(["mechanic", "bodyTechnician", "paintTechnician"]), .hours,
            MeasureSum(.hoursPaid)),
    ])

    /// The metrics of a month.
    /// - Parameters:
    ///   - figures: The figures of the month.
    ///   - facts: Who worked there.
    /// - Returns: The metrics by rule, and by subject within a rule.
    /// - Throws: ``/AfterSalesCore/Rejection``: `currencyMismatch` where the dealership has figures in a currency that the
    ///   facts are not in, `overflow` where a sum does not fit.
    public func metrics(from figures: PeriodFigures, for facts: MonthFacts) throws(Rejection) -> [MetricFact] {
        var taking = MetricTaking(figures: figures, facts: facts)
        for rule in rules { taking.take(rule) }
        guard taking.findings.isEmpty else { throw Rejection(taking.findings) }
        return taking.metrics
    }
}

extension MeasureSum {
    /// Gross profit (毛利) as far as it is known: labour has no cost of goods, of the rest what was sold without anybody
    /// knowing its cost is left out.
    public static var knownGrossProfit: MeasureSum {
        let withCost = LineKind.allCases.filter { $0 != .labour && $0 != .discount }
        return withCost.reduce(.sales() - .cost()) { $0 - MeasureSum(.salesWithoutCost($1)) }
    }
}

extension MonthFacts {
    /// The facts with the metrics that a collection takes from the month's figures. The close refuses a metric that the facts
    /// have already.
    /// - Parameters:
    ///   - collection: The rules.
    ///   - figures: The figures of the month.
    /// - Throws: What ``MetricCollection/metrics(from:for:)`` throws.
    public func collecting(
        _ collection: MetricCollection, from figures: PeriodFigures
    ) throws(Rejection) -> MonthFacts {
        var facts = self
        facts.metrics += try collection.metrics(from: figures, for: self)
        return facts
    }
}

extension RecordStore {
    /// The facts with the metrics that a collection takes from the figures that the store keeps of their month.
    /// - Parameters:
    ///   - collection: The rules.
    ///   - facts: The facts of a month.
    /// - Throws: What ``MetricCollection/metrics(from:for:)`` throws; ``/AfterSalesKPI/FigureSumsError``; whatever the store
    ///   throws.
    public func collect(_ collection: MetricCollection, into facts: MonthFacts) async throws -> MonthFacts {
        try facts.collecting(collection, from: try await figures(dealer: facts.dealer, month: facts.period))
    }
}
