extension Currency: CustomStringConvertible {
    /// The code, such as `CNY`.
    public var description: String { code }

    /// The code, and for a currency that is not listed its digits: `CNY`, `PTS/0`.
    package var text: String { isListed ? code : "\(code)/\(minorUnitDigits)" }

    /// Reads what ``text`` wrote.
    package init(reading text: String) throws {
        let bytes = text.utf8
        guard bytes.count == 5, bytes.dropFirst(3).first == UInt8(ascii: "/"), let digit = bytes.last,
            digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9")
        else {
            try self.init(listed: text)
            return
        }
        try self.init(
            own: String(decoding: bytes.prefix(3), as: UTF8.self), minorUnitDigits: Int(digit - UInt8(ascii: "0")))
    }
}

extension Currency: Codable {
    /// Decodes a listed code, `"CNY"`, or a code with its digits, `"PTS/0"`.
    /// - Throws: `DecodingError`; beneath it an ``UnknownCurrency`` or an ``InvalidCurrency``.
    public init(from decoder: any Decoder) throws {
        self = try decoder.valueFromText { text in try Currency(reading: text) }
    }

    /// Encodes the code of a listed currency, `"CNY"`, and a code with its digits otherwise, `"PTS/0"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Currency: CodingKeyRepresentable {
    /// The currency as the key of an object, in the text that it is encoded as.
    public var codingKey: any CodingKey { TextKey(text) }

    /// Reads the key of an object; `nil` if it is not a currency's text.
    public init?(codingKey: some CodingKey) {
        guard let currency = try? Currency(reading: codingKey.stringValue) else { return nil }
        self = currency
    }
}
