#if PostgreSQL
    import AfterSalesStorage
    import Synchronization

    extension PostgreSQLStore {
        /// Tells what commits change, whoever makes them, while somebody listens.
        ///
        /// It begins with ``ChangeNotice/interrupted`` once it hears, and says it again after the connection was lost: read
        /// then what you have to know, and follow the notices from there. Each call takes a connection beside the pool's.
        /// - Parameter capacity: How many notices wait for a slow reader before some are dropped.
        public func changes(capacity: Int = 10_000) -> AsyncStream<ChangeNotice> {
            let settings = settings
            return AsyncStream(bufferingPolicy: .bufferingOldest(max(1, capacity))) { continuation in
                let gap = Mutex(false)
                let listener = Listener(settings) { notice in
                    // Where a notice found no room, the next that does says so.
                    let isBehind = gap.withLock { $0 }
                    if case .dropped = continuation.yield(isBehind ? .interrupted : notice) {
                        gap.withLock { $0 = true }
                    } else if isBehind {
                        gap.withLock { $0 = false }
                    }
                }
                continuation.onTermination = { _ in listener.stop() }
                listener.start()
            }
        }
    }
#endif
