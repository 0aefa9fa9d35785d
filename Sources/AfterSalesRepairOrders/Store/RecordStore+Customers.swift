public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension RecordStore {
    /// The repaired cars of customers that were handed back, or are settled and about to be: what care plans follow up.
    ///
    /// ```swift
    /// try await store.deriveCare(request, for: owner, by: .system("nightly"), at: now) {
    ///     try await store.repairDeliveries(of: owner, to: $0)
    /// }
    /// ```
    /// - Parameters:
    ///   - owner: Whose orders.
    ///   - customers: The customers.
    /// - Returns: The deliveries, by the orders' ids; none of an order that undoes another.
    /// - Throws: Whatever the store throws.
    public func repairDeliveries(
        of owner: RecordOwner, to customers: [Identifier<Customer>]
    ) async throws(StorageError) -> [RepairDelivery] {
        guard !customers.isEmpty else { return [] }
        let query = Query<RepairOrder>(of: owner, where: RepairOrder.customer.isOne(of: customers))
        var deliveries: [RepairDelivery] = []
        var token: PageToken?
        repeat {
            let page = try await page(query, after: token, limit: 500)
            deliveries += page.items.compactMap(\.record.careDelivery)
            token = page.next
        } while token != nil
        return deliveries
    }
}

extension RepairOrder {
    /// The customer's coming, as retention is reckoned from it; nil before the car was received, for an order that was
    /// called off and for one that undoes another.
    /// - Parameter zone: The dealership's local time, which tells the day.
    /// - Throws: ``/AfterSalesCore/CalendarError`` where no day is known for the instant.
    public func visit(in zone: CivilZone) throws(CalendarError) -> Visit? {
        guard !isCredit, status != .cancelled, let reception,
            let received = steps.first(where: { $0.action == .checkIn })
        else { return nil }
        return Visit(
            customer, with: vehicle, on: try zone.date(of: received.at), kilometres: reception.kilometres)
    }
}
