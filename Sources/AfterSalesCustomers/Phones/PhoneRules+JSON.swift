import AfterSalesCore

extension PhoneRules: Codable {
    private enum CodingKeys: String, CodingKey {
        case region, callingCode, trunkPrefix, internationalPrefixes, ranges
    }

    /// Decodes `{"region": "CN", "callingCode": "86", "trunkPrefix": "0", "internationalPrefixes": ["00"], "ranges":
    /// [{"kind": "mobile", "pattern": "1[3-9][0-9]{9}"}]}`.
    /// - Throws: `DecodingError`; beneath it a `Rejection`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let region = try container.decode(RegionCode.self, forKey: .region)
        let callingCode = try container.decode(String.self, forKey: .callingCode)
        let trunkPrefix = try container.decode(String.self, forKey: .trunkPrefix)
        let abroad = try container.decode([String].self, forKey: .internationalPrefixes)
        let ranges = try container.decode([PhoneRange].self, forKey: .ranges)
        do throws(Rejection) {
            try self.init(
                region: region, callingCode: callingCode, trunkPrefix: trunkPrefix, internationalPrefixes: abroad,
                ranges: ranges)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    /// Encodes what ``init(from:)`` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(region, forKey: .region)
        try container.encode(callingCode, forKey: .callingCode)
        try container.encode(trunkPrefix, forKey: .trunkPrefix)
        try container.encode(internationalPrefixes, forKey: .internationalPrefixes)
        try container.encode(ranges, forKey: .ranges)
    }
}
