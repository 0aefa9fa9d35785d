#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage

    /// Tries once to make the changes of a commit.
    struct CommitAttempt: Sendable {
        /// How it went.
        enum Answer: Sendable {
            case done(CommitOutcome)
            case refused(StorageError)
            /// The connection was lost, or the transaction given up.
            case failed(ServerFailure, mayBeDone: Bool)
        }

        let changes: SealedChanges
        let kinds: [String: KindTables]
        let partitions: MonthPartitions
        let options: PostgreSQLOptions

        func run(on session: Session) -> Answer {
            do throws(ServerFailure) {
                try partitions.prepare(partitions.months(of: changes.rows), on: session)
            } catch {
                return .failed(error, mayBeDone: false)
            }
            let plan = CommitPlan(changes, kinds: kinds, options: options, loads: true)
            switch send(plan, on: session) {
            case .unnamed(let failure) where !failure.isLost && failure.isAboutARow:
                // A load does not say which record was at fault; row by row it shows.
                session.rollBackIfNeeded()
                let byRow = CommitPlan(changes, kinds: kinds, options: options, loads: false)
                return answer(send(byRow, on: session), on: session)
            case let sent: return answer(sent, on: session)
            }
        }

        private enum Sent {
            case everything
            case unnamed(ServerFailure)
            case failed(ServerFailure, CommitPart.Purpose, mayBeDone: Bool)
        }

        private func send(_ plan: CommitPlan, on session: Session) -> Sent {
            for (index, part) in plan.parts.enumerated() {
                let isLast = index == plan.parts.count - 1
                if Task.isCancelled { return .failed(.cancelled, .other, mayBeDone: false) }
                switch part {
                case .statements(let list):
                    let (_, failure) = session.pipeline(list.map(\.statement))
                    guard let failure else { continue }
                    return .failed(
                        failure.failure, failure.position.map { list[$0].purpose } ?? .other,
                        mayBeDone: isLast && failure.failure.isLost)
                case .load(let rows):
                    do throws(ServerFailure) {
                        try load(rows, on: session)
                    } catch {
                        return .unnamed(error)
                    }
                }
            }
            return .everything
        }

        private func load(_ rows: [RowWrite], on session: Session) throws(ServerFailure) {
            guard let first = rows.first, let tables = kinds[first.layout.kind] else { return }
            try BulkLoad(tables).run(rows.map { ($0.row, $0.values) }, on: session)
        }

        private func answer(_ sent: Sent, on session: Session) -> Answer {
            switch sent {
            case .everything: return .done(.applied)
            case .unnamed(let failure): return .failed(failure, mayBeDone: false)
            case .failed(let failure, let purpose, let mayBeDone):
                guard !failure.isLost else { return .failed(failure, mayBeDone: mayBeDone) }
                session.rollBackIfNeeded()
                do throws(ServerFailure) {
                    return try Refusal(failure, changes: changes, kinds: kinds).answer(for: purpose, on: session)
                } catch {
                    return .failed(error, mayBeDone: false)
                }
            }
        }
    }

    extension ServerFailure {
        /// Whether the values of some row were at fault, not the circumstances.
        fileprivate var isAboutARow: Bool { state.hasPrefix("22") || state.hasPrefix("23") }
    }
#endif
