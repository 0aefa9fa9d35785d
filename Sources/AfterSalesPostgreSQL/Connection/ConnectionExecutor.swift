#if PostgreSQL
    import Dispatch

    /// Runs a connection's work on a queue of its own: calls of libpq wait for the server, and may not keep a thread of the
    /// shared pool from other tasks meanwhile.
    final class ConnectionExecutor: SerialExecutor {
        private let queue = DispatchQueue(label: "AfterSalesPostgreSQL.connection")

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
        }
    }
#endif
