extension VIN: CustomStringConvertible {
    /// Reads a number as people and systems write it.
    ///
    /// Small letters a–z are read as capitals, here and wherever the library reads a VIN; it is the only change that is
    /// made. Blanks, hyphens and full-width letters are not taken away: a text with any is malformed.
    /// - Parameter text: Seventeen characters.
    /// - Throws: ``MalformedVIN``, which knows every reason.
    @inlinable
    public init(_ text: some StringProtocol) throws(MalformedVIN) {
        try self.init(reading: String(text))
    }

    @usableFromInline
    init(reading text: String) throws(MalformedVIN) {
        let codes = VINAlphabet.codes
        var packer = VINPacker()
        for byte in text.utf8 where !packer.take(codes[Int(byte)]) { break }
        guard let vin = packer.vin else { throw MalformedVIN(text: text) }
        self = vin
    }

    /// Reads a number from bytes, such as a column of a file; as ``init(_:)`` otherwise.
    /// - Parameter bytes: Seventeen ASCII characters.
    /// - Throws: ``MalformedVIN``; its text has U+FFFD where the bytes are no UTF-8.
    public init(utf8 bytes: Span<UInt8>) throws(MalformedVIN) {
        let codes = VINAlphabet.codes
        var packer = VINPacker()
        var index = 0
        while index < bytes.count, packer.take(codes[Int(bytes[index])]) { index += 1 }
        guard let vin = packer.vin else {
            var copy: [UInt8] = []
            for index in bytes.indices { copy.append(bytes[index]) }
            throw MalformedVIN(text: String(decoding: copy, as: UTF8.self))
        }
        self = vin
    }

    /// The seventeen characters, with capital letters; ``init(_:)`` reads them back.
    public var description: String {
        String(decoding: bytes, as: UTF8.self)
    }
}

extension VIN: Codable {
    /// Decodes a string as ``init(_:)`` reads it.
    /// - Throws: `DecodingError`; beneath it a ``MalformedVIN``.
    public init(from decoder: any Decoder) throws {
        self = try decoder.valueFromText { (text: String) throws(MalformedVIN) in try VIN(reading: text) }
    }

    /// Encodes the seventeen characters as a string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension VIN: CodingKeyRepresentable {
    /// The number as the key of an object.
    public var codingKey: any CodingKey { TextKey(description) }

    /// Reads the key of an object; `nil` if it is malformed.
    public init?(codingKey: some CodingKey) {
        guard let vin = try? VIN(reading: codingKey.stringValue) else { return nil }
        self = vin
    }
}
