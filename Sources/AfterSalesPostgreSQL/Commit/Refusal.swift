#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage

    /// Finds out what it means for a commit that the server refused one of its statements.
    struct Refusal {
        private let failure: ServerFailure
        private let changes: SealedChanges
        private let kinds: [String: KindTables]

        init(_ failure: ServerFailure, changes: SealedChanges, kinds: [String: KindTables]) {
            self.failure = failure
            self.changes = changes
            self.kinds = kinds
        }

        /// The answer; the transaction has been rolled back, and the session is in none.
        func answer(
            for purpose: CommitPart.Purpose, on session: Session
        ) throws(ServerFailure) -> CommitAttempt.Answer {
            switch (failure.state, purpose) {
            case ("23505", .receipt):
                guard let outcome = try earlier(session) else {
                    // Whoever had it has gone again: once more.
                    return .failed(
                        ServerFailure(state: "40001", message: failure.message, isLost: false), mayBeDone: false)
                }
                return outcome
            case ("23505", .row(let write)):
                let reference = write.row.reference
                guard let index = kinds[write.layout.kind]?.names.uniqueIndex(named: failure.constraint) else {
                    return .refused(.alreadyExists(reference))
                }
                return .refused(.duplicate(reference, index: index.name))
            case (ServerFailure.notAsSeen, .row(let write)):
                guard let expected = write.replaces else { break }
                return .refused(try change(of: write.row.reference, since: expected, on: session))
            case (ServerFailure.notAsSeen, .expectation(let expected)):
                return .refused(try change(of: expected.reference, since: expected.revision, on: session))
            case (let state, .row(let write)) where state.hasPrefix("22") || state == "54001":
                // Only what the record itself wrote can be no JSON, or nested deeper than the server reads.
                return .refused(.invalid([unwritable(write.row.reference)]))
            default: break
            }
            return .failed(failure, mayBeDone: false)
        }

        /// What became of an earlier commit with the key; nil if there is none.
        private func earlier(_ session: Session) throws(ServerFailure) -> CommitAttempt.Answer? {
            let reference = changes.key.receipt.reference
            guard let tables = kinds[reference.kind],
                let row = try RowReader(kind: reference.kind).rows(
                    in: session.run(Statement(tables.load, [reference.owner.column, reference.id.rawValue]))
                ).first
            else { return nil }
            do throws(StorageError) {
                return .done(try changes.outcome(of: Stored<CommitReceipt>(row).record))
            } catch {
                return .refused(error)
            }
        }

        private func change(
            of reference: RecordReference, since expected: Revision, on session: Session
        ) throws(ServerFailure) -> StorageError {
            guard let tables = kinds[reference.kind] else { return .unknownKind(reference.kind) }
            let found = try session.run(
                Statement(tables.revision, [reference.owner.column, reference.id.rawValue]))
            guard found.count > 0 else { return .missing(reference) }
            return .conflict(reference, expected: expected, found: Int64(found.text(0, 0)) ?? 0)
        }

        private func unwritable(_ reference: RecordReference) -> Finding {
            Finding(
                .error, .unwritableRecord, at: Place(reference.description),
                inputs: [.init("reason", failure.message)],
                LocalizedText(
                    "\(reference) cannot be written: \(failure.message)", "无法写入 \(reference)：\(failure.message)"))
        }
    }
#endif
