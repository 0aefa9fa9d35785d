#if PostgreSQL
    /// How long to wait before a request is repeated: twice as long each time, up to a second, and not the same for any two
    /// requests, so that those who were in each other's way do not meet again.
    struct Backoff {
        private var attempt = 0
        private var scatter: UInt64

        /// - Parameter seed: Tells this request from others.
        init(seed: some Hashable) {
            scatter = UInt64(bitPattern: Int64(seed.hashValue))
        }

        mutating func next() -> Duration {
            attempt += 1
            scatter = scatter &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let longest = Int64(min(1_000, 4 << min(attempt, 10)))
            let part = Int64(scatter >> 33) % 1_000
            return .microseconds(longest * 500 + longest * part / 2)
        }
    }
#endif
