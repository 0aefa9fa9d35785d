public import AfterSalesCore

/// What a customer pays for the use he had of a car that is replaced or returned (合理使用补偿): price × distance / per × n.
public struct CompensationRule: Hashable, Sendable {
    /// The distance for which the rate stands, in the rule set's unit: 1 000 km in China.
    public let per: Int
    /// The least rate that a maker may state; nil where there is none.
    public let least: Rate?
    /// The most that he may state.
    public let most: Rate
    /// Where it stands.
    public let source: LocalizedText

    /// A rule.
    /// - Parameters:
    ///   - per: The distance for which the rate stands.
    ///   - least: The least rate.
    ///   - most: The most.
    ///   - source: Where it stands.
    public init(per: Int, least: Rate?, most: Rate, source: LocalizedText) {
        self.per = per
        self.least = least
        self.most = most
        self.source = source
    }
}
