public import AfterSalesCore
public import AfterSalesStorage

/// The authority with which a campaign is filed (召回主管部门). An open list: only those are named whose numbers the library
/// knows the form of, or whose reports it writes.
public struct RecallAuthority: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `nhtsa`.
    public let rawValue: String
    /// An authority by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The National Highway Traffic Safety Administration of the United States (美国国家公路交通安全管理局). Its campaign numbers are
    /// the year, a letter for what is called back (C child seats, E equipment, V vehicles, T tyres), and six digits.
    public static let nhtsa: RecallAuthority = "nhtsa"
    /// The State Administration for Market Regulation of China (国家市场监督管理总局).
    public static let samr: RecallAuthority = "samr"

    /// Whether a campaign number has the authority's form; nil where no form is known.
    /// - Parameter number: The number.
    public func hasForm(_ number: String) -> Bool? {
        guard self == .nhtsa else { return nil }
        let bytes = Array(number.utf8)
        return bytes.count == 9 && "CEVT".utf8.contains(bytes[2])
            && bytes.indices.allSatisfy { $0 == 2 || VINPart.isDigit(bytes[$0]) }
    }
}
