extension Month: CustomStringConvertible {
    /// Reads a month in the one form `yyyy-MM`, with ASCII digits and nothing around it.
    /// - Parameter text: Such as `2026-06`.
    /// - Throws: ``CalendarError/malformed(_:)``, or ``CalendarError/noSuchMonth(year:month:)``.
    @inlinable
    public init(_ text: some StringProtocol) throws(CalendarError) {
        try self.init(reading: String(text))
    }

    @usableFromInline
    init(reading text: String) throws(CalendarError) {
        var reader = CalendarReader(text)
        guard let year = reader.number(digits: 4), reader.take("-"), let month = reader.number(digits: 2),
            reader.isAtEnd
        else { throw .malformed(text) }
        try self.init(year: year, month: month)
    }

    /// The month as `yyyy-MM`, seven characters; ``init(_:)`` reads it back.
    public var description: String {
        var writer = CalendarWriter()
        writer.put(year, digits: 4)
        writer.put("-")
        writer.put(number, digits: 2)
        return writer.text
    }
}

extension Month: Codable {
    /// Decodes a string `"yyyy-MM"`.
    /// - Throws: `DecodingError`; beneath it a ``CalendarError`` if the text is not a month.
    public init(from decoder: any Decoder) throws {
        self = try decoder.valueFromText { (text: String) throws(CalendarError) in try Month(reading: text) }
    }

    /// Encodes a string `"yyyy-MM"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Month: CodingKeyRepresentable {
    /// The month as the key of an object, `yyyy-MM`.
    public var codingKey: any CodingKey { TextKey(description) }

    /// Reads the key of an object; `nil` if it is not a month in the form `yyyy-MM`.
    public init?(codingKey: some CodingKey) {
        guard let month = try? Month(reading: codingKey.stringValue) else { return nil }
        self = month
    }
}
