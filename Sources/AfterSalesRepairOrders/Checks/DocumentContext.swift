public import AfterSalesCore

/// What a document check knows beside the orders. What else a host's own rules need, they bring along.
public struct DocumentContext: Hashable, Sendable {
    /// The present instant.
    public var now: Timestamp
    /// The dealership's local time, by which days are counted.
    public var zone: CivilZone
    /// The orders that a follow-up is planned for or has been made; nil where nobody knows, so that none is missed.
    public var followedUp: Set<Identifier<RepairOrder>>?

    /// What is known.
    /// - Parameters:
    ///   - now: The present instant.
    ///   - zone: The dealership's local time.
    ///   - followedUp: The orders that a follow-up is planned for or has been made.
    public init(now: Timestamp, in zone: CivilZone, followedUp: Set<Identifier<RepairOrder>>? = nil) {
        self.now = now
        self.zone = zone
        self.followedUp = followedUp
    }

    /// Civil days from an instant until now; none where it is later.
    /// - Parameter instant: The instant.
    public func days(since instant: Timestamp) -> Int {
        guard let from = try? zone.date(of: instant), let to = try? zone.date(of: now) else { return 0 }
        return max(from.days(until: to), 0)
    }

    /// Whole hours from an instant until now; none where it is later.
    /// - Parameter instant: The instant.
    public func hours(since instant: Timestamp) -> Int {
        max(Int(instant.microseconds(until: now) / 3_600_000_000), 0)
    }
}
