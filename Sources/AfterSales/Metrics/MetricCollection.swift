public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesKPI
public import AfterSalesStorage

/// How the metrics of a commission plan are taken from the kept figures (提成取数口径): no second bookkeeping.
///
/// ```swift
/// let collected = try await store.collect(.reference4S, into: facts)
/// let close = try plan.close(collected.facts)
/// ```
///
/// What decides a collection is in the figures already: an order is earned in the month of its settlement, and what is undone
/// of it is taken back in that month; an accident repair is earned with its audited amount in the month in which the car left
/// or, where it was audited later, in that of the audit; an accessory only above three quarters of its list price, discounts
/// of the whole order taken off.
///
/// Nothing known is not zero: where the figures hold nothing of a dealership or a team, it gets no metric and a finding says
/// so, and the plan decides by `missing` whether it can do without.
public struct MetricCollection: Hashable, Sendable {
    /// The rules, in the order in which the facts get their metrics.
    public var rules: [MetricRule]
    /// The payers of whom it is known where their receipts are, or that there are none; whoever else was invoiced gives a
    /// warning. Nil where the rules have nothing to do with receipts.
    public var payers: Set<PayType>?

    /// A collection.
    /// - Parameters:
    ///   - rules: The rules.
    ///   - payers: The payers of whom it is known where their receipts are; nil where that does not matter.
    public init(_ rules: [MetricRule], payers: Set<PayType>? = nil) {
        self.rules = rules
        self.payers = payers
    }

    /// For the reference plan `reference-4s`, what orders tell of it, with customers alone as payers of normal repairs.
    public static let reference4S = reference4S(normalRepairsOf: [.customer])

    /// For the reference plan `reference-4s`, what orders tell of it.
    ///
    /// Not among it, and to be given by the host: `warrantyReceipts`, which count when the manufacturer pays, and what is not
    /// sold by orders. Accident repairs count by their audit. What the dealership pays itself, internal, goodwill and the sales
    /// department, is nobody's receipt; accessories that the sales department gives away count at their list price. Accessories
    /// whose lines name who sold them count for these, and not for the reception.
    /// - Parameter payers: Whose repairs are normal ones, that count with what was invoiced: customers, and of a host's own
    ///   payers those that pay like them, such as a fleet.
    public static func reference4S(normalRepairsOf payers: Set<PayType>) -> MetricCollection {
        MetricCollection(
            [
                MetricRule(
                    "normalRepairReceipts", of: .advisorTeam("reception"), .money, .receipts(of: payers)),
                MetricRule(
                    "accidentRepairAudited", of: .advisorTeam("reception"), .money, MeasureSum(.accidentRepairAudited)),
                MetricRule(
                    "grossProfit", of: .advisorTeam("reception"), .money, .knownGrossProfit,
                    leavingOut: .salesOfUnknownCost),
                MetricRule("vehicleIntake", of: .advisorTeam("reception"), .count, .orders),
                MetricRule(
                    "accessorySalesByAdvisors", of: .advisorTeam("reception"), .money, .accessorySalesOfAdvisors),
                MetricRule("accessorySalesByAdvisors", of: .dealer, .money, .accessorySalesOfAdvisors),
                MetricRule(
                    "accessorySalesBySalesDepartment", of: .dealer, .money,
                    MeasureSum(.accessorySalesBySalesDepartment)),
                MetricRule("workshopOutput", of: .dealer, .money, .workshopOutput),
                MetricRule("afterSalesOutput", of: .dealer, .money, .sales()),
                MetricRule(
                    "hoursSold", of: .technicians(["mechanic", "bodyTechnician", "paintTechnician"]), .hours,
                    MeasureSum(.hoursPaid)),
                MetricRule(
                    "accessorySalesPlain", of: .sellers(["accessorySpecialist"]), .money,
                    MeasureSum(.accessorySalesPlain)),
                MetricRule(
                    "accessorySalesInstalled", of: .sellers(["accessorySpecialist"]), .money,
                    MeasureSum(.accessorySalesInstalled)),
            ], payers: payers.union([.warranty, .insurance, .internal, .goodwill, .salesDepartment]))
    }

    /// The metrics of a month.
    /// - Parameters:
    ///   - figures: What was earned in the month, as `earnedFigures(dealer:month:)` reads it. Figures of the month's days are
    ///     taken too, for who counts a credit in its own month; he must book no corrections of earlier months beside it.
    ///   - facts: Who worked there.
    /// - Returns: The metrics, and what is to be known of them.
    /// - Throws: ``/AfterSalesCore/Rejection``: `figuresOfAnotherPeriod` and `figuresOfAnotherDealer` where they are not of
    ///   the facts' month and dealership, `currencyMismatch` where the dealership has figures in a currency that the facts
    ///   are not in, `overflow` where a sum does not fit.
    public func metrics(from figures: PeriodFigures, for facts: MonthFacts) throws(Rejection) -> CollectedMetrics {
        var taking = MetricTaking(figures: figures, facts: facts)
        if taking.isOfTheMonth {
            for rule in rules { taking.take(rule) }
            if let payers { taking.lookForOthers(than: payers) }
        }
        guard !taking.findings.contains(where: { $0.severity == .error }) else { throw Rejection(taking.findings) }
        return CollectedMetrics(metrics: taking.metrics, sources: taking.sources, findings: taking.findings)
    }
}

extension MeasureSum {
    /// Gross profit (毛利) as far as it is known: labour has no cost of goods, of the rest what was sold without anybody
    /// knowing its cost is left out.
    public static var knownGrossProfit: MeasureSum {
        .sales() - .cost() - .salesOfUnknownCost
    }

    /// What was sold without anybody knowing its cost (成本未知销售额), labour and discounts apart, which cost no goods: what
    /// ``knownGrossProfit`` leaves out.
    public static var salesOfUnknownCost: MeasureSum {
        let kinds = LineKind.allCases.filter { $0 != .labour && $0 != .discount }
        return kinds.dropFirst().reduce(MeasureSum(.salesWithoutCost(kinds[0]))) {
            $0 + MeasureSum(.salesWithoutCost($1))
        }
    }

    /// Accessories that the advisors of the orders sold (前台精品销售额), as commissions count them: without those that name who
    /// sold them, which count for these.
    public static var accessorySalesOfAdvisors: MeasureSum {
        MeasureSum(.accessorySales) - MeasureSum(.accessorySalesPlain) - MeasureSum(.accessorySalesInstalled)
    }

    /// What the workshop has sold (车间产值): labour, parts and work bought elsewhere, with their share of what was taken off
    /// whole orders.
    public static var workshopOutput: MeasureSum {
        let kinds: [LineKind] = [.part, .sublet]
        return kinds.reduce(.sales(nil, .labour) + MeasureSum(.discountShare(of: .labour))) {
            $0 + .sales(nil, $1) + MeasureSum(.discountShare(of: $1))
        }
    }

    /// What payers were invoiced with tax, accessories apart.
    /// - Parameter payers: The payers; nobody's is what customers were invoiced less the same.
    public static func receipts(of payers: Set<PayType>) -> MeasureSum {
        let names = payers.sorted().map { MeasureSum(.receipts(of: $0)) }
        guard let first = names.first else {
            return MeasureSum(.normalRepairReceipts) - MeasureSum(.normalRepairReceipts)
        }
        return names.dropFirst().reduce(first, +)
    }
}

extension MonthFacts {
    /// The facts with the metrics that a collection takes from the month's figures. The close refuses a metric that the facts
    /// have already.
    /// - Parameters:
    ///   - collection: The rules.
    ///   - figures: What was earned in the month.
    /// - Returns: The facts, and what is to be known of what they were given.
    /// - Throws: What ``MetricCollection/metrics(from:for:)`` throws.
    public func collecting(
        _ collection: MetricCollection, from figures: PeriodFigures
    ) throws(Rejection) -> CollectedFacts {
        let collected = try collection.metrics(from: figures, for: self)
        var facts = self
        facts.metrics += collected.metrics
        return CollectedFacts(facts: facts, findings: collected.findings)
    }
}

extension RecordStore {
    /// The facts with the metrics that a collection takes from what the store keeps as earned in their month: what was undone
    /// of it later is taken off it (计提口径).
    /// - Parameters:
    ///   - collection: The rules.
    ///   - facts: The facts of a month.
    /// - Returns: The facts, and what is to be known of what they were given.
    /// - Throws: What ``MetricCollection/metrics(from:for:)`` throws; ``/AfterSalesKPI/FigureSumsError``; whatever the store
    ///   throws.
    public func collect(_ collection: MetricCollection, into facts: MonthFacts) async throws -> CollectedFacts {
        try facts.collecting(collection, from: try await earnedFigures(dealer: facts.dealer, month: facts.period))
    }
}
