public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage
import AfterSalesWarranty

extension RecordStore {
    /// What is to be known of a car that comes in (接车核查): its open recalls, how it stands to the lemon rules.
    /// - Parameters:
    ///   - vehicle: The car.
    ///   - owner: Whose file.
    ///   - watch: By what it is looked up.
    ///   - odometer: What its odometer shows, in kilometres; nil for the last that is known.
    ///   - at: As of when.
    ///   - zone: The dealership's local time.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/missing`` where the store has no such car;
    ///   ``/AfterSalesCore/CalendarError`` where no day is known for the instant; whatever the store throws.
    public func briefing(
        on vehicle: Identifier<Vehicle>, of owner: RecordOwner, by watch: CarWatch, odometer: Int? = nil,
        at: Timestamp, in zone: CivilZone
    ) async throws -> CarBriefing {
        let car = try await existing(RecordKey<Vehicle>(owner, vehicle)).record
        return try await briefing(on: car, by: watch, odometer: odometer, at: at, in: zone)
    }

    /// What is to be known of a car that comes in, by its file, which need not be stored yet.
    /// - Parameters:
    ///   - car: The car's file.
    ///   - watch: By what it is looked up.
    ///   - odometer: What its odometer shows, in kilometres; nil for the last that is known.
    ///   - at: As of when.
    ///   - zone: The dealership's local time.
    /// - Throws: ``/AfterSalesCore/CalendarError`` where no day is known for the instant; whatever the store throws.
    public func briefing(
        on car: Vehicle, by watch: CarWatch, odometer: Int? = nil, at: Timestamp, in zone: CivilZone
    ) async throws -> CarBriefing {
        let day = try zone.date(of: at)
        var recalls: CarRecalls?
        if let asked = RecallVehicle(car.details) {
            recalls = try await carRecalls(
                of: asked, at: car.key.owner, by: watch.campaigns, campaignsOf: watch.campaignsOwner, on: day)
        }
        let lemon = try await lemonVerdict(
            on: car, by: watch.lemonRules, in: watch.market, odometer: odometer, failures: watch.failures, at: at,
            zone: zone)
        return CarBriefing(recalls: recalls, lemon: lemon)
    }

    /// Opens an order (开单): the car's recalls and its lemon rules are asked first, and what they say is written with the
    /// order, as its ``/AfterSalesRepairOrders/RepairOrder/advisories``.
    ///
    /// A request that is sent again changes nothing.
    /// - Parameters:
    ///   - order: The order, which nobody has stored yet; it is opened at its `openedAt`.
    ///   - watch: By what the car is looked up.
    ///   - odometer: What the odometer shows, in kilometres, where somebody has looked.
    ///   - party: By whom.
    ///   - zone: The dealership's local time.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Returns: The order as it is stored.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/missing`` where the store has no such car,
    ///   ``/AfterSalesStorage/StorageError/Code/alreadyExists`` where it has such an order;
    ///   ``/AfterSalesRepairOrders/OrderRefusal``; whatever the store throws.
    @discardableResult
    public func open(
        _ order: RepairOrder, watching watch: CarWatch, odometer: Int? = nil, by party: ActingParty,
        in zone: CivilZone, as commit: CommitKey, attempts: Int = 10
    ) async throws -> Stored<RepairOrder> {
        let act = Act("open", by: party, at: order.openedAt)
        try await self.commit(as: commit, about: order.key, attempts: attempts) { changes in
            let briefing = try await briefing(
                on: order.vehicle, of: order.key.owner, by: watch, odometer: odometer, at: order.openedAt, in: zone)
            var advised = order
            try advised.advise(briefing.advisories)
            try changes.insert(advised, act)
        }
        return try await existing(order.key)
    }
}
