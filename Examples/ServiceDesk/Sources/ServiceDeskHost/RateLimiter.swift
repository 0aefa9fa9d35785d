import AfterSales

/// Counts each client's requests: a bucket of them that is filled up again second by second.
actor RateLimiter {
    private struct Bucket {
        var left: Int
        var filledAt: Timestamp
    }

    private let limit: RateLimit
    private var buckets: [String: Bucket] = [:]
    /// More clients than that at once are strangers trying to fill the memory: full buckets are forgotten.
    private let mostClients = 10_000

    init(_ limit: RateLimit) { self.limit = limit }

    /// Whether a client may have one more request now.
    func admits(_ client: String, at now: Timestamp) -> Bool {
        if buckets.count >= mostClients, buckets[client] == nil {
            buckets = buckets.filter { filled($0.value, at: now).left < limit.burst }
            if buckets.count >= mostClients { return false }
        }
        var bucket = buckets[client].map { filled($0, at: now) } ?? Bucket(left: limit.burst, filledAt: now)
        guard bucket.left > 0 else {
            buckets[client] = bucket
            return false
        }
        bucket.left -= 1
        buckets[client] = bucket
        return true
    }

    private func filled(_ bucket: Bucket, at now: Timestamp) -> Bucket {
        let seconds = bucket.filledAt.microseconds(until: now) / 1_000_000
        guard seconds > 0 else { return bucket }
        let more = min(Int64(limit.burst), min(seconds, 3_600) * Int64(limit.perSecond))
        return Bucket(left: min(limit.burst, bucket.left + Int(more)), filledAt: now)
    }
}
