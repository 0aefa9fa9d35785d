import AfterSalesCore
import AfterSalesStorage

extension RecordStore {
    /// The merges that meet a condition; none in a store that was not told of merges.
    func merges(of owner: RecordOwner, where condition: Condition<CustomerMerge>) async throws(StorageError)
        -> [Stored<CustomerMerge>]
    {
        var merges: [Stored<CustomerMerge>] = []
        var token: PageToken?
        repeat {
            do throws(StorageError) {
                let page = try await page(
                    Query<CustomerMerge>(of: owner, where: condition), after: token, limit: 500)
                merges += page.items
                token = page.next
            } catch {
                guard error.code == .unknownKind else { throw error }
                return []
            }
        } while token != nil
        return merges
    }

    /// Forgets customers in what was told of their merges, and in the files that theirs were part of by mistake.
    func eraseMerges(
        of names: [RecordKey<Customer>], _ act: Act, in changes: inout ChangeSet, counting erased: inout [String: Int]
    ) async throws(StorageError) {
        var done: Set<RecordKey<CustomerMerge>> = []
        for name in names {
            for stored in try await merges(
                of: name.owner, where: CustomerMerge.survivor.is(name.id) || CustomerMerge.merged.is(name.id))
            where done.insert(stored.record.key).inserted {
                if stored.record.merged == name.id {
                    try await eraseStay(by: stored, act, in: &changes, counting: &erased)
                }
                try await erase(stored, to: stored.record, act, in: &changes, counting: &erased)
            }
        }
    }

    /// Takes what was noted while somebody was part of another's file out of its history, and out of that of the files
    /// it became part of meanwhile.
    private func eraseStay(
        by stored: Stored<CustomerMerge>, _ act: Act, in changes: inout ChangeSet, counting erased: inout [String: Int]
    ) async throws(StorageError) {
        let merge = stored.record
        let key = RecordKey<Customer>(merge.key.owner, merge.survivor)
        let trail = try await storedAuditTrail(of: key)
        let events = try await auditTrail(of: merge.key)
        let undoing = Set(events.dropFirst().map(\.commit)).subtracting(events.compactMap(\.erasure))
        let end = trail.last { undoing.contains($0.record.commit) }?.record.revision ?? Int64.max
        guard merge.survivorRevision <= end else { return }
        let stay = merge.survivorRevision...end
        for later in try await merges(of: key.owner, where: CustomerMerge.merged.is(key.id))
        where stay.contains(later.record.mergedRevision) {
            try await eraseStay(by: later, act, in: &changes, counting: &erased)
        }
        guard !changes.contains(key), let survivor = try await load(key),
            trail.contains(where: { stay.contains($0.record.revision) && $0.record.detail != nil })
        else { return }
        try changes.eraseHistory(of: survivor, revisions: stay, trail: trail, act)
        erased[Customer.schema.kind, default: 0] += 1
    }
}
