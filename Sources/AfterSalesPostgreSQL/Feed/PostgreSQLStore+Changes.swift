#if PostgreSQL
import AfterSalesStorage

extension PostgreSQLStore {
    /// Tells what commits change, whoever makes them, while somebody listens.
    ///
    /// It begins with ``ChangeNotice/interrupted`` once it hears, and says it again after the connection was lost: read
    /// then what you have to know, and follow the notices from there. Each call takes a connection beside the pool's.
    /// - Parameter capacity: How many notices wait for a slow reader before some are dropped.
    public func changes(capacity: Int = 10_000) -> AsyncStream<ChangeNotice> {
        let settings = settings
        return AsyncStream(bufferingPolicy: .bufferingOldest(max(1, capacity))) { continuation in
            let listener = Listener(settings) { notice in
                if case .dropped = continuation.yield(notice) { false } else { true }
            }
            continuation.onTermination = { _ in listener.stop() }
            listener.start()
        }
    }
}
#endif
