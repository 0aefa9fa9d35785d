#if PostgreSQL
    import AfterSalesStorage
    import Synchronization

    /// A fixed number of connections, each made when it is first needed, for callers who wait in line.
    final class ConnectionPool: Sendable {
        private struct State {
            var idle: [PostgreSQLConnection] = []
            var made: [PostgreSQLConnection] = []
            var line = WaitingLine<PostgreSQLConnection>()
            var isClosed = false
        }

        private let settings: ConnectionSettings
        private let state = Mutex(State())

        init(_ settings: ConnectionSettings) { self.settings = settings }

        /// A connection for the caller alone, until he gives it back.
        /// - Throws: `busy` after the time that the options allow; `cancelled`; `unavailable` if the pool was closed.
        func acquire() async throws(StorageError) -> PostgreSQLConnection {
            let ticket = state.withLock { $0.line.ticket() }
            let result = await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let answer = state.withLock { state in self.enter(&state, ticket, continuation) }
                    guard let answer else { return expire(ticket) }
                    continuation.resume(returning: answer)
                }
            } onCancel: {
                refuse(ticket, .cancelled)
            }
            return try result.get()
        }

        func release(_ connection: PostgreSQLConnection) {
            let next = state.withLock { state in
                let next = state.line.first()
                if next == nil && !state.isClosed { state.idle.append(connection) }
                return next
            }
            next?.resume(returning: .success(connection))
        }

        /// Closes the connections that nobody uses, and those in use when they come back.
        func close() async {
            let (connections, waiting) = state.withLock { state in
                state.isClosed = true
                state.idle = []
                defer { state.made = [] }
                return (state.made, state.line.all())
            }
            for caller in waiting { caller.resume(returning: .failure(.unavailable("the store was closed"))) }
            for connection in connections { await connection.close() }
        }

        private typealias Answer = Result<PostgreSQLConnection, StorageError>

        private func enter(
            _ state: inout State, _ ticket: Int, _ continuation: CheckedContinuation<Answer, Never>
        ) -> Answer? {
            if state.isClosed { return .failure(.unavailable("the store was closed")) }
            // A task that is cancelled before it stands in line finds nobody to refuse; this one is cancelled already.
            if Task.isCancelled { return .failure(.cancelled) }
            if let idle = state.idle.popLast() { return .success(idle) }
            if state.made.count < max(1, settings.options.poolSize) {
                let new = PostgreSQLConnection(settings)
                state.made.append(new)
                return .success(new)
            }
            state.line.add(ticket, continuation)
            return nil
        }

        private func expire(_ ticket: Int) {
            let limit = settings.options.poolWait
            let watch = Task { [weak self] in
                guard (try? await Task.sleep(for: limit)) != nil else { return }
                self?.refuse(ticket, .busy("all connections are in use"))
            }
            let isWaiting = state.withLock { $0.line.watch(ticket, by: watch) }
            if !isWaiting { watch.cancel() }
        }

        private func refuse(_ ticket: Int, _ error: StorageError) {
            state.withLock { $0.line.remove(ticket) }?.resume(returning: .failure(error))
        }
    }
#endif
