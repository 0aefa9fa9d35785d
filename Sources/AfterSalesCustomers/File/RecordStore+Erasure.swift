import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Forgets a person (删除个人信息): a pseudonym takes his place, and nothing in the store tells who he was.
    ///
    /// His record keeps the id, the segment, the tier and since when he is a customer; every record that names him keeps
    /// its ids, dates and amounts and loses what was said. The audit trails of all of them stay and verify, without their
    /// reasons, changes and earlier states. Files that were merged into his are forgotten with him. Of a file that his was
    /// part of by mistake, what was noted from that merge to its undo is taken out of the history.
    ///
    /// A database may keep what was overwritten until it is tidied up, and so do its logs and backups: that is the host's.
    /// - Parameters:
    ///   - key: The customer.
    ///   - act: What is done, by whom, when and why; its reason is kept.
    ///   - commit: Names the commit. A request that is sent again goes on where the first one ended.
    ///   - kinds: The kinds of records that name customers, the host's own too.
    /// - Returns: What was written.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `customerMerged` for a file that is part of another by now; a
    ///   ``/AfterSalesStorage/StorageError``, `conflict` where somebody else was faster ten times.
    @discardableResult
    public func erase(
        _ key: RecordKey<Customer>, _ act: Act, as commit: CommitKey,
        kinds: [any CustomerLinked.Type]
    ) async throws -> ErasureReport {
        var report = ErasureReport()
        var round = 0
        // Somebody may name the customer while this reads. Once he is erased nobody can, so the last look finds nothing.
        while true {
            round += 1
            // A kind that never has enough of forgetting would go on for ever.
            guard round <= 30 else { throw StorageError.busy("\(key.reference) is written again after each erasure") }
            let name = round == 1 ? commit : commit.following(String(round))
            var changes = ChangeSet(name)
            let erased = try await addErasure(of: key, act, kinds: kinds, to: &changes)
            guard !changes.isEmpty else { return report }
            do throws(StorageError) {
                if try await self.commit(changes) == .applied { report.add(erased) }
            } catch {
                // The commit's key stands for what an earlier request erased; what is left goes under the next one.
                guard round < 12, error.code == .conflict || error.code == .commitKeyReused else { throw error }
            }
        }
    }

    private func addErasure(
        of key: RecordKey<Customer>, _ act: Act, kinds: [any CustomerLinked.Type], to changes: inout ChangeSet
    ) async throws -> [String: Int] {
        let customer = try await existing(key)
        if case .merged = customer.record.standing {
            throw Rejection([.notActive(key.id, customer.record.standing, at: .document)])
        }
        var erased: [String: Int] = [:]
        var names = [customer]
        var position = 0
        while position < names.count {
            let name = names[position]
            position += 1
            try await erase(name, to: name.record.erased, act, in: &changes, counting: &erased)
            for kind in kinds { try await eraseLinked(kind, to: name.record.key, act, in: &changes, counting: &erased) }
            for try await merged in records(.customers(of: key.owner, mergedInto: name.record.key.id)) {
                names.append(merged)
            }
        }
        try await eraseMerges(of: names.map(\.record.key), act, in: &changes, counting: &erased)
        return erased
    }

    private func eraseLinked<Record: CustomerLinked>(
        _ kind: Record.Type, to key: RecordKey<Customer>, _ act: Act, in changes: inout ChangeSet,
        counting erased: inout [String: Int]
    ) async throws(StorageError) {
        for stored in try await linked(kind, to: key) {
            guard let record = stored.record.forgetting(key.id) else { continue }
            try await erase(stored, to: record, act, in: &changes, counting: &erased)
        }
    }

    func erase<Record: StoredRecord & Equatable>(
        _ stored: Stored<Record>, to record: Record, _ act: Act, in changes: inout ChangeSet,
        counting erased: inout [String: Int]
    ) async throws(StorageError) {
        let key = stored.record.key
        guard !changes.contains(key) else { return }
        let trail = try await storedAuditTrail(of: key)
        // What was forgotten before and has not been touched since: all that is told are the erasures themselves.
        let erasures = Set(trail.compactMap(\.record.erasure))
        if record == stored.record, trail.allSatisfy({ $0.record.detail == nil || erasures.contains($0.record.commit) })
        {
            return
        }
        try changes.erase(stored, to: record, trail: trail, act)
        erased[Record.schema.kind, default: 0] += 1
    }
}
