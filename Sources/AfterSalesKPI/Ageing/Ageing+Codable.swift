import AfterSalesCore

extension AgeBands: Codable {
    /// Decodes the first days of the bands, `[0, 31, 61]`.
    /// - Throws: `DecodingError` where they do not ascend from 0.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let starts = try container.decode([Int].self)
        guard let bands = try? AgeBands(startingAt: starts) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no age bands: \(starts)")
        }
        self = bands
    }

    /// Encodes the first days of the bands.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(starts)
    }
}

extension Ageing: Codable {
    private enum CodingKeys: String, CodingKey {
        case day, currency, bands, contents
    }

    /// Decodes what ``encode(to:)`` wrote.
    /// - Throws: `DecodingError` where the contents are not those of the bands: other ages, or amounts of nothing.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let bands = try container.decode(AgeBands.self, forKey: .bands)
        let contents = try container.decode([Band].self, forKey: .contents)
        guard contents.count == bands.starts.count, zip(contents.indices, contents).allSatisfy(bands.holds) else {
            throw DecodingError.dataCorruptedError(
                forKey: .contents, in: container, debugDescription: "not the contents of these bands")
        }
        self.init(
            try container.decode(LocalDate.self, forKey: .day), try container.decode(Currency.self, forKey: .currency),
            bands, contents)
    }

    /// Encodes day, currency, bands and their contents.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(day, forKey: .day)
        try container.encode(currency, forKey: .currency)
        try container.encode(bands, forKey: .bands)
        try container.encode(contents, forKey: .contents)
    }
}
