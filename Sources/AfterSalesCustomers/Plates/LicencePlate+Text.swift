public import AfterSalesStorage

extension LicencePlate: Codable, FieldConvertible {
    private enum CodingKeys: String, CodingKey {
        case region, number
    }

    /// Decodes `{"number": …, "region": …}`, the region if there is one. Whether a country has such plates was asked when
    /// it was read; here it has only to be in its normal form, so that what was stored by other rules can be read.
    /// - Throws: `DecodingError`, which does not hold the plate.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let number = try container.decode(String.self, forKey: .number)
        let region = try container.decodeIfPresent(RegionCode.self, forKey: .region)
        guard number.utf8.count <= 4 * SerialPattern.longest, WrittenPlate(number).isNormal else {
            throw DecodingError.dataCorruptedError(
                forKey: .number, in: container,
                debugDescription: "\(number.utf8.count) bytes are not a plate in its normal form")
        }
        self.init(region: region, number: number)
    }

    /// Encodes `{"number": …, "region": …}`, the region if there is one.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encodeIfPresent(region, forKey: .region)
    }

    /// Text.
    public static var fieldType: FieldType { .text }
    /// Region and number, `CN:京A12345`; `:ABC123` without a region.
    public var fieldValue: FieldValue { .text("\(region?.rawValue ?? ""):\(number)") }
}
