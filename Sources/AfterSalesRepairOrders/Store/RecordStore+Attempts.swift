import AfterSalesCore
package import AfterSalesStorage

extension RecordStore {
    /// Commits changes of several records; where somebody else was faster, once more with what he left.
    ///
    /// A request that is sent again changes nothing: if the commit's receipt is there, `body` is not called.
    /// - Parameters:
    ///   - key: Names the commit, and with it the request.
    ///   - record: A record that the commit changes.
    ///   - attempts: How often somebody else may be faster before it is given up.
    ///   - body: Puts the changes together; it may be called several times, each time with what is stored then.
    /// - Returns: Whether the changes were made now, or had been made before.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/commitKeyReused`` where the commit of that name changed something
    ///   else; what `body` and the store throw.
    @discardableResult
    package func commit<Record: StoredRecord>(
        as key: CommitKey, about record: RecordKey<Record>, attempts: Int,
        _ body: (inout ChangeSet) async throws -> Void
    ) async throws -> CommitOutcome {
        var attempt = 1
        while try await load(key.receipt) == nil {
            var changes = ChangeSet(key)
            guard try await unlessMade(key, { try await body(&changes) }) != nil else { break }
            do throws(StorageError) {
                return try await commit(changes)
            } catch {
                // A record that both would have begun is there now, so it is a conflict as well.
                let lost: [StorageError.Code] = [.conflict, .alreadyExists, .commitKeyReused, .outcomeUnknown]
                guard lost.contains(error.code), attempt < attempts else { throw error }
                attempt += 1
            }
        }
        guard try await auditTrail(of: record).contains(where: { $0.commit == key }) else {
            throw StorageError.commitKeyReused(key)
        }
        return .alreadyApplied
    }

    /// Commits what an order's change consists of.
    /// - Returns: The order as `body` left it, or as it stands where the commit was made before.
    func commit(
        _ key: RecordKey<RepairOrder>, as commit: CommitKey, attempts: Int,
        _ body: (inout ChangeSet, Stored<RepairOrder>) async throws -> Stored<RepairOrder>
    ) async throws -> Stored<RepairOrder> {
        var changed: Stored<RepairOrder>?
        let outcome = try await self.commit(as: commit, about: key, attempts: attempts) { changes in
            changed = try await body(&changes, try await existing(key))
        }
        guard outcome == .applied, let changed else { return try await existing(key) }
        return changed
    }
}
