public import AfterSalesCore

/// Part of a stay that is no repair time (不计入修理时间), such as the way of a part that is made for the one car.
public struct StayPause: Hashable, Sendable, Codable {
    /// Since when.
    public let from: Timestamp
    /// Until when; nil while it goes on.
    public let until: Timestamp?

    /// A pause.
    public init(from: Timestamp, until: Timestamp?) {
        self.from = from
        self.until = until
    }
}
