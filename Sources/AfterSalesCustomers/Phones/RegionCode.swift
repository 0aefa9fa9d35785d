public import AfterSalesCore
public import AfterSalesStorage

/// A country or territory, or a part of one, by its code in ISO 3166: `CN`, `HK`, `US-CA`.
///
/// It says by whose rules a telephone number or a number plate is read. An open list: any code can be written, and where
/// no rules are known for it the general ones hold.
public struct RegionCode: OpenVocabulary, FieldConvertible {
    /// The code, upper case: ISO 3166-1 alpha-2, or ISO 3166-2 for a part of a country.
    public let rawValue: String
    /// A region by its code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The country of a part of one: `US` of `US-CA`. A country's is itself.
    public var country: RegionCode {
        RegionCode(rawValue: String(rawValue.prefix { $0 != "-" }))
    }

    /// Mainland China (中国大陆).
    public static let china: RegionCode = "CN"
    /// Hong Kong (香港).
    public static let hongKong: RegionCode = "HK"
    /// Macau (澳门).
    public static let macau: RegionCode = "MO"
    /// Taiwan (台湾).
    public static let taiwan: RegionCode = "TW"
    /// Japan.
    public static let japan: RegionCode = "JP"
    /// South Korea.
    public static let korea: RegionCode = "KR"
    /// Singapore.
    public static let singapore: RegionCode = "SG"
    /// Malaysia.
    public static let malaysia: RegionCode = "MY"
    /// Thailand.
    public static let thailand: RegionCode = "TH"
    /// India.
    public static let india: RegionCode = "IN"
    /// Australia.
    public static let australia: RegionCode = "AU"
    /// New Zealand.
    public static let newZealand: RegionCode = "NZ"
    /// The United States.
    public static let unitedStates: RegionCode = "US"
    /// Canada.
    public static let canada: RegionCode = "CA"
    /// The United Kingdom.
    public static let unitedKingdom: RegionCode = "GB"
    /// Germany.
    public static let germany: RegionCode = "DE"
    /// France.
    public static let france: RegionCode = "FR"
    /// Italy.
    public static let italy: RegionCode = "IT"
    /// Spain.
    public static let spain: RegionCode = "ES"
    /// The Netherlands.
    public static let netherlands: RegionCode = "NL"
    /// Austria.
    public static let austria: RegionCode = "AT"
    /// Switzerland.
    public static let switzerland: RegionCode = "CH"
}
