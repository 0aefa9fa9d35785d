public import AfterSalesCore

/// A network that a dealership's own machines are in (店内网络); not one that it lends its waiting customers.
public struct DealerNetwork: Hashable, Sendable {
    /// Whose.
    public let dealer: Identifier<Dealer>
    /// Its addresses.
    public let prefix: NetworkPrefix

    /// A network.
    /// - Parameters:
    ///   - dealer: Whose.
    ///   - prefix: Its addresses.
    public init(_ dealer: Identifier<Dealer>, _ prefix: NetworkPrefix) {
        self.dealer = dealer
        self.prefix = prefix
    }
}
