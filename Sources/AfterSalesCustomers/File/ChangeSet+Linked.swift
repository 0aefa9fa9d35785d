import AfterSalesCore
public import AfterSalesStorage

extension ChangeSet {
    /// Adds a record that names customers and vehicles, all of which have to be there and in use.
    ///
    /// The commit depends on them: it is refused as a conflict if one of them is merged or erased meanwhile.
    /// - Parameters:
    ///   - record: The record.
    ///   - store: Where they are looked up; those that this set writes itself need not be there yet.
    ///   - act: What is done, by whom, when and why.
    /// - Returns: The record as it will stand once the commit is made.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `unknownCustomer`, `customerMerged`, `customerErased` and
    ///   `unknownVehicle` for each that cannot be named; a ``/AfterSalesStorage/StorageError``. The set is as it was.
    @discardableResult
    public mutating func insert<Record: CustomerLinked>(
        _ record: Record, in store: some RecordStore, _ act: Act
    ) async throws -> Stored<Record> {
        var changed = self
        try await changed.demand(record.linkedCustomers, record.linkedVehicles, of: record.key.owner, in: store)
        let stored = try changed.insert(record, act)
        self = changed
        return stored
    }

    /// Replaces a record that names customers and vehicles; those that it names anew have to be there and in use.
    /// - Parameters:
    ///   - stored: The state that is replaced.
    ///   - record: The state that replaces it.
    ///   - store: Where they are looked up.
    ///   - act: What is done, by whom, when and why.
    /// - Returns: The record as it will stand once the commit is made.
    /// - Throws: What ``insert(_:in:_:)`` throws. The set is as it was.
    @discardableResult
    public mutating func update<Record: CustomerLinked>(
        _ stored: Stored<Record>, to record: Record, in store: some RecordStore, _ act: Act
    ) async throws -> Stored<Record> {
        var changed = self
        let customers = record.linkedCustomers.filter { !stored.record.linkedCustomers.contains($0) }
        let vehicles = record.linkedVehicles.filter { !stored.record.linkedVehicles.contains($0) }
        try await changed.demand(customers, vehicles, of: record.key.owner, in: store)
        let updated = try changed.update(stored, to: record, act)
        self = changed
        return updated
    }

    private mutating func demand(
        _ customers: [Identifier<Customer>], _ vehicles: [Identifier<Vehicle>], of owner: RecordOwner,
        in store: some RecordStore
    ) async throws {
        var findings: [Finding] = []
        for (index, id) in customers.enumerated() where customers.firstIndex(of: id) == index {
            let key = RecordKey<Customer>(owner, id)
            if contains(key) { continue }
            let place = Place.document.field("customers").element(index)
            guard let stored = try await store.load(key) else {
                findings.append(.unknownCustomer(id, at: place))
                continue
            }
            if stored.record.standing != .active {
                findings.append(.notActive(id, stored.record.standing, at: place))
            }
            expect(stored)
        }
        for (index, id) in vehicles.enumerated() {
            let key = RecordKey<Vehicle>(owner, id)
            guard !contains(key), try await store.load(key) == nil else { continue }
            findings.append(.unknownVehicle(id, at: Place.document.field("vehicles").element(index)))
        }
        guard findings.isEmpty else { throw Rejection(findings) }
    }
}
