public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage

extension RecordStore {
    /// How a car stands to its lemon rules, out of its file and its orders: what is asked when an order is opened.
    /// - Parameters:
    ///   - vehicle: The car.
    ///   - owner: Whose file and orders.
    ///   - book: The rule sets.
    ///   - market: Where the car was sold.
    ///   - odometer: What the odometer shows now, in kilometres; nil for the last that is known.
    ///   - failures: How a fault of a code fails, where the workshop's list tells.
    ///   - instant: As of when.
    ///   - zone: The dealership's local time.
    /// - Returns: The verdict; for a car without a file one that says `unknownVehicle`. What the advisor is told is its
    ///   ``LemonVerdict/advisories``.
    /// - Throws: Whatever the store throws.
    public func lemonVerdict(
        on vehicle: Identifier<Vehicle>, of owner: RecordOwner, by book: LemonRuleBook = .standard,
        in market: LemonMarket = .china, odometer: Int? = nil, failures: [FaultCode: FailureKind] = [:],
        at instant: Timestamp, zone: CivilZone
    ) async throws(StorageError) -> LemonVerdict {
        guard let car = try await load(RecordKey<Vehicle>(owner, vehicle)) else {
            let unknown = Finding(
                .error, .unknownVehicle, at: Place.document.field("vehicle"),
                inputs: [.init("vehicle", vehicle.rawValue)],
                LocalizedText("there is no vehicle \(vehicle)", "没有车辆 \(vehicle)"))
            return .none([unknown], at: instant)
        }
        return try await lemonVerdict(
            on: car.record, by: book, in: market, odometer: odometer, failures: failures, at: instant, zone: zone)
    }

    /// How a car stands to its lemon rules, out of its file, which need not be stored yet, and its orders.
    /// - Parameters:
    ///   - car: The car's file.
    ///   - book: The rule sets.
    ///   - market: Where the car was sold.
    ///   - odometer: What the odometer shows now, in kilometres; nil for the last that is known.
    ///   - failures: How a fault of a code fails, where the workshop's list tells.
    ///   - instant: As of when.
    ///   - zone: The dealership's local time.
    /// - Throws: Whatever the store throws.
    public func lemonVerdict(
        on car: Vehicle, by book: LemonRuleBook = .standard, in market: LemonMarket = .china, odometer: Int? = nil,
        failures: [FaultCode: FailureKind] = [:], at instant: Timestamp, zone: CivilZone
    ) async throws(StorageError) -> LemonVerdict {
        var orders: [RepairOrder] = []
        var token: PageToken?
        repeat {
            let page = try await page(.orders(of: car.key.owner, on: car.key.id), after: token, limit: 100)
            orders += page.items.map(\.record)
            token = page.next
        } while token != nil
        return book.verdict(
            on: CarHistory(
                of: car, orders: orders, in: market, zone: zone, odometer: odometer, failures: failures,
                uncountedHolds: book.uncountedHolds(of: car, in: market, zone: zone), at: instant),
            at: instant)
    }
}

extension LemonRuleBook {
    /// The waiting that the set of a car does not count.
    fileprivate func uncountedHolds(of vehicle: Vehicle, in market: LemonMarket, zone: CivilZone) -> [HoldReason] {
        let delivered = vehicle.details.deliveredAt.flatMap { try? zone.date(of: $0) }
        guard let day = vehicle.details.invoicedOn ?? delivered else { return [] }
        return ruleSet(purchasedOn: day, in: market)?.uncountedHolds ?? []
    }
}
