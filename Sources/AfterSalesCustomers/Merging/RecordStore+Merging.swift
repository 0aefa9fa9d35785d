public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Makes one customer's file part of another's: of two files of one customer the survivor remains, every reference to
    /// the other one is redirected to him, and both keep their history.
    ///
    /// ```swift
    /// let merge = try await store.merge(
    ///     "C2", into: "C1", of: .dealer("D01"), act, as: CommitKey(.dealer("D01"), "m1"), kinds: kinds)
    /// try await store.undo(merge, act, as: CommitKey(.dealer("D01"), "undo m1"), kinds: kinds)
    /// ```
    /// - Parameters:
    ///   - merged: The customer whose file becomes part of the other.
    ///   - survivor: The customer who has the file from now on.
    ///   - owner: Whose customers they are.
    ///   - act: What is done, by whom, when and why.
    ///   - commit: Names the commit; the merge is stored under the same name.
    ///   - kinds: The kinds of records that name customers, the host's own too.
    ///   - details: Decides what the survivor's details are; everything of his and what he lacks of the other's where it
    ///     is left out.
    /// - Returns: The merge, by which it can be undone.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `mergeWithSelf`, `unknownCustomer`, `customerMerged`,
    ///   `customerErased` or `differentParties`, or with what is wrong with the details that the survivor would have; a
    ///   ``/AfterSalesStorage/StorageError``, `commitKeyReused` where the commit was another one, `conflict` where others
    ///   were faster every time.
    @discardableResult
    public func merge(
        _ merged: Identifier<Customer>, into survivor: Identifier<Customer>, of owner: RecordOwner, _ act: Act,
        as commit: CommitKey, kinds: [any CustomerLinked.Type],
        details: (_ survivor: CustomerDetails, _ merged: CustomerDetails) -> CustomerDetails = { $0.merging($1) }
    ) async throws -> CustomerMerge {
        let key = RecordKey<CustomerMerge>(owner, Identifier(commit.name.rawValue))
        var attempt = 0
        while try await load(commit.receipt) == nil {
            attempt += 1
            var changes = ChangeSet(commit)
            let added: Void? = try await unlessMade(commit) {
                try await add(
                    RecordKey(owner, merged), into: RecordKey(owner, survivor), key, act, kinds: kinds,
                    details: details,
                    to: &changes)
            }
            guard added != nil else { break }
            do throws(StorageError) {
                try await self.commit(changes)
            } catch {
                guard error.code == .conflict || error.code == .commitKeyReused, attempt < 10 else { throw error }
            }
        }
        // Who named the merged customer while the commit was made could still do so; who tries now is refused.
        for round in 1...30 {
            // The receipt may be of something else: another merge, or no merge at all.
            guard let stored = try await load(key), stored.record.survivor == survivor, stored.record.merged == merged
            else { throw StorageError.commitKeyReused(commit) }
            var changes = ChangeSet(commit.following("late/\(act.at)/\(round)"))
            var merge = stored.record
            guard merge.undoneAt == nil else { return merge }
            for kind in kinds { try await redirect(kind, &merge, act, in: &changes) }
            guard !changes.isEmpty else { return merge }
            try changes.update(stored, to: merge, act)
            do throws(StorageError) {
                try await self.commit(changes)
            } catch {
                guard error.code == .conflict || error.code == .commitKeyReused, round < 20 else { throw error }
            }
        }
        // A kind whose `redirected` leaves the merged customer in the record would go on for ever.
        throw StorageError.busy("\(key.reference): records go on naming the merged customer")
    }

    private func add(
        _ merged: RecordKey<Customer>, into survivor: RecordKey<Customer>, _ key: RecordKey<CustomerMerge>, _ act: Act,
        kinds: [any CustomerLinked.Type],
        details: (_ survivor: CustomerDetails, _ merged: CustomerDetails) -> CustomerDetails,
        to changes: inout ChangeSet
    ) async throws {
        guard merged != survivor else { throw Rejection([.mergeWithSelf(merged.id)]) }
        let target = try await loadForMerge(survivor, "survivor")
        let source = try await loadForMerge(merged, "merged")
        let findings = target.findings + source.findings
        guard findings.isEmpty, let target = target.stored, let source = source.stored else {
            throw Rejection(findings)
        }

        guard target.record.details.party.kind == source.record.details.party.kind else {
            throw Rejection([.differentParties(target.record, source.record)])
        }
        var kept = target.record
        kept.details = details(kept.details, source.record.details)
        // He cannot have been introduced by himself.
        if kept.details.introducedBy == merged.id || kept.details.introducedBy == survivor.id {
            kept.details.introducedBy = nil
        }
        if kept.details != target.record.details {
            // Nowhere on earth is it a later day.
            let faults = kept.details.findings(asOf: try act.at.date(utcOffsetSeconds: 50_400))
            guard faults.allSatisfy({ $0.severity != .error }) else { throw Rejection(faults) }
        }
        var gone = source.record
        gone.standing = .merged(into: survivor.id)
        let keptNow = try changes.update(target, to: kept, act)
        let goneNow = try changes.update(source, to: gone, act)
        var merge = CustomerMerge(
            key: key, survivor: survivor.id, merged: merged.id, at: act.at, redirected: [],
            survivorRevision: keptNow.revision.number, mergedRevision: goneNow.revision.number, undoneAt: nil)
        for kind in kinds { try await redirect(kind, &merge, act, in: &changes) }
        try changes.insert(merge, act)
    }

    private func loadForMerge(
        _ key: RecordKey<Customer>, _ role: String
    ) async throws(StorageError) -> (stored: Stored<Customer>?, findings: [Finding]) {
        let place = Place.document.field(role)
        guard let stored = try await load(key) else { return (nil, [.unknownCustomer(key.id, at: place)]) }
        let standing = stored.record.standing
        return (stored, standing == .active ? [] : [.notActive(key.id, standing, at: place)])
    }

    private func redirect<Record: CustomerLinked>(
        _ kind: Record.Type, _ merge: inout CustomerMerge, _ act: Act, in changes: inout ChangeSet
    ) async throws(StorageError) {
        for stored in try await linked(kind, to: RecordKey(merge.key.owner, merge.merged)) {
            // The customers themselves are written already.
            guard !changes.contains(stored.record.key) else { continue }
            let redirected = stored.record.redirected(from: merge.merged, to: merge.survivor)
            guard redirected != stored.record else { continue }
            let now = try changes.update(stored, to: redirected, act.told(in: redirected, of: merge.merged))
            merge.redirected.append(
                .init(
                    kind: Record.schema.kind, id: stored.record.key.id.rawValue, revision: now.revision.number))
        }
    }
}

extension Act {
    /// The act as it is noted in a record that names a customer: without its reason, which may tell of him, where an
    /// erasure of his leaves the record as it is. The entry's commit leads to the merge, and to the reason there.
    func told(in record: some CustomerLinked, of customer: Identifier<Customer>) -> Act {
        record.forgetting(customer) == nil ? Act(action, by: actor, at: at) : self
    }
}
