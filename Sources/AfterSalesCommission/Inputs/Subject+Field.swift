public import AfterSalesStorage

extension Subject: FieldConvertible {
    /// Text.
    public static var fieldType: FieldType { .text }
    /// `dealer`, `team:reception`, `employee:E001`.
    public var fieldValue: FieldValue { .text(description) }
}

extension Subject: Codable {
    /// Decodes `dealer`, `team:reception`, `employee:E001`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let subject = Subject(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no subject"))
        }
        self = subject
    }

    /// Encodes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
