public import AfterSalesCore

extension RecordStore {
    /// The record as it was at a moment, by the audit trail of a kind that keeps its history.
    ///
    /// What is given back is what was written: its digest is compared with the one in the trail.
    /// - Parameters:
    ///   - key: The record.
    ///   - moment: The moment, by the clock that the acts were noted by; an act at that very moment counts.
    /// - Returns: The record; nil where it did not exist yet.
    /// - Throws: ``StorageError/Code/historyNotKept`` for a kind that keeps none,
    ///   ``StorageError/Code/historyErased`` for a state that has been erased, ``StorageError/Code/corrupt`` for one
    ///   that is not what was written; whatever else the store throws.
    public func load<Record: StoredRecord>(
        _ key: RecordKey<Record>, asOf moment: Timestamp
    ) async throws(StorageError) -> Record? {
        guard Record.schema.keepsHistory else { throw .historyNotKept(key.reference) }
        for _ in 0..<10 {
            guard let stored = try await load(key) else { return nil }
            let trail = try await auditTrail(of: key)
            guard let position = trail.lastIndex(where: { $0.at <= moment }) else { return nil }
            if position + 1 < trail.count { return try Self.state(of: key, before: position + 1, in: trail) }
            if trail[position].digest == stored.revision.digest { return stored.record }
            // Somebody has changed it between the two readings.
        }
        throw .busy("\(key.reference) is changed all the time")
    }

    private static func state<Record: StoredRecord>(
        of key: RecordKey<Record>, before position: Int, in trail: [AuditEntry]
    ) throws(StorageError) -> Record {
        guard let detail = trail[position].detail else { throw .historyErased(key.reference) }
        let entry = trail[position - 1]
        // An erasure lists nothing and keeps nothing.
        guard let json = detail.before else {
            throw entry.detail == nil ? .historyErased(key.reference) : .historyNotKept(key.reference)
        }
        guard Digest(of: json.utf8) == entry.content else {
            throw .corrupt("revision \(entry.revision) of \(key.reference) is not what was written")
        }
        do {
            return try Record(recordJSON: json, format: entry.format)
        } catch {
            throw .unreadable(key.reference, format: entry.format, "\(error)")
        }
    }
}
