/// A country to which ISO 3780 has given manufacturer identifiers: where the maker is registered, which need not be
/// where the vehicle was built.
public struct VINCountry: Hashable, Sendable {
    /// Its code of ISO 3166-1, two letters: `CN`.
    public let code: String
    /// Its name.
    public let name: LocalizedText

    init(code: String, name: LocalizedText) {
        self.code = code
        self.name = name
    }

    /// The countries that have ranges of identifiers, in the order of their codes.
    public static var all: [VINCountry] { names.map { VINCountry(code: $0.code, name: $0.name) } }

    /// The country of a manufacturer identifier's first two characters; nil where nobody has been given them.
    static func of(_ first: UInt8, _ second: UInt8) -> VINCountry? {
        let row = ordinal(first)
        let column = ordinal(second)
        guard let range = ranges.first(where: { $0.row == row && $0.columns.contains(column) }),
            let found = names.first(where: { $0.code == range.code })
        else { return nil }
        return VINCountry(code: found.code, name: found.name)
    }

    /// The place of a character in the order in which ranges run: A–Z, 1–9, 0.
    static func ordinal(_ byte: UInt8) -> Int {
        byte >= UInt8(ascii: "A")
            ? Int(byte - UInt8(ascii: "A")) : byte == UInt8(ascii: "0") ? 35 : 25 + Int(byte - UInt8(ascii: "0"))
    }
}

extension VIN {
    /// The maker's country by the first two characters; nil where ISO 3780 has given them to nobody.
    public var country: VINCountry? { VINCountry.of(byte(at: 1), byte(at: 2)) }
}
