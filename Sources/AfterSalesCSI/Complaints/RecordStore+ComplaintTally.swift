public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension Query where Record == Complaint {
    /// The complaints that came in in a time.
    /// - Parameters:
    ///   - owner: Whose complaints.
    ///   - start: From when, included.
    ///   - end: Until when, not included.
    public static func complaints(of owner: RecordOwner, from start: Timestamp, until end: Timestamp) -> Query {
        Query(
            of: owner, where: Complaint.receivedAt.isAtLeast(start) && Complaint.receivedAt.isLess(than: end),
            sortedBy: .ascending(Complaint.receivedAt))
    }
}

extension RecordStore {
    /// Counts the complaints that came in in a time.
    /// - Parameters:
    ///   - owner: Whose complaints.
    ///   - start: From when, included.
    ///   - end: Until when, not included.
    ///   - orders: How many orders were settled in that time.
    ///   - now: The present instant.
    ///   - rules: The promises.
    ///   - hours: The opening hours, where a clock counts by them.
    /// - Throws: What ``ComplaintTally/init(of:orders:now:by:hours:)`` and the store throw.
    public func complaintTally(
        of owner: RecordOwner, from start: Timestamp, until end: Timestamp, orders: Int, now: Timestamp,
        by rules: ComplaintClockRules = .standard, hours: BusinessHours? = nil
    ) async throws -> ComplaintTally {
        var complaints: [Complaint] = []
        for try await stored in records(.complaints(of: owner, from: start, until: end)) {
            complaints.append(stored.record)
        }
        return try ComplaintTally(of: complaints, orders: orders, now: now, by: rules, hours: hours)
    }
}
