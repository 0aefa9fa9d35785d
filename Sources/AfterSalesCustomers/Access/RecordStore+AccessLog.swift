public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// The log of who read sensitive fields, in the order of time, fetched page by page while it is read.
    /// - Parameters:
    ///   - owner: Whose records were read.
    ///   - customer: Whom they are about; nil for everybody.
    ///   - employee: Who read; nil for everybody.
    ///   - start: The first moment; nil from the beginning.
    ///   - end: The moment before which it ends; nil without an end.
    ///   - pageSize: How many are fetched at a time.
    public func accessLog(
        of owner: RecordOwner, about customer: Identifier<Customer>? = nil, by employee: Identifier<Employee>? = nil,
        from start: Timestamp? = nil, before end: Timestamp? = nil, pageSize: Int = 500
    ) -> RecordSequence<Self, AccessLogEntry> {
        let conditions: [Condition<AccessLogEntry>?] = [
            customer.map(AccessLogEntry.customers.is), employee.map(AccessLogEntry.employee.is),
            start.map(AccessLogEntry.at.isAtLeast), end.map(AccessLogEntry.at.isLess(than:)),
        ]
        return records(
            Query(of: owner, where: .all(of: conditions.compactMap(\.self)), sortedBy: .ascending(AccessLogEntry.at)),
            pageSize: pageSize)
    }

    /// Writes down what of some readings is sensitive. It returns only when that is kept.
    func write(
        _ readings: [Reading], by reader: Reader, at now: Timestamp, _ commit: CommitKey
    ) async throws(StorageError) {
        let sensitive = readings.filter { !$0.read.fields.isEmpty }
        var changes = ChangeSet(commit)
        for owner in Set(sensitive.map(\.owner)).sorted() {
            let own = sensitive.filter { $0.owner == owner }
            let entry = AccessLogEntry(
                key: RecordKey(owner, Identifier(commit.name.rawValue)), reader: reader, at: now,
                customers: Set(own.flatMap(\.customers)).sorted(), reads: own.map(\.read))
            try changes.insert(entry, Act("read", by: .employee(reader.employee), at: now))
        }
        guard !changes.isEmpty else { return }
        // A commit that was made before with the same key has logged this very reading, or it is refused.
        try await self.commit(changes)
    }
}
