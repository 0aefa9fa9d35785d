/// Which KPI, and which of its variants (指标编号): authorities disagree, so no figure goes without both.
public struct KPIName: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The KPI, `effectiveLabourRate`.
    public let id: String
    /// The variant, `customer`.
    public let variant: String

    /// A name.
    /// - Parameters:
    ///   - id: The KPI. It has no slash.
    ///   - variant: The variant, as a payer's or a host's own word if need be.
    public init(_ id: String, _ variant: String) {
        self.id = id
        self.variant = variant
    }

    /// Reads `effectiveLabourRate/customer`; nil where a part is missing or empty.
    /// - Parameter text: The name as ``description`` writes it.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self.init(String(parts[0]), String(parts[1]))
    }

    /// The name as one text, `effectiveLabourRate/customer`.
    public var description: String { "\(id)/\(variant)" }

    /// By KPI and variant, each by its UTF-8 bytes.
    public static func < (left: KPIName, right: KPIName) -> Bool {
        left.id == right.id
            ? left.variant.utf8.lexicographicallyPrecedes(right.variant.utf8)
            : left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
}
