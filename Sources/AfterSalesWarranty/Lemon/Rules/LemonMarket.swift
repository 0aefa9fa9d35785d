public import AfterSalesCore

/// Where a car was sold, by which its rules go (销售地): a country, or a state of one. An open list by ISO 3166.
public struct LemonMarket: OpenVocabulary {
    /// The code, `CN` or `US-CA`.
    public let rawValue: String
    /// A market by its code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// China (中国大陆).
    public static let china: LemonMarket = "CN"
    /// California (美国加利福尼亚州).
    public static let california: LemonMarket = "US-CA"
}
