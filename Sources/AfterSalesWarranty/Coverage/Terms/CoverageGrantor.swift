public import AfterSalesCore
public import AfterSalesStorage

/// Who owes what a coverage term promises (承保方). An open list.
public struct CoverageGrantor: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The maker of the car, by his own warranty (厂家质保).
    public static let manufacturer: CoverageGrantor = "manufacturer"
    /// Whoever the law names, such as the seller under the three guarantees (法定三包).
    public static let law: CoverageGrantor = "law"
    /// The maker of a part that a repair has fitted (配件质保).
    public static let parts: CoverageGrantor = "parts"
    /// The provider of an extended contract (延保公司).
    public static let contract: CoverageGrantor = "contract"
    /// The dealership, for its own work (维修质量保证).
    public static let dealer: CoverageGrantor = "dealer"

    /// In what order they are asked where a plan does not say: the maker of the car first, an extended contract behind the
    /// warranties that come with car and part, the dealership last.
    public static let standardOrder: [CoverageGrantor] = [.manufacturer, .law, .parts, .contract, .dealer]
}
