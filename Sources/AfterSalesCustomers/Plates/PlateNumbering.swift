/// The number plates of the world, as far as they are known: a country's rules by its region.
///
/// A host adds or replaces a country's rules with ``adding(_:)``. What is not known here is not refused: it needs only
/// to be letters and digits, ``LicencePlate/generalLengths`` of them.
public struct PlateNumbering: Hashable, Sendable {
    /// The rules.
    public private(set) var rules: [PlateRules]

    /// Rules for the countries of this library.
    public static let standard = PlateNumbering(rules: [.china] + PlateRules.asiaPacific + PlateRules.west)

    private init(rules: [PlateRules]) { self.rules = rules }

    /// A numbering with a country's rules added, or put in the place of those it had.
    /// - Parameter rules: The rules of a country, or of a part of it.
    public func adding(_ rules: PlateRules) -> PlateNumbering {
        var numbering = self
        if let index = numbering.rules.firstIndex(where: { $0.region == rules.region }) {
            numbering.rules[index] = rules
        } else {
            numbering.rules.append(rules)
        }
        return numbering
    }

    /// The rules of a region, or else of its country; nil where none are known.
    /// - Parameter region: The country, or a part of it.
    public func rules(in region: RegionCode) -> PlateRules? {
        rules.first { $0.region == region } ?? rules.first { $0.region == region.country }
    }
}
