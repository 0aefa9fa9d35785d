public import AfterSalesCore
public import AfterSalesStorage

/// Reading by rule: what a role may see, and a line in the log before anything sensitive is handed out.
extension RecordStore {
    /// A record as its reader may see it.
    ///
    /// Where something sensitive is shown as it is, the log of that is committed first: no log, no view.
    ///
    /// ```swift
    /// let reader = Reader("E07", .customerAdvisor, for: .complaint)
    /// let view = try await store.read(
    ///     customer, as: reader, under: policy, at: now, log: CommitKey(.dealer("D01"), "read/\(request)"))
    /// ```
    /// - Parameters:
    ///   - key: The record.
    ///   - reader: Who reads, as what, and what for.
    ///   - policy: The policy.
    ///   - now: The moment, by the host's clock.
    ///   - log: Names the commit of the log. The same call again, with the same moment, is logged once; for any other
    ///     reading it takes another key.
    /// - Throws: ``AccessDenied`` where the role may see nothing of the kind; a ``/AfterSalesCore/Rejection`` for a role or
    ///   a purpose that is no word; ``/AfterSalesStorage/StorageError`` with `missing` where there is no such record, and
    ///   whatever else the store throws.
    public func read<Record: ClassifiedRecord>(
        _ key: RecordKey<Record>, as reader: Reader, under policy: AccessPolicy, at now: Timestamp, log: CommitKey
    ) async throws -> MaskedRecord {
        try reader.admit(to: key, under: policy)
        let record = try await existing(key).record
        let view = policy.view(of: record, for: reader.role)
        try await write([.init(view, of: record, .record)], by: reader, at: now, log)
        return view
    }

    /// Records as their reader may see them, in the order of their keys, with one line in the log for all of one
    /// dealership.
    /// - Parameters:
    ///   - keys: The records.
    ///   - reader: Who reads, as what, and what for.
    ///   - policy: The policy.
    ///   - now: The moment, by the host's clock.
    ///   - log: Names the commit of the log.
    /// - Throws: What reading one throws; nothing is handed out or logged then.
    public func read<Record: ClassifiedRecord>(
        _ keys: [RecordKey<Record>], as reader: Reader, under policy: AccessPolicy, at now: Timestamp, log: CommitKey
    ) async throws -> [MaskedRecord] {
        var readings: [Reading] = []
        for key in keys {
            try reader.admit(to: key, under: policy)
            let record = try await existing(key).record
            readings.append(.init(policy.view(of: record, for: reader.role), of: record, .record))
        }
        try await write(readings, by: reader, at: now, log)
        return readings.compactMap(\.view)
    }

    /// A record as it was at a moment, as its reader may see it.
    /// - Parameters:
    ///   - key: The record.
    ///   - moment: The moment, by the clock that the acts were noted by.
    ///   - reader: Who reads, as what, and what for.
    ///   - policy: The policy.
    ///   - now: The present moment, by the host's clock.
    ///   - log: Names the commit of the log.
    /// - Returns: The record; nil where it did not exist yet.
    /// - Throws: ``AccessDenied``, a ``/AfterSalesCore/Rejection``, and what loading a record as of a moment throws.
    public func read<Record: ClassifiedRecord>(
        _ key: RecordKey<Record>, asOf moment: Timestamp, as reader: Reader, under policy: AccessPolicy,
        at now: Timestamp, log: CommitKey
    ) async throws -> MaskedRecord? {
        try reader.admit(to: key, under: policy)
        guard let record = try await load(key, asOf: moment) else { return nil }
        let view = policy.view(of: record, for: reader.role)
        try await write([.init(view, of: record, .earlierState)], by: reader, at: now, log)
        return view
    }

    /// A record's history as its reader may see it.
    /// - Parameters:
    ///   - key: The record.
    ///   - reader: Who reads, as what, and what for.
    ///   - policy: The policy.
    ///   - now: The moment, by the host's clock.
    ///   - log: Names the commit of the log.
    /// - Throws: What reading the record throws.
    public func readHistory<Record: ClassifiedRecord>(
        of key: RecordKey<Record>, as reader: Reader, under policy: AccessPolicy, at now: Timestamp, log: CommitKey
    ) async throws -> [MaskedEvent] {
        try reader.admit(to: key, under: policy)
        let record = try await existing(key).record
        let events = policy.history(try await auditTrail(of: key), of: Record.self, for: reader.role)
        let read = AccessLogEntry.Read(record.key.reference, .history, paths: events.flatMap(\.sensitivePaths))
        try await write([Reading(record: record, read: read)], by: reader, at: now, log)
        return events
    }
}
