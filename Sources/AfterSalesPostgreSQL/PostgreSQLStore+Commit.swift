#if PostgreSQL
public import AfterSalesStorage

extension PostgreSQLStore {
    /// Makes all changes or none.
    ///
    /// A connection that is lost makes no difference to the caller while the server can be reached again in the time of
    /// ``PostgreSQLOptions/retryFor``: the commit is repeated, and its receipt shows whether it had gone through.
    @discardableResult
    public func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome {
        let sealed = try changes.sealed()
        for row in sealed.rows where kinds[row.layout.kind] == nil { throw .unknownKind(row.layout.kind) }
        for expected in sealed.guards where kinds[expected.layout.kind] == nil {
            throw .unknownKind(expected.layout.kind)
        }
        return try await pool.withConnection { (connection) async throws(StorageError) in
            try await commit(sealed, on: connection)
        }
    }

    private func commit(
        _ sealed: SealedChanges, on connection: PostgreSQLConnection
    ) async throws(StorageError) -> CommitOutcome {
        let attempt = CommitAttempt(changes: sealed, kinds: kinds, partitions: partitions, options: options)
        var persistence = Persistence(options: options, seed: sealed.fingerprint)
        var mayBeDone = false
        while true {
            let failure: ServerFailure
            let wasOpen = await connection.isOpen()
            switch await answer(to: attempt, on: connection) {
            case .done(let outcome):
                // The receipt that was found is our own: the answer to an earlier attempt had been lost.
                return mayBeDone ? .applied : outcome
            case .refused(let error): throw error
            case .failed(let error, let unknown):
                failure = error
                mayBeDone = mayBeDone || unknown
            }
            let isCancelled = Task.isCancelled
            guard !isCancelled, await persistence.waits(after: failure, wasOpen: wasOpen) else {
                if mayBeDone { throw .outcomeUnknown(sealed.key, failure.message) }
                throw isCancelled || Task.isCancelled ? .cancelled : failure.storageError
            }
        }
    }

    private func answer(
        to attempt: CommitAttempt, on connection: PostgreSQLConnection
    ) async -> CommitAttempt.Answer {
        do throws(ServerFailure) {
            return try await connection.perform { (session) throws(ServerFailure) in attempt.run(on: session) }
        } catch {
            // Nothing was sent but what opens a connection.
            return .failed(error, mayBeDone: false)
        }
    }
}
#endif
