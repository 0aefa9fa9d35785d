public import AfterSalesCore

extension RepairOrder {
    /// How much of its time in the house a car waited, by reason (等待占比): microseconds per microseconds since the
    /// check-in, until the car was ready or the order was called off, until now where it is neither.
    ///
    /// Two jobs that wait for the same at the same time wait once; for two different things, once for each, so the shares
    /// may be more than one together. Ratios of several orders merge.
    /// - Parameter now: The present instant.
    /// - Returns: The shares of the reasons for which it waited; none before the check-in.
    public func waiting(now: Timestamp) -> [HoldReason: Ratio] {
        guard let start = checkedInAt else { return [:] }
        let end = max(start, readyAt ?? (status == .cancelled ? steps.last?.at : nil) ?? now)
        var stretches: [HoldReason: [(from: Timestamp, to: Timestamp)]] = [:]
        for hold in holds {
            let (from, to) = (max(start, hold.since), min(end, hold.until ?? end))
            stretches[hold.reason, default: []].append((from, max(from, to)))
        }
        return stretches.mapValues { stretches in
            var waited: Int64 = 0
            var reached = start
            for stretch in stretches.sorted(by: { $0.from < $1.from }) where stretch.to > reached {
                waited += max(reached, stretch.from).microseconds(until: stretch.to)
                reached = stretch.to
            }
            return Ratio(waited, per: start.microseconds(until: end))
        }
    }
}
