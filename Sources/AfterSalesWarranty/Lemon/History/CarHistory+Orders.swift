public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesRepairOrders
import AfterSalesStorage

extension CarHistory {
    /// The history of a car out of its file and its orders.
    ///
    /// An order is a visit where the car was received and one of its jobs, agreed to and not undone, has a diagnosis of a
    /// defect, or has none and is paid by the maker. Orders that were called off, that undo others or of which nothing is
    /// left are none, and neither are those before the car was bought; where one of a defect was undone, a note says so,
    /// because work that was only invoiced anew is counted by the new order alone. The stay begins with the check-in and ends with
    /// the inspection that found the work good; it is open before.
    /// - Parameters:
    ///   - vehicle: The car.
    ///   - orders: Orders, in any order; those of other cars are left out.
    ///   - market: Where the car was sold.
    ///   - zone: The local time in which days are told.
    ///   - odometer: What the odometer shows now, in kilometres; nil for the last that is known.
    ///   - failures: How a fault of a code fails, where the workshop's list tells.
    ///   - uncountedHolds: Waiting that is no repair time, as the rule set names it.
    ///   - instant: As of when; orders opened later are left out.
    public init(
        of vehicle: Vehicle, orders: [RepairOrder], in market: LemonMarket, zone: CivilZone, odometer: Int? = nil,
        failures: [FaultCode: FailureKind] = [:], uncountedHolds: [HoldReason] = [.specialParts], at instant: Timestamp
    ) {
        let details = vehicle.details
        self.init(
            in: market, zone: zone, invoicedOn: details.invoicedOn,
            deliveredOn: details.deliveredAt.flatMap { try? zone.date(of: $0) }, use: details.use,
            price: details.invoicePrice)
        let today = try? zone.date(of: instant)
        self.odometer =
            odometer
            ?? vehicle.odometer.filter { reading in today.map { reading.on <= $0 } ?? true }.map(\.kilometres).max()
        let own = orders.filter { $0.vehicle == vehicle.key.id }.sorted {
            ($0.openedAt, $0.key.id) < ($1.openedAt, $1.key.id)
        }
        for order in own { add(order, failures, uncountedHolds, at: instant) }
    }

    private mutating func add(
        _ order: RepairOrder, _ failures: [FaultCode: FailureKind], _ holds: [HoldReason], at instant: Timestamp
    ) {
        let source = OrderVisit(order, at: instant)
        if let undone = source.undone { notes.append(undone) }
        guard let arrived = source.arrivedAt else { return }
        if source.isForDefect, let purchasedOn, let day = try? zone.date(of: arrived), day < purchasedOn {
            notes.append(
                Finding(
                    .note, .lemonRepairBeforePurchase, at: OrderVisit.place(order),
                    inputs: [
                        .init("arrivedOn", day.description), .init("purchasedOn", purchasedOn.description),
                        .init("order", order.key.id.rawValue),
                    ],
                    LocalizedText(
                        "order \(order.key.id) of \(day) is before the purchase of \(purchasedOn) and is not counted",
                        "工单 \(order.key.id)（\(day)）早于 \(purchasedOn) 的购车，不予计算")))
            return
        }
        notes += source.notes
        guard source.isForDefect else { return }
        visits.append(source.visit(from: arrived, failures, holds))
    }
}
