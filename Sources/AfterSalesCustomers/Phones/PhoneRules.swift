public import AfterSalesCore

/// How telephone numbers are made in one country.
public struct PhoneRules: Hashable, Sendable {
    /// The country or territory.
    public let region: RegionCode
    /// Its calling code as ITU-T E.164 assigns it, without the plus: `86`.
    public let callingCode: String
    /// What is dialled before a national number inside the country, and left out from abroad: `0`. Empty where there is
    /// nothing of the kind.
    public let trunkPrefix: String
    /// What is dialled for a foreign number: `00`, `011`. The first that leads to a number counts.
    public let internationalPrefixes: [String]
    /// The ranges of its numbers. The first that a number lies in says its kind.
    public let ranges: [PhoneRange]

    /// A country's rules.
    /// - Parameters:
    ///   - region: The country or territory.
    ///   - callingCode: Its calling code, without the plus.
    ///   - trunkPrefix: What is dialled before a national number; empty for nothing.
    ///   - internationalPrefixes: What is dialled for a foreign number.
    ///   - ranges: The ranges of its numbers.
    ///   - place: Where they stand, for the findings.
    /// - Throws: `Rejection` with an `invalidDialDigits` finding for each code or prefix that is none, and
    ///   `noPhoneRanges`.
    public init(
        region: RegionCode, callingCode: String, trunkPrefix: String, internationalPrefixes: [String],
        ranges: [PhoneRange], at place: Place = .document
    ) throws(Rejection) {
        var check = PhoneRulesCheck()
        check.callingCode(callingCode, at: place.field("callingCode"))
        if !trunkPrefix.isEmpty { check.prefix(trunkPrefix, at: place.field("trunkPrefix")) }
        for (index, prefix) in internationalPrefixes.enumerated() {
            check.prefix(prefix, at: place.field("internationalPrefixes").element(index))
        }
        if ranges.isEmpty { check.reportNoRanges(at: place.field("ranges")) }
        guard check.findings.isEmpty else { throw Rejection(check.findings) }
        self.region = region
        self.callingCode = callingCode
        self.trunkPrefix = trunkPrefix
        self.internationalPrefixes = internationalPrefixes
        self.ranges = ranges
    }

    /// Rules of this library, ranges by their kind. That they are in order is tested.
    init(
        _ region: RegionCode, _ callingCode: String, trunk: String, abroad: [String], _ ranges: [(PhoneKind, String)]
    ) {
        self.region = region
        self.callingCode = callingCode
        trunkPrefix = trunk
        internationalPrefixes = abroad
        self.ranges = ranges.map { PhoneRange($0.0, known: $0.1) }
    }

    /// The kind of a national number; nil if there can be no such number.
    func kind(of national: String) -> PhoneKind? {
        ranges.first { $0.pattern.matches(national) }?.kind
    }

    /// The national number that somebody wrote, with the trunk prefix or without: the reading that is a number.
    func national(_ digits: String) -> String? {
        if kind(of: digits) != nil { return digits }
        guard !trunkPrefix.isEmpty, digits.hasPrefix(trunkPrefix) else { return nil }
        let rest = String(digits.dropFirst(trunkPrefix.count))
        return kind(of: rest) != nil ? rest : nil
    }

    /// How many digits the country's numbers have, each count once, in order.
    var lengths: [Int] {
        ranges.reduce(into: Set()) { $0.formUnion($1.pattern.lengths) }.sorted()
    }
}
