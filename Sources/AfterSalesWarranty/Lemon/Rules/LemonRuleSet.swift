public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders

/// The rules by which a car that keeps failing is repaired, replaced or taken back (三包规定、柠檬法), as dated data.
///
/// ```swift
/// let rules = try LemonRuleSet(json: document)
/// let verdict = rules.verdict(on: history, at: now)
/// ```
///
/// A set that exists has been checked; what is wrong with a document is said all at once.
public struct LemonRuleSet: Hashable, Sendable {
    /// Names the set across its versions.
    public let id: String
    /// Its version, from 1.
    public let version: Int
    /// What people call it.
    public let title: LocalizedText
    /// Where it holds.
    public let market: LemonMarket
    /// The law or regulation.
    public let source: LocalizedText
    /// Cars bought from this day on go by it.
    public let purchasedFrom: LocalDate
    /// The last day on which cars were bought that go by it; nil while it is the one in force.
    public let purchasedThrough: LocalDate?
    /// From which day its periods run.
    public let clock: LemonClock
    /// What its distances are counted in.
    public let unit: DistanceUnit
    /// What cars have to be used for; none for any use.
    public let uses: [VehicleUse]
    /// How stays are counted in days.
    public let dayCount: RepairDayCount
    /// Waiting that is no repair time (不计入修理时间): how orders name the reason.
    public let uncountedHolds: [HoldReason]
    /// Its periods.
    public let periods: [LemonPeriod]
    /// Its rules, in the order in which they stand.
    public let rules: [LemonRule]
    /// The loaner that is owed; nil where none is.
    public let loaner: LoanerRule?
    /// The use that customers pay for; nil where they do not.
    public let compensation: CompensationRule?

    /// A rule set.
    /// - Parameters:
    ///   - id: Names it across its versions.
    ///   - version: Its version, from 1.
    ///   - title: What people call it.
    ///   - market: Where it holds.
    ///   - source: The law or regulation.
    ///   - purchasedFrom: Cars bought from this day on go by it.
    ///   - purchasedThrough: The last day on which cars were bought that go by it.
    ///   - clock: From which day its periods run.
    ///   - unit: What its distances are counted in.
    ///   - uses: What cars have to be used for; none for any use.
    ///   - dayCount: How stays are counted in days.
    ///   - uncountedHolds: Waiting that is no repair time.
    ///   - periods: Its periods.
    ///   - rules: Its rules.
    ///   - loaner: The loaner that is owed.
    ///   - compensation: The use that customers pay for.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong.
    public init(
        id: String, version: Int = 1, title: LocalizedText, market: LemonMarket, source: LocalizedText,
        purchasedFrom: LocalDate, purchasedThrough: LocalDate? = nil, clock: LemonClock, unit: DistanceUnit,
        uses: [VehicleUse] = [],
        dayCount: RepairDayCount, uncountedHolds: [HoldReason] = [], periods: [LemonPeriod], rules: [LemonRule],
        loaner: LoanerRule? = nil, compensation: CompensationRule? = nil
    ) throws(Rejection) {
        self.init(
            known: id, version, title, market, source, purchasedFrom, purchasedThrough, clock, unit, uses, dayCount,
            uncountedHolds, periods, rules, loaner, compensation)
        let findings = LemonRuleSetCheck(self).findings
        guard findings.isEmpty else { throw Rejection(findings) }
    }

    /// A set that the caller vouches for, or checks himself.
    init(
        known id: String, _ version: Int, _ title: LocalizedText, _ market: LemonMarket, _ source: LocalizedText,
        _ purchasedFrom: LocalDate, _ purchasedThrough: LocalDate?, _ clock: LemonClock, _ unit: DistanceUnit,
        _ uses: [VehicleUse],
        _ dayCount: RepairDayCount, _ uncountedHolds: [HoldReason], _ periods: [LemonPeriod], _ rules: [LemonRule],
        _ loaner: LoanerRule?, _ compensation: CompensationRule?
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.market = market
        self.source = source
        self.purchasedFrom = purchasedFrom
        self.purchasedThrough = purchasedThrough
        self.clock = clock
        self.unit = unit
        self.uses = uses
        self.dayCount = dayCount
        self.uncountedHolds = uncountedHolds
        self.periods = periods
        self.rules = rules
        self.loaner = loaner
        self.compensation = compensation
    }

    /// Whether a car bought on a day goes by it.
    public func covers(_ day: LocalDate) -> Bool {
        purchasedFrom <= day && (purchasedThrough.map { day <= $0 } ?? true)
    }

    /// The period of an id; every id that a rule names is known.
    func period(_ id: String) -> LemonPeriod? { periods.first { $0.id == id } }
}
