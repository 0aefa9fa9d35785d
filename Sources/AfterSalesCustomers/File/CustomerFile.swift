public import AfterSalesCore
public import AfterSalesStorage

/// Everything a store holds of one customer (客户档案): his record, and every record of other kinds that names him.
public struct CustomerFile: Sendable {
    /// The customer.
    public let customer: Customer
    /// The records that name him, kind by kind in the order in which the kinds were given, by id.
    public let records: [any CustomerLinked]

    /// The records of one kind.
    /// - Parameter kind: The kind.
    public func records<Record: CustomerLinked>(_ kind: Record.Type) -> [Record] {
        records.compactMap { $0 as? Record }
    }

    /// The library's kinds of records that name customers.
    public static var kinds: [any CustomerLinked.Type] {
        [Customer.self, Vehicle.self, Interaction.self, Complaint.self, Referral.self, CareTask.self]
    }
}

extension RecordStore {
    /// The file of a customer.
    /// - Parameters:
    ///   - key: The customer.
    ///   - kinds: The kinds of records that belong to it.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/missing`` where there is no such customer.
    public func file(
        of key: RecordKey<Customer>, kinds: [any CustomerLinked.Type] = CustomerFile.kinds
    ) async throws(StorageError) -> CustomerFile {
        let customer = try await existing(key).record
        var records: [any CustomerLinked] = []
        for kind in kinds { records += try await linkedRecords(kind, to: key) }
        return CustomerFile(customer: customer, records: records)
    }

    /// The file of a customer as it was at a moment.
    /// - Parameters:
    ///   - key: The customer.
    ///   - moment: The moment, by the clock that the acts were noted by.
    ///   - kinds: The kinds of records that belong to it; they keep their history.
    /// - Returns: The file; nil where there was no such customer yet.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/historyErased`` where the state was erased.
    public func file(
        of key: RecordKey<Customer>, asOf moment: Timestamp, kinds: [any CustomerLinked.Type] = CustomerFile.kinds
    ) async throws(StorageError) -> CustomerFile? {
        guard let customer = try await load(key, asOf: moment) else { return nil }
        var names = [key]
        // Where he was merged since, his records name whom he was merged into.
        var present = try await existing(key).record
        while case .merged(let survivor) = present.standing {
            let next = RecordKey<Customer>(key.owner, survivor)
            guard !names.contains(next) else { break }
            names.append(next)
            present = try await existing(next).record
        }
        var records: [any CustomerLinked] = []
        for kind in kinds { records += try await linked(kind, to: names, asOf: moment) }
        return CustomerFile(customer: customer, records: records)
    }

    private func linkedRecords<Record: CustomerLinked>(
        _ kind: Record.Type, to key: RecordKey<Customer>
    ) async throws(StorageError) -> [any CustomerLinked] {
        try await linked(kind, to: key).map(\.record)
    }

    private func linked<Record: CustomerLinked>(
        _ kind: Record.Type, to names: [RecordKey<Customer>], asOf moment: Timestamp
    ) async throws(StorageError) -> [any CustomerLinked] {
        var records: [any CustomerLinked] = []
        for name in names {
            for found in try await linked(kind, to: name) {
                guard let record = try await load(found.record.key, asOf: moment),
                    record.linkedCustomers.contains(names[0].id)
                else { continue }
                records.append(record)
            }
        }
        return records
    }

    /// The records of a kind that name a customer, by id.
    func linked<Record: CustomerLinked>(
        _ kind: Record.Type, to key: RecordKey<Customer>
    ) async throws(StorageError) -> [Stored<Record>] {
        let query = Query<Record>(of: key.owner, where: Record.linked(to: key.id))
        var records: [Stored<Record>] = []
        var token: PageToken?
        repeat {
            let page = try await page(query, after: token, limit: 500)
            records += page.items
            token = page.next
        } while token != nil
        return records
    }
}
