/// After what time and distance a car is expected again (保养周期).
public struct ServiceInterval: Hashable, Sendable, Codable {
    /// The months.
    public let months: Int
    /// The kilometres; nil where only the time counts.
    public let kilometres: Int?

    /// An interval.
    public init(months: Int, kilometres: Int? = nil) {
        self.months = months
        self.kilometres = kilometres
    }
}
