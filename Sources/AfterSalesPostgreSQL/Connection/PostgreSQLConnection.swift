#if PostgreSQL
    /// One connection to the server, used by one task at a time, and opened again when it was lost.
    actor PostgreSQLConnection {
        private let executor = ConnectionExecutor()
        private let settings: ConnectionSettings
        private let cancellation = Cancellation()
        private var session: Session?

        nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

        init(_ settings: ConnectionSettings) { self.settings = settings }

        /// Does a piece of work on the connection's own thread; cancelling the task stops the statement that is running.
        /// - Throws: Whatever the work does; ``ServerFailure/cancelled`` if the task was cancelled before it began.
        nonisolated func perform<Value: Sendable>(
            _ work: @Sendable (Session) throws(ServerFailure) -> Value
        ) async throws(ServerFailure) -> Value {
            let ticket = cancellation.ticket()
            let result = await withTaskCancellationHandler {
                await perform(work, ticket: ticket)
            } onCancel: {
                cancellation.cancel(ticket)
            }
            return try result.get()
        }

        private func perform<Value: Sendable>(
            _ work: (Session) throws(ServerFailure) -> Value, ticket: Int
        ) -> Result<Value, ServerFailure> {
            cancellation.begin(ticket)
            defer { cancellation.end() }
            // A task that is cancelled from here on reaches the statement; one that was before is noticed here.
            guard !Task.isCancelled else { return .failure(.cancelled) }
            do throws(ServerFailure) {
                let session = try open()
                defer { settle(session) }
                return .success(try work(session))
            } catch {
                return .failure(error)
            }
        }

        /// Whether the connection has been used, so that the server may have closed it since.
        func isOpen() -> Bool { session != nil }

        func close() {
            cancellation.aim(at: nil)
            session = nil
        }

        private func open() throws(ServerFailure) -> Session {
            if let session { return session }
            let new = try Session(settings)
            cancellation.aim(at: new.connection)
            session = new
            return new
        }

        /// Leaves the connection without a transaction, or drops it.
        private func settle(_ session: Session) {
            session.rollBackIfNeeded()
            if session.isBroken { close() }
        }
    }
#endif
