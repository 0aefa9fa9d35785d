extension MeanSums: Codable {
    private enum CodingKeys: String, CodingKey {
        case count, total, squares
    }

    /// Decodes a number and two texts of digits; sums that no values have are refused.
    /// - Throws: `DecodingError`; beneath it an ``IntervalInputError``.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        let count = try fields.decode(Int64.self, forKey: .count)
        let total = try Self.wholeNumber(of: fields, .total)
        let squares = try Self.wholeNumber(of: fields, .squares)
        do {
            try self.init(count: count, total: total, squares: squares)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no sums of values", underlyingError: error))
        }
    }

    /// Encodes the sums as texts, because JSON numbers lose digits beyond 2⁵³ in many hands.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(count, forKey: .count)
        try fields.encode(total.description, forKey: .total)
        try fields.encode(squares.description, forKey: .squares)
    }

    private static func wholeNumber(
        of fields: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys
    ) throws -> Int128 {
        let text = try fields.decode(String.self, forKey: key)
        guard let number = Int128(text), number.description == text else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: fields, debugDescription: "not a whole number of 128 bits")
        }
        return number
    }
}
