public import AfterSalesCore
public import AfterSalesStorage

/// Everything a store holds of one customer (客户档案): his record, and every record of other kinds that names him.
public struct CustomerFile: Sendable {
    /// The customer.
    public let customer: Customer
    /// The records that name him, kind by kind in the order in which the kinds were given, by id.
    public let records: [any CustomerLinked]
    /// The records of which is not known what they were then, or whether they named him: somebody else whom they name
    /// has been erased since. None of a file as it is now.
    public let erased: [RecordReference]

    /// The records of one kind.
    /// - Parameter kind: The kind.
    public func records<Record: CustomerLinked>(_ kind: Record.Type) -> [Record] {
        records.compactMap { $0 as? Record }
    }

    /// The kinds of records of this module that name customers. Other modules have more, and a host its own: with the
    /// umbrella's functions, which take no kinds, those of every module are meant.
    public static var kinds: [any CustomerLinked.Type] {
        [Customer.self, Vehicle.self, Interaction.self, Complaint.self, Referral.self, CareTask.self]
    }
}

extension RecordStore {
    /// The file of a customer.
    /// - Parameters:
    ///   - key: The customer.
    ///   - kinds: The kinds of records that belong to it: ``CustomerFile/kinds`` and those of whoever else names customers.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/missing`` where there is no such customer.
    public func file(
        of key: RecordKey<Customer>, kinds: [any CustomerLinked.Type]
    ) async throws(StorageError) -> CustomerFile {
        let customer = try await existing(key).record
        var records: [any CustomerLinked] = []
        for kind in kinds { records += try await linkedRecords(kind, to: key) }
        return CustomerFile(customer: customer, records: records, erased: [])
    }

    /// The file of a customer as it was at a moment: of the records that name him now, or name whom he was merged with,
    /// those that named him then.
    /// - Parameters:
    ///   - key: The customer.
    ///   - moment: The moment, by the clock that the acts were noted by.
    ///   - kinds: The kinds of records that belong to it; they keep their history.
    /// - Returns: The file; nil where there was no such customer yet.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/historyErased`` where the customer's own state was erased.
    public func file(
        of key: RecordKey<Customer>, asOf moment: Timestamp, kinds: [any CustomerLinked.Type]
    ) async throws(StorageError) -> CustomerFile? {
        guard let customer = try await load(key, asOf: moment) else { return nil }
        var names = [key]
        var position = 0
        while position < names.count {
            let name = names[position]
            position += 1
            // Where he was merged since, his records name whom he was merged into; where a merge into his file was undone
            // since, they name again whom they named before.
            var others = try await merges(
                of: key.owner, where: CustomerMerge.survivor.is(name.id) && CustomerMerge.stands.is(false)
            ).map(\.record.merged)
            if case .merged(let survivor) = try await load(name)?.record.standing { others.append(survivor) }
            for other in others.map({ RecordKey<Customer>(key.owner, $0) }) where !names.contains(other) {
                names.append(other)
            }
        }
        var records: [any CustomerLinked] = []
        var erased: [RecordReference] = []
        for kind in kinds { records += try await linked(kind, to: names, asOf: moment, &erased) }
        return CustomerFile(customer: customer, records: records, erased: erased)
    }

    private func linkedRecords<Record: CustomerLinked>(
        _ kind: Record.Type, to key: RecordKey<Customer>
    ) async throws(StorageError) -> [any CustomerLinked] {
        try await linked(kind, to: key).map(\.record)
    }

    private func linked<Record: CustomerLinked>(
        _ kind: Record.Type, to names: [RecordKey<Customer>], asOf moment: Timestamp,
        _ erased: inout [RecordReference]
    ) async throws(StorageError) -> [any CustomerLinked] {
        var records: [Record] = []
        var seen: Set<RecordKey<Record>> = []
        for name in names {
            // One that names several of them is one record all the same.
            for found in try await linked(kind, to: name) where seen.insert(found.record.key).inserted {
                do throws(StorageError) {
                    guard let record = try await load(found.record.key, asOf: moment),
                        record.linkedCustomers.contains(names[0].id)
                    else { continue }
                    records.append(record)
                } catch {
                    guard error.code == .historyErased else { throw error }
                    erased.append(found.record.key.reference)
                }
            }
        }
        return records.sorted { $0.key.id < $1.key.id }
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
