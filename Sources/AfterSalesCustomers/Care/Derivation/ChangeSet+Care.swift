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

    /// Takes back what is still to be done after a repair that was undone, so that it is written together with that. What was
    /// done or skipped stays, and so does what came of an answer.
    /// - Parameters:
    ///   - delivery: The delivery of the repair.
    ///   - owner: Whose tasks.
    ///   - store: Where they are.
    ///   - act: By whom, when. Its reason is not noted with the tasks.
    /// - Returns: The tasks as they will stand.
    /// - Throws: Whatever the store throws.
    @discardableResult
    public mutating func withdrawCare(
        after delivery: RepairDelivery, of owner: RecordOwner, in store: some RecordStore, _ act: Act
    ) async throws(StorageError) -> [CareTask] {
        let query = Query<CareTask>(
            of: owner, where: CareTask.customer.is(delivery.customer) && CareTask.stateKind.is(.open))
        var withdrawn: [CareTask] = []
        var token: PageToken?
        repeat {
            let page = try await store.page(query, after: token, limit: 500)
            for stored in page.items {
                var task = stored.record
                guard task.trigger == .repairDelivered, task.occasion == delivery.order.rawValue.careIDPart else {
                    continue
                }
                task.state = .withdrawn(.repairUndone)
                try update(stored, to: task, Act("withdraw", by: act.actor, at: act.at))
                withdrawn.append(task)
            }
            token = page.next
        } while token != nil
        return withdrawn
    }
}
