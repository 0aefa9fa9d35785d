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
    /// - Returns: The deliveries, by the orders' ids; none of an order that undoes another. Those of orders that were undone
    ///   as a whole say so.
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
