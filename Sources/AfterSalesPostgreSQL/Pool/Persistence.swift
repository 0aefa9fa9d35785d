#if PostgreSQL
    /// Decides whether a request is repeated after a failure, and waits a while before.
    struct Persistence {
        private let deadline: ContinuousClock.Instant
        private let conflictRetries: Int
        private var conflicts = 0
        private var losses = 0
        private var backoff: Backoff

        init(options: PostgreSQLOptions, seed: some Hashable) {
            deadline = .now + options.retryFor
            conflictRetries = options.conflictRetries
            backoff = Backoff(seed: seed)
        }

        /// Waits, and says whether to try again.
        /// - Parameters:
        ///   - failure: What went wrong.
        ///   - wasOpen: Whether the connection had been in use before, so that its loss says nothing of the server.
        mutating func waits(after failure: ServerFailure, wasOpen: Bool) async -> Bool {
            guard failure.isPassing else { return false }
            if failure.isLost {
                losses += 1
                if losses == 1 && wasOpen { return true }
            } else {
                conflicts += 1
                guard conflicts <= conflictRetries else { return false }
            }
            let pause = backoff.next()
            guard ContinuousClock.now + pause < deadline else { return false }
            return (try? await Task.sleep(for: pause)) != nil
        }
    }
#endif
