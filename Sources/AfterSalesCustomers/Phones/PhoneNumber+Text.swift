public import AfterSalesStorage

extension PhoneNumber: Codable, FieldConvertible {
    /// Decodes a string in the form of ``text``. Whether a country has such numbers was asked when it was read; here it
    /// has only to be in form, so that what was stored by other rules can be read.
    /// - Throws: `DecodingError`, which does not hold the number.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let number = PhoneNumber(stored: text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "\(text.utf8.count) bytes are not a number such as +8613800000000;ext=1"))
        }
        self = number
    }

    /// Encodes ``text``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// Text.
    public static var fieldType: FieldType { .text }
    /// ``text``.
    public var fieldValue: FieldValue { .text(text) }

    /// A number in the form of ``text`` and no other.
    private init?(stored text: String) {
        let mark = ";ext="
        guard text.hasPrefix("+"), text.utf8.count <= PhoneNumber.longestText else { return nil }
        var digits = text.dropFirst()
        var extensionDigits: String?
        if let end = digits.firstIndex(of: ";") {
            guard digits[end...].hasPrefix(mark) else { return nil }
            let rest = digits[end...].dropFirst(mark.count)
            guard rest.isDigits, PhoneNumber.extensionLengths.contains(rest.count) else { return nil }
            extensionDigits = String(rest)
            digits = digits[..<end]
        }
        guard digits.isDigits, !digits.hasPrefix("0"), PhoneNumbering.digits.contains(digits.count) else { return nil }
        self.init(e164: "+" + digits, extensionDigits: extensionDigits)
    }
}

extension Substring {
    /// Whether it is nothing but ASCII digits.
    fileprivate var isDigits: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
