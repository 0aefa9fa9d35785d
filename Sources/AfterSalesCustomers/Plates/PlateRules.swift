/// The forms of a country's number plates.
public struct PlateRules: Hashable, Sendable, Codable {
    /// The country, or a part of it that has plates of its own.
    public let region: RegionCode
    /// Whether the first gap on a plate tells one from another, as between `M-AB 123` and `MA-B 123` in Germany. It is
    /// then kept as a hyphen, and the patterns say where it stands.
    public let keepsFirstGap: Bool
    /// The forms. The first that a plate has says its kind.
    public let formats: [PlateFormat]

    /// A country's rules.
    /// - Parameters:
    ///   - region: The country, or a part of it.
    ///   - keepsFirstGap: Whether the first gap belongs to the number.
    ///   - formats: The forms of its plates.
    public init(region: RegionCode, keepsFirstGap: Bool = false, formats: [PlateFormat]) {
        self.region = region
        self.keepsFirstGap = keepsFirstGap
        self.formats = formats
    }

    /// Rules of this library, patterns by their kind.
    init(_ region: RegionCode, keepsFirstGap: Bool = false, _ formats: [(PlateKind, String)]) {
        self.init(
            region: region, keepsFirstGap: keepsFirstGap, formats: formats.map { PlateFormat($0.0, known: $0.1) })
    }

    /// The kind of a plate in its normal form; nil if the country has no such plate.
    func kind(of number: String) -> PlateKind? {
        formats.first { $0.pattern.matches(number) }?.kind
    }
}
