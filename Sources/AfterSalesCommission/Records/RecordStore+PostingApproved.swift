public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Posts a close that has been approved, as it was approved, once, however often and from wherever it is asked for.
    ///
    /// Nothing is read but the close: what has changed since it was drawn up is corrected by a later month. In one commit it
    /// is posted and its plan registered for the dealership where neither it nor the group has that version.
    /// - Parameters:
    ///   - key: The close.
    ///   - actor: Who posts it.
    ///   - at: When, by the host's clock.
    /// - Returns: The posted close, and whether it was posted before.
    /// - Throws: ``CloseRefusal/transition(_:)`` where it has not been approved; a ``/AfterSalesCore/Rejection`` with
    ///   `earlierMonthNotPosted` and `laterMonthPosted` where it is not its turn, with `planNotEffective` where its version
    ///   has been ended since; a ``/AfterSalesStorage/StorageError``, `missing` where there is no such close.
    public func post(
        _ key: RecordKey<CloseRecord>, by actor: ActingParty, at: Timestamp
    ) async throws -> PostOutcome {
        var rounds = 0
        while true {
            rounds += 1
            do {
                return try await postApproved(key, by: actor, at: at)
            } catch let error as StorageError {
                guard Self.isLost(error), rounds < 10 else { throw error }
            }
        }
    }

    private func postApproved(
        _ key: RecordKey<CloseRecord>, by actor: ActingParty, at: Timestamp
    ) async throws -> PostOutcome {
        let present = try await existing(key)
        if [.posted, .paid].contains(present.record.status) { return .alreadyPosted(present) }
        var record = present.record
        try record.perform(.post, by: actor, at: at)
        let problems = try await orderProblems(of: record)
        guard problems.isEmpty else { throw Rejection(problems) }
        let act = Act("post", by: actor, at: at)
        var changes = ChangeSet(CommitKey(key.owner, "post/\(record.month)/\(record.plan.id)"))
        try await changes.settlePlan(
            try record.plan.validated(), for: record.dealer, month: record.month, in: self, act)
        let posted = try changes.update(present, to: record, act)
        switch try await commit(changes) {
        case .applied: return .posted(posted)
        case .alreadyApplied: return .alreadyPosted(try await existing(key))
        }
    }

    /// Whether somebody else was faster, so that it is worth looking again. A commit that nobody knows the end of is looked
    /// for again as well.
    static func isLost(_ error: StorageError) -> Bool {
        [.conflict, .alreadyExists, .commitKeyReused, .outcomeUnknown].contains(error.code)
    }
}
