public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage
public import AfterSalesWarranty

/// A dealership's desk (业务前台): what is done there in one go is written in one commit, or not at all.
///
/// ```swift
/// let desk = ServiceDesk(store, dealer: "D01", in: .china, watching: watch, terms: terms)
/// let visit = try await desk.checkIn(request, by: .employee(advisor), at: now, as: CommitKey(.dealer("D01"), "in/RO-1"))
/// for finding in visit.findings { print(finding.text(.simplifiedChinese)) }
/// let settled = try await desk.settle("RO-1", by: .employee(advisor), at: later, as: CommitKey(.dealer("D01"), "out/RO-1"))
/// ```
///
/// Each call names its commit: sent again under the same name it changes nothing and returns what stands. What is refused
/// changes nothing. What only has to be known stops nobody; it is among the findings.
public struct ServiceDesk: Sendable {
    /// Where everything is kept.
    public let store: any RecordStore
    /// The dealership.
    public let dealer: Identifier<Dealer>
    /// Its local time.
    public let zone: CivilZone
    /// By what a car is looked up when it comes in and when its order is settled.
    public var watch: CarWatch
    /// What manufacturers ask of claims; a remedied recall is claimed by those of its manufacturer.
    public var terms: [ManufacturerTerms]
    /// How long an order may lie back that a concern is a comeback of, and how much has to agree.
    public var comebacks: ComebackRule
    /// In which order what is settled and undone is done.
    public let turns: DeskTurns

    /// A desk.
    /// - Parameters:
    ///   - store: Where everything is kept, with figures kept by day.
    ///   - dealer: The dealership.
    ///   - zone: Its local time.
    ///   - watch: By what a car is looked up.
    ///   - terms: What manufacturers ask of claims.
    ///   - comebacks: When a concern may be a comeback.
    ///   - turns: Shared with other desks of this process, where there are any; copies of a desk share theirs.
    public init(
        _ store: any RecordStore, dealer: Identifier<Dealer>, in zone: CivilZone, watching watch: CarWatch = CarWatch(),
        terms: [ManufacturerTerms] = [], comebacks: ComebackRule = .standard, turns: DeskTurns = DeskTurns()
    ) {
        self.store = store
        self.dealer = dealer
        self.zone = zone
        self.watch = watch
        self.terms = terms
        self.comebacks = comebacks
        self.turns = turns
    }

    /// Whose records it writes.
    public var owner: RecordOwner { .dealer(dealer) }

    func key(_ order: Identifier<RepairOrder>) -> RecordKey<RepairOrder> { RecordKey(owner, order) }
}
