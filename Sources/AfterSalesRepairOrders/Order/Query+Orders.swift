public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension Query where Record == RepairOrder {
    /// The orders of a customer, the latest first.
    public static func orders(of owner: RecordOwner, for customer: Identifier<Customer>) -> Query {
        Query(of: owner, where: RepairOrder.customer.is(customer), sortedBy: .descending(RepairOrder.openedAt))
    }

    /// The orders of a car, the latest first (维修史).
    public static func orders(of owner: RecordOwner, on vehicle: Identifier<Vehicle>) -> Query {
        Query(of: owner, where: RepairOrder.vehicle.is(vehicle), sortedBy: .descending(RepairOrder.openedAt))
    }

    /// The orders of a service advisor, the latest first.
    public static func orders(of owner: RecordOwner, advisedBy advisor: Identifier<Employee>) -> Query {
        Query(of: owner, where: RepairOrder.advisor.is(advisor), sortedBy: .descending(RepairOrder.openedAt))
    }

    /// The orders that a technician works on or worked on, the latest first.
    public static func orders(of owner: RecordOwner, workedOnBy technician: Identifier<Employee>) -> Query {
        Query(of: owner, where: RepairOrder.technicians.is(technician), sortedBy: .descending(RepairOrder.openedAt))
    }

    /// The orders that are neither closed nor cancelled, the oldest first (在修工单): those not yet handed back, and those
    /// handed back and not closed.
    public static func openOrders(of owner: RecordOwner) -> Query {
        Query(of: owner, where: isOpen, sortedBy: .ascending(RepairOrder.openedAt))
    }

    /// The orders of a service advisor that are neither closed nor cancelled, the oldest first.
    public static func openOrders(of owner: RecordOwner, advisedBy advisor: Identifier<Employee>) -> Query {
        Query(
            of: owner, where: RepairOrder.advisor.is(advisor) && isOpen, sortedBy: .ascending(RepairOrder.openedAt))
    }

    /// The orders that are not settled and whose car was promised to be ready before an instant, the oldest first.
    /// - Parameters:
    ///   - owner: Whose orders.
    ///   - instant: The instant, not included; now for those that are late.
    public static func unsettledOrders(of owner: RecordOwner, promisedBefore instant: Timestamp) -> Query {
        let isUnsettled = RepairOrder.status.isOne(
            of: OrderStatus.allCases.filter { !$0.isSettled && $0 != .cancelled })
        return Query(
            of: owner, where: isUnsettled && RepairOrder.promisedReady.isLess(than: instant),
            sortedBy: .ascending(RepairOrder.openedAt))
    }

    /// The orders that were invoiced on days of a window, credits among them, in the order of their ids.
    public static func orders(of owner: RecordOwner, settledIn days: DateWindow) -> Query {
        Query(of: owner, where: RepairOrder.settled(in: days))
    }

    /// The orders whose cars were handed back in a stretch of time, in the order of their ids.
    /// - Parameters:
    ///   - owner: Whose orders.
    ///   - start: Its beginning, included.
    ///   - end: Its end, not included.
    public static func orders(
        of owner: RecordOwner, deliveredFrom start: Timestamp, until end: Timestamp
    ) -> Query {
        Query(of: owner, where: RepairOrder.delivered(from: start, until: end))
    }

    /// The orders that do again what an order should have done (外返); credits that undo one of them are none.
    public static func comebacks(of owner: RecordOwner, to order: Identifier<RepairOrder>) -> Query {
        Query(of: owner, where: RepairOrder.comebackOf.is(order))
    }

    /// The orders that undo lines of an order (红字工单).
    public static func credits(of owner: RecordOwner, undoing order: Identifier<RepairOrder>) -> Query {
        Query(of: owner, where: RepairOrder.reversalOf.is(order))
    }

    private static var isOpen: Condition<RepairOrder> {
        RepairOrder.status.isOne(of: OrderStatus.allCases.filter { !$0.isOver })
    }
}

extension RepairOrder {
    /// Orders that were invoiced on days of a window.
    static func settled(in days: DateWindow) -> Condition<RepairOrder> {
        let from = settledOn.isAtLeast(days.from)
        return days.through.map { from && settledOn.isAtMost($0) } ?? from
    }

    /// Orders whose cars were handed back in a stretch of time.
    static func delivered(from start: Timestamp, until end: Timestamp) -> Condition<RepairOrder> {
        deliveredAt.isAtLeast(start) && deliveredAt.isLess(than: end)
    }
}
