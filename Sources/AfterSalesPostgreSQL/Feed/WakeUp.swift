#if PostgreSQL
    import Synchronization

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// Ends somebody's waiting for a socket, once and for all.
    final class WakeUp: Sendable {
        /// Can be read once it has rung; -1 where the process has no descriptors left.
        let descriptor: Int32
        private let other: Int32
        private let rung = Atomic(false)

        init() {
            var ends: [Int32] = [-1, -1]
            if pipe(&ends) != 0 { ends = [-1, -1] }
            (descriptor, other) = (ends[0], ends[1])
            for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }

        deinit {
            if descriptor >= 0 { close(descriptor) }
            if other >= 0 { close(other) }
        }

        var hasRung: Bool { rung.load(ordering: .acquiring) }

        func ring() {
            guard !rung.exchange(true, ordering: .acquiringAndReleasing), other >= 0 else { return }
            var byte: UInt8 = 1
            _ = write(other, &byte, 1)
        }

        /// Waits until it rings, for a while at most.
        func wait(atMost limit: Duration) {
            let (seconds, attoseconds) = limit.components
            var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            _ = poll(&place, 1, Int32(min(seconds * 1_000 + attoseconds / 1_000_000_000_000_000, 60_000)))
        }
    }
#endif
