#if PostgreSQL
    import CLibPQ

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// The socket of a connection, to wait for.
    struct Socket {
        private let descriptor: Int32

        init(of connection: OpaquePointer) { descriptor = PQsocket(connection) }

        /// Waits until the socket can be read, or written where that is asked for.
        /// - Parameters:
        ///   - alsoToWrite: Whether being ready for writing is enough.
        ///   - wakeUp: Another descriptor that ends the waiting when it can be read.
        ///   - milliseconds: How long at most; negative for ever.
        /// - Returns: Whether anything is ready; false after the time, or where there is no socket.
        @discardableResult
        func wait(alsoToWrite: Bool = false, wakeUp: Int32 = -1, milliseconds: Int32 = -1) -> Bool {
            guard descriptor >= 0 else { return false }
            var places = [
                pollfd(fd: descriptor, events: Int16(POLLIN | (alsoToWrite ? POLLOUT : 0)), revents: 0),
                pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0),
            ]
            while true {
                let ready = poll(&places, 2, milliseconds)
                if ready < 0 && errno == EINTR { continue }
                return ready > 0
            }
        }

        /// Waits for what a connection that is being made waits for.
        func wait(for state: PostgresPollingStatusType, atMost limit: Duration) -> Bool {
            guard descriptor >= 0 else { return false }
            let (seconds, attoseconds) = limit.components
            let milliseconds = min(seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1, 3_600_000)
            let events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT
            var place = pollfd(fd: descriptor, events: Int16(events), revents: 0)
            let ready = poll(&place, 1, Int32(milliseconds))
            return ready > 0 || (ready < 0 && errno == EINTR)
        }
    }
#endif
