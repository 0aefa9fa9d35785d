/// How much one client may ask for.
public struct RateLimit: Sendable {
    /// How many requests in a row.
    public var burst: Int
    /// How many more come back each second.
    public var perSecond: Int

    /// A limit.
    public init(burst: Int, perSecond: Int) {
        self.burst = burst
        self.perSecond = perSecond
    }
}
