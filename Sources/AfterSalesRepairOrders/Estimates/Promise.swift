public import AfterSalesCore

/// When the car was promised to be ready (承诺交车时间).
public struct Promise: Hashable, Sendable, Codable {
    /// The promised instant.
    public let ready: Timestamp
    /// Why it was changed; nil for the first one.
    public internal(set) var reason: String?
    /// How the customer was told of the change; nil for the first one.
    public let informed: InformedBy?
    /// By whom.
    public let by: ActingParty
    /// When.
    public let at: Timestamp
}
