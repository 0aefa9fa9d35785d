import AfterSalesCore
public import AfterSalesStorage

extension ChangeSet {
    /// Adds what a care plan makes of one customer, so that it is written together with what it came of.
    ///
    /// The commit depends on the customer: it is refused as a conflict if he is merged or erased meanwhile. A customer whose
    /// file is out of use gets no tasks.
    /// - Parameters:
    ///   - request: The plan, the window for new tasks, and what else holds.
    ///   - customer: The customer.
    ///   - store: Where his file, his cars, contacts and tasks are.
    ///   - deliveries: The repaired cars that are handed back to him.
    ///   - act: What is done, by whom, when.
    /// - Returns: What is new and what changes.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/missing`` where there is no such customer; whatever the store throws.
    @discardableResult
    public mutating func deriveCare(
        _ request: CareRequest, of customer: RecordKey<Customer>, in store: some RecordStore,
        deliveries: [RepairDelivery], _ act: Act
    ) async throws -> CareDerivation {
        let stored = try await store.existing(customer)
        let page = try await CarePage([stored], in: store, of: customer.owner) { _ in deliveries }
        let present = page.tasks[customer.id] ?? []
        let derivation = request.plan.derive(
            page.facts(stored.record, request), existing: present.map(\.record), window: request.window,
            zone: request.zone)
        var changes = CareChanges()
        changes.add(derivation, of: stored, beside: present)
        try changes.write(into: &self, act)
        return derivation
    }
}
