public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// The figures of one settled order (结算数据): what KPIs and commissions are reckoned from, in plain columns.
///
/// They are taken once, from the proof that the order is settled, and written in the same commit. The figures of an order
/// and of those that undo it come to nothing together, in every column.
///
/// ```swift
/// let figures = try OrderFigures(of: order.settled())
/// ```
public struct OrderFigures: Hashable, Sendable, Codable {
    /// Whose, by the order's id.
    public let key: RecordKey<OrderFigures>
    /// The day on which they count.
    public let on: LocalDate
    /// The month in which they are earned (计提月份): that of the day, and of a credit that in which the order was settled
    /// that it undoes.
    public let earnedIn: Month
    /// When they were recorded.
    public let recordedAt: Timestamp
    /// The currency of all amounts.
    public let currency: Currency
    /// Whether prices, and with them what was taken off, contain the tax.
    public let taxBasis: TaxBasis
    /// The car.
    public let vehicle: Identifier<Vehicle>
    /// The service advisor.
    public let advisor: Identifier<Employee>
    /// The advisor's team.
    public let team: Identifier<Team>?
    /// By which lane it was served.
    public let lane: ServiceLane
    /// The order that it undoes; nil for one that undoes none.
    public let reversalOf: Identifier<RepairOrder>?
    /// The earlier order whose work it does again.
    public let comebackOf: Identifier<RepairOrder>?
    /// What was sold.
    public let lines: [LineFigure]
    /// What of the discounts of the order comes to what it sells, and what of its accessories earns commission; nil where
    /// there is neither.
    public let spread: [SpreadFigure]?
    /// What its accessories bring to those who sold them; nil where nobody is named.
    public let sellers: [SellerFigure]?
    /// What people are given for its lines; nil where nothing is.
    public let spiffs: [SpiffFigure]?
    /// How long it took.
    public let work: [WorkFigure]
    /// As how many orders it counts, and for whom.
    public let count: OrderCount

    /// The order.
    public var order: Identifier<RepairOrder> { Identifier(key.id.rawValue) }

    /// The key of the figures of an order.
    /// - Parameter order: The order.
    public static func key(of order: RecordKey<RepairOrder>) -> RecordKey<OrderFigures> {
        RecordKey(order.owner, Identifier(order.id.rawValue))
    }

    /// The figures of a settled order.
    /// - Parameters:
    ///   - settled: The proof that it is.
    ///   - recordedAt: When the figures are recorded; at the settlement where it is left out.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow`` for hours or amounts beyond what can be computed with.
    public init(of settled: SettledOrder, recordedAt: Timestamp? = nil) throws(ArithmeticError) {
        let order = settled.order
        var taking = FigureTaking(order)
        for line in settled.totals.lines { try taking.take(line) }
        try taking.takeWork()
        key = OrderFigures.key(of: order.key)
        on = settled.settlement.on
        earnedIn = (order.origin.reversal?.settledOn ?? settled.settlement.on).month
        self.recordedAt = recordedAt ?? settled.settlement.at
        spiffs = settled.settlement.spiffs
        currency = order.terms.currency
        taxBasis = order.terms.taxBasis
        vehicle = order.vehicle
        advisor = order.advisor
        team = order.team
        lane = order.lane
        reversalOf = order.origin.reversal?.order
        comebackOf = order.origin.comeback?.order
        lines = taking.lines
        work = taking.work
        if let reversal = order.origin.reversal {
            spread = reversal.spread
            sellers = reversal.sellers
            count = OrderCount(
                orders: reversal.countedAs == nil ? 0 : -1, parts: reversal.countedAs ?? [],
                traits: reversal.countedTraits)
        } else {
            let spread = try FigureSpread(taking.lines, order.terms.taxBasis, soldBy: order.sellers)
            self.spread = spread.figures.isEmpty ? nil : spread.figures
            sellers = spread.sellerFigures.isEmpty ? nil : spread.sellerFigures
            count = OrderCount(orders: 1, parts: taking.countedParts(), traits: order.traits)
        }
    }
}

extension OrderFigures: StoredRecord {
    /// The day on which they count.
    public static let on = One<LocalDate>("settled_on", "The day on which they count.") { $0.on }
    /// The month in which they are earned.
    public static let earnedIn = One<Month>("earned_in", "The month in which they are earned.") { $0.earnedIn }
    /// When they were recorded.
    public static let recordedAt = One<Timestamp>("recorded_at", "When they were recorded.") { $0.recordedAt }
    /// The service advisor.
    public static let advisor = One<Identifier<Employee>>("advisor", "The service advisor.") { $0.advisor }
    /// Who worked on it, or is no longer counted to have.
    public static let technicians = Many<Identifier<Employee>>("technicians", "For whom it counts as work.") {
        figures in
        figures.lines.compactMap(\.technician) + figures.work.map(\.technician)
            + figures.count.parts.compactMap(\.technician)
    }

    /// Who sold accessories of it, or is given something for a line.
    public static let sellers = Many<Identifier<Employee>>(
        "sellers", "Who sold accessories of it, or is given something for a line."
    ) { figures in (figures.sellers ?? []).map(\.employee) + (figures.spiffs ?? []).map(\.employee) }

    /// How stores keep figures.
    public static let schema = RecordSchema<OrderFigures>(
        "order_figures", "What a settled order brought, in the columns that figures are reckoned from.",
        fields: [
            on.declared, earnedIn.declared, recordedAt.declared, advisor.declared, technicians.declared,
            sellers.declared,
        ],
        indexes: [.on(on), .on(earnedIn, recordedAt), .on(advisor, on), .on(technicians), .on(sellers)])
}
