public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// The orders of a store whose figures are kept by day (计入统计): what is settled, undone, delivered or audited here is
/// added to the figures of its day in the same commit.
///
/// ```swift
/// try await store.counted.settle(order, by: .employee(advisor), at: now, in: .china, as: commit)
/// let june = try await store.figures(dealer: "D01", month: june)
/// ```
///
/// Two desks that add to the same advisor's day at once do it one after the other: who is slower does it once more with
/// what the other left. Everything else is as the functions of the same names do it without counting.
///
/// What a host counts besides, of a kind of its own, is handed over as `bringing`, so that it goes into the same record of the
/// day: `also` may write anything else, but that record a commit changes once (`recordTwice`). It is called as often as
/// `also`.
public struct CountedOrders: Sendable {
    /// How often somebody else may be faster before it is given up, unless said otherwise. Each attempt is lost to a commit
    /// of another desk that was made, so it is as many desks as may add to one advisor's day at the same moment.
    public static let attempts = 100

    let store: any RecordStore

    /// Settles an order: the order, its figures, its follow-up tasks and the figures of the day are written in one commit,
    /// or nothing is.
    /// - Returns: The order as it stands.
    /// - Throws: What `settle(_:by:at:in:paying:following:as:attempts:also:)` of the store throws;
    ///   ``/AfterSalesKPI/FigureSumsError``.
    @discardableResult
    public func settle(
        _ key: RecordKey<RepairOrder>, by party: ActingParty, at: Timestamp, in zone: CivilZone,
        paying lists: [SpiffList] = [], following care: CareRequest? = nil, as commit: CommitKey,
        attempts: Int = CountedOrders.attempts,
        also: (inout ChangeSet, SettledOrder) async throws -> Void = { _, _ in },
        bringing: (SettledOrder) throws -> [ReceiptFigures] = { _ in [] }
    ) async throws -> Stored<RepairOrder> {
        let act = Act(OrderAction.settle.rawValue, by: party, at: at)
        return try await store.settle(
            key, by: party, at: at, in: zone, paying: lists, following: care, as: commit, attempts: attempts
        ) { changes, settled in
            try await changes.count(settled, bringing: bringing(settled), in: store, act)
            try await also(&changes, settled)
        }
    }

    /// Undoes lines of a settled order: the order, the credit, its figures and the figures of the day are written in one
    /// commit.
    /// - Returns: The order as it stands.
    /// - Throws: What `reverse(_:_:by:because:acting:at:in:as:attempts:also:)` of the store throws;
    ///   ``/AfterSalesKPI/FigureSumsError``.
    @discardableResult
    public func reverse(
        _ key: RecordKey<RepairOrder>, _ lines: [Identifier<OrderLine>]? = nil, by credit: Identifier<RepairOrder>,
        because reason: String, acting party: ActingParty, at: Timestamp, in zone: CivilZone,
        as commit: CommitKey, attempts: Int = CountedOrders.attempts,
        also: (inout ChangeSet, _ before: RepairOrder, _ after: RepairOrder, _ credit: SettledOrder) async throws ->
            Void =
            { _, _, _, _ in },
        bringing: (_ before: RepairOrder, _ after: RepairOrder, _ credit: SettledOrder) throws -> [ReceiptFigures] = {
            _, _, _ in []
        }
    ) async throws -> Stored<RepairOrder> {
        let act = Act(OrderAction.reverse.rawValue, by: party, at: at)
        return try await store.reverse(
            key, lines, by: credit, because: reason, acting: party, at: at, in: zone, as: commit, attempts: attempts
        ) { changes, before, after, credit in
            try await changes.count(
                credit, undoing: before, to: after, bringing: bringing(before, after, credit), in: store, act)
            try await also(&changes, before, after, credit)
        }
    }

    /// Hands a car back: the order, its follow-up tasks and, where the insurer has audited the repair, the figures of the
    /// day are written in one commit. The zone is the dealership's local time, which tells the day.
    /// - Returns: The order as it stands.
    /// - Throws: What `deliver(_:by:at:explainedBy:accepted:nextService:unpaidApprovedBy:following:as:attempts:also:)` of the
    ///   store throws; ``/AfterSalesKPI/FigureSumsError``.
    @discardableResult
    public func deliver(
        _ key: RecordKey<RepairOrder>, by party: ActingParty, at: Timestamp, in zone: CivilZone,
        explainedBy: Identifier<Employee>, accepted: ConsentProof, nextService: ServiceDue? = nil,
        unpaidApprovedBy: Identifier<Employee>? = nil, following care: CareRequest? = nil, as commit: CommitKey,
        attempts: Int = CountedOrders.attempts,
        also: (inout ChangeSet, _ before: RepairOrder, _ after: RepairOrder) async throws -> Void = { _, _, _ in },
        bringing: (_ before: RepairOrder, _ after: RepairOrder) throws -> [ReceiptFigures] = { _, _ in [] }
    ) async throws -> Stored<RepairOrder> {
        let act = Act(OrderAction.deliver.rawValue, by: party, at: at)
        return try await store.deliver(
            key, by: party, at: at, explainedBy: explainedBy, accepted: accepted, nextService: nextService,
            unpaidApprovedBy: unpaidApprovedBy, following: care, as: commit, attempts: attempts
        ) { changes, before, after in
            try await changes.countAudit(
                of: before, to: after, bringing: bringing(before, after), in: zone, in: store, act)
            try await also(&changes, before, after)
        }
    }

    /// Notes what the insurer found owed (定审): the order and, where the car has left, the figures of the day are written in
    /// one commit. A corrected amount adds the difference. The zone is the dealership's local time, which tells the day on
    /// which the car left.
    /// - Returns: The order as it stands.
    /// - Throws: What `record(insurerAudit:on:reference:of:by:at:as:attempts:also:)` of the store throws;
    ///   ``/AfterSalesKPI/FigureSumsError``.
    @discardableResult
    public func record(
        insurerAudit amount: Money, on day: LocalDate, reference: String? = nil, of key: RecordKey<RepairOrder>,
        by party: ActingParty, at: Timestamp, in zone: CivilZone, as commit: CommitKey,
        attempts: Int = CountedOrders.attempts,
        also: (inout ChangeSet, _ before: RepairOrder, _ after: RepairOrder) async throws -> Void = { _, _, _ in },
        bringing: (_ before: RepairOrder, _ after: RepairOrder) throws -> [ReceiptFigures] = { _, _ in [] }
    ) async throws -> Stored<RepairOrder> {
        let act = Act("recordInsurerAudit", by: party, at: at)
        return try await store.record(
            insurerAudit: amount, on: day, reference: reference, of: key, by: party, at: at, as: commit,
            attempts: attempts
        ) { changes, before, after in
            try await changes.countAudit(
                of: before, to: after, bringing: bringing(before, after), in: zone, in: store, act)
            try await also(&changes, before, after)
        }
    }
}

extension RecordStore {
    /// The store's orders, with their figures kept by day.
    public var counted: CountedOrders { CountedOrders(store: self) }
}
