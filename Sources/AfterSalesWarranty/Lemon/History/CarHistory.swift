public import AfterSalesCore
public import AfterSalesCustomers

/// What rules ask of one car: how it was bought, and its visits to workshops for defects (车辆维修履历).
///
/// It may hold what is wrong or missing; ``findings(at:)`` says all of it, and a verdict carries that on.
public struct CarHistory: Hashable, Sendable {
    /// Where it was sold.
    public var market: LemonMarket
    /// The local time in which days are told.
    public var zone: CivilZone
    /// What its odometer counts in.
    public var unit: DistanceUnit
    /// The day of the invoice.
    public var invoicedOn: LocalDate?
    /// The day on which it was handed over.
    public var deliveredOn: LocalDate?
    /// What it is used for.
    public var use: VehicleUse?
    /// What it cost, by the invoice.
    public var price: Money?
    /// What the odometer shows now, where that is known.
    public var odometer: Int?
    /// Its visits for defects, in any order.
    public var visits: [RepairVisit]
    /// What was noticed when it was gathered from records.
    public var notes: [Finding]

    /// A history.
    /// - Parameters:
    ///   - market: Where the car was sold.
    ///   - zone: The local time in which days are told.
    ///   - unit: What its odometer counts in.
    ///   - invoicedOn: The day of the invoice.
    ///   - deliveredOn: The day on which it was handed over.
    ///   - use: What it is used for.
    ///   - price: What it cost.
    ///   - odometer: What the odometer shows now.
    ///   - visits: Its visits for defects.
    ///   - notes: What was noticed when it was gathered.
    public init(
        in market: LemonMarket, zone: CivilZone, unit: DistanceUnit = .kilometre, invoicedOn: LocalDate? = nil,
        deliveredOn: LocalDate? = nil, use: VehicleUse? = nil, price: Money? = nil, odometer: Int? = nil,
        visits: [RepairVisit] = [], notes: [Finding] = []
    ) {
        self.market = market
        self.zone = zone
        self.unit = unit
        self.invoicedOn = invoicedOn
        self.deliveredOn = deliveredOn
        self.use = use
        self.price = price
        self.odometer = odometer
        self.visits = visits
        self.notes = notes
    }

    /// The day by which the rule set is chosen: that of the invoice, or of the handing over where none is known.
    public var purchasedOn: LocalDate? { invoicedOn ?? deliveredOn }

    /// The farthest that the odometer is known to have shown by an instant: now, or at a visit.
    func farthest(at instant: Timestamp) -> Distance? {
        let known = visits.filter { $0.arrivedAt <= instant }.compactMap(\.odometer) + [odometer].compactMap(\.self)
        return known.max().map { Distance($0, unit) }
    }

    /// Everything that is wrong with the history, or missing.
    /// - Parameter instant: As of when; what is said to have happened later is wrong.
    public func findings(at instant: Timestamp) -> [Finding] { notes + CarHistoryCheck(self, at: instant).findings }
}
