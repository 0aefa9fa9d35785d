public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension RecordStore {
    /// How many of the promises to be there in time were kept (救援及时率): of the calls of a stretch of time of which that
    /// is known by now.
    /// - Parameters:
    ///   - owner: Whose rescues.
    ///   - calls: When they were called for, the end not included.
    ///   - now: The present instant.
    ///   - rules: What is promised.
    ///   - hours: The opening hours, where a clock counts by them.
    /// - Throws: A ``/AfterSalesCore/Rejection`` as ``RescueCall/clock(now:by:hours:)`` throws; whatever the store throws.
    public func rescuePromisesKept(
        of owner: RecordOwner, called calls: Range<Timestamp>, now: Timestamp, by rules: RescueRules = .standard,
        hours: BusinessHours? = nil
    ) async throws -> Ratio {
        var (kept, known): (Int64, Int64) = (0, 0)
        let query = Query<RescueCall>(
            of: owner,
            where: RescueCall.calledAt.isAtLeast(calls.lowerBound) && RescueCall.calledAt.isLess(than: calls.upperBound)
        )
        for try await stored in records(query) {
            switch try stored.record.clock(now: now, by: rules, hours: hours) {
            case .met: (kept, known) = (kept + 1, known + 1)
            case .missed: known += 1
            case .running, nil: break
            }
        }
        return Ratio(kept, per: known)
    }
}
