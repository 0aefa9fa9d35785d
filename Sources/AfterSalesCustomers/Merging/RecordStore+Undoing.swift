public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Undoes a merge: both files, and every record that was redirected, are what they were before.
    ///
    /// What was changed since stays changed, as long as it was not changed where the merge had changed it.
    /// - Parameters:
    ///   - merge: The merge.
    ///   - act: What is done, by whom, when and why.
    ///   - commit: Names the commit.
    ///   - kinds: The kinds of records that name customers, the same as of the merge.
    /// - Returns: A note `staysWithSurvivor` for each record that was made since and names the survivor.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that keeps it from being undone: `mergeUndone`,
    ///   `laterMerge`, `kindMissing`, `changedSinceMerge`, `stateBeforeMergeGone`, `customerErased`. Nothing is changed
    ///   then. A ``/AfterSalesStorage/StorageError``, `commitKeyReused` where the commit was another one, `conflict` where
    ///   others were faster every time.
    @discardableResult
    public func undo(
        _ merge: CustomerMerge, _ act: Act, as commit: CommitKey,
        kinds: [any CustomerLinked.Type]
    ) async throws -> [Finding] {
        var attempt = 0
        while try await load(commit.receipt) == nil {
            attempt += 1
            var changes = ChangeSet(commit)
            let added = try await unlessMade(commit) {
                try await addUndo(of: merge.key, act, kinds: kinds, to: &changes)
            }
            guard let notes = added else { break }
            do throws(StorageError) {
                try await self.commit(changes)
                return notes
            } catch {
                guard error.code == .conflict || error.code == .commitKeyReused, attempt < 10 else { throw error }
            }
        }
        // The receipt may be of something else.
        guard try await auditTrail(of: merge.key).dropFirst().contains(where: { $0.commit == commit }) else {
            throw StorageError.commitKeyReused(commit)
        }
        return []
    }

    private func addUndo(
        of key: RecordKey<CustomerMerge>, _ act: Act, kinds: [any CustomerLinked.Type], to changes: inout ChangeSet
    ) async throws -> [Finding] {
        let stored = try await existing(key)
        var merge = stored.record
        guard merge.undoneAt == nil else { throw Rejection([.mergeUndone(merge)]) }
        var findings: [Finding] = []
        for customer in [merge.survivor, merge.merged] {
            let query = Query<CustomerMerge>(
                of: key.owner,
                where: (CustomerMerge.survivor.is(customer) || CustomerMerge.merged.is(customer))
                    && CustomerMerge.stands.is(true) && !.id(in: [key.id]))
            // Not by the time: two merges of one night may be noted with the same.
            for try await later in records(query)
            where later.record.revision(of: customer) > merge.revision(of: customer) {
                let finding = Finding.laterMerge(later.record)
                if !findings.contains(finding) { findings.append(finding) }
            }
        }
        let given = Set(kinds.map { Self.name(of: $0) })
        for kind in Set(merge.redirected.map(\.kind)).subtracting(given).sorted() {
            findings.append(.kindMissing(kind))
        }
        guard findings.isEmpty else { throw Rejection(findings) }
        for (id, revision) in [(merge.survivor, merge.survivorRevision), (merge.merged, merge.mergedRevision)] {
            findings += try await restore(
                RecordKey<Customer>(key.owner, id), to: revision - 1, of: merge, act, in: &changes)
        }
        var notes: [Finding] = []
        for kind in kinds {
            findings += try await restore(kind, of: merge, act, in: &changes)
            notes += try await made(kind, since: merge)
        }
        guard findings.isEmpty else { throw Rejection(findings) }
        merge.undoneAt = act.at
        try changes.update(stored, to: merge, act)
        return notes
    }

    private static func name<Record: StoredRecord>(of kind: Record.Type) -> String { Record.schema.kind }

    private func restore<Record: CustomerLinked>(
        _ kind: Record.Type, of merge: CustomerMerge, _ act: Act, in changes: inout ChangeSet
    ) async throws -> [Finding] {
        var findings: [Finding] = []
        for redirection in merge.redirected where redirection.kind == Record.schema.kind {
            let key = RecordKey<Record>(merge.key.owner, Identifier(redirection.id))
            findings += try await restore(key, to: redirection.revision - 1, of: merge, act, in: &changes)
        }
        return findings
    }

    /// Takes the change that led from a revision to the next out of a record.
    private func restore<Record: CustomerLinked>(
        _ key: RecordKey<Record>, to revision: Int64, of merge: CustomerMerge, _ act: Act, in changes: inout ChangeSet
    ) async throws -> [Finding] {
        let stored = try await existing(key)
        if let customer = stored.record as? Customer, customer.standing == .erased {
            return [.notActive(customer.key.id, .erased, at: .document)]
        }
        let trail = try await auditTrail(of: key)
        guard let target = trail.json(ofRevision: revision, current: stored),
            let base = trail.json(ofRevision: revision + 1, current: stored)
        else { return [.stateBeforeMergeGone(key.reference)] }
        var change = ThreeWayMerge()
        let undone = change.undo(
            base: try JSONValue(storedText: base), current: try JSONValue(storedText: stored.json),
            target: try JSONValue(storedText: target), at: "")
        guard change.conflicts.isEmpty, let undone else {
            return [.changedSinceMerge(key.reference, change.conflicts)]
        }
        let record = try Record(recordJSON: JSONWriter.line(undone), format: stored.format)
        let isOwn =
            record.key.reference.kind == Customer.schema.kind
            && [merge.survivor, merge.merged].map(\.rawValue)
                .contains(record.key.id.rawValue)
        try changes.update(stored, to: record, isOwn ? act : act.told(in: record, of: merge.merged))
        return []
    }

    private func made<Record: CustomerLinked>(
        _ kind: Record.Type, since merge: CustomerMerge
    ) async throws(StorageError) -> [Finding] {
        var notes: [Finding] = []
        for found in try await linked(kind, to: RecordKey(merge.key.owner, merge.survivor)) {
            guard let first = try await auditTrail(of: found.record.key).first, first.at > merge.at else { continue }
            notes.append(.staysWithSurvivor(found.record.key.reference))
        }
        return notes
    }
}

extension CustomerMerge {
    /// The revision that the merge made of one of its customers.
    fileprivate func revision(of customer: Identifier<Customer>) -> Int64 {
        customer == survivor ? survivorRevision : mergedRevision
    }
}

extension [AuditEntry] {
    /// The JSON of a revision; nil where it is not kept.
    fileprivate func json<Record: StoredRecord>(ofRevision revision: Int64, current: Stored<Record>) -> String? {
        if revision == current.revision.number { return current.json }
        return first { $0.revision == revision + 1 }?.detail?.before
    }
}
