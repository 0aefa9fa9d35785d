public import AfterSalesCore

/// A number plate (车牌号) that can be one, in its normal form: capitals, no spaces, dots or dashes, `京A12345`.
///
/// It says whose plate it is as well, as the same characters on the plates of two countries are two cars; so are those of
/// two states where the region names the state. Only where a gap tells plates apart, in Germany, is it kept: `M-AB123`.
///
/// A plate is personal data. ``description`` and every finding about one are masked; ``number`` gives it away, and its
/// JSON: `{"number": "京A12345", "region": "CN"}`.
public struct LicencePlate: Hashable, Sendable {
    /// Whose plate it is; nil if nobody knows.
    public let region: RegionCode?
    /// The characters in their normal form.
    public let number: String

    /// The most characters of a text that are looked at.
    public static let longestText = 40
    /// How many characters a plate may have where no rules are known.
    public static let generalLengths = 1...12

    init(region: RegionCode?, number: String) {
        self.region = region
        self.number = number
    }

    /// Reads a plate as people write it: small letters, full-width letters and digits, spaces, dots and dashes anywhere.
    /// - Parameters:
    ///   - text: The plate, at most ``longestText`` characters.
    ///   - region: Whose plate it is, a country or a part of it; nil if nobody knows.
    ///   - numbering: The countries' rules. Where there are none the general rule holds.
    ///   - place: Where the text is, for the findings.
    /// - Throws: `Rejection` with all reasons why it cannot be one. None of them holds the plate.
    public init(
        _ text: String, in region: RegionCode?, by numbering: PlateNumbering = .standard, at place: Place = .document
    ) throws(Rejection) {
        var reader = LicencePlateReader(rules: region.flatMap { numbering.rules(in: $0) }, place: place)
        guard let number = reader.number(text) else { throw Rejection(reader.findings) }
        self.init(region: region, number: number)
    }

    /// ``number`` without the gap that Germany's plates keep: what a plate that was written without it can be searched by.
    public var compact: String {
        String(number.filter { $0 != "-" })
    }

    /// What the plate says it is for.
    /// - Parameter numbering: The countries' rules.
    public func kind(by numbering: PlateNumbering = .standard) -> PlateKind {
        region.flatMap { numbering.rules(in: $0) }?.kind(of: number) ?? .unknown
    }

    /// The plate as those see it who may not know it: the first two characters and the last, `京A****5`; one at either end
    /// of five; none of fewer.
    public var masked: String {
        switch number.count {
        case ..<5: String(repeating: "*", count: number.count)
        case 5: WrittenForm.masked(number, first: 1, last: 1)
        default: WrittenForm.masked(number, first: 2, last: 1)
        }
    }
}

extension LicencePlate: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// ``masked``: what is printed and logged without a thought is not the plate.
    public var description: String { masked }
    /// ``masked``.
    public var debugDescription: String { masked }
    /// ``masked``, so that a dump does not give the plate away either.
    public var customMirror: Mirror { Mirror(self, children: ["masked": masked], displayStyle: .struct) }
}
