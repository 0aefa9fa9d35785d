extension LocalDate: CustomStringConvertible {
    /// Reads a day in the one form `yyyy-MM-dd`, with ASCII digits and nothing around it.
    ///
    /// Other spellings that ISO 8601 knows (20260630, 2026-W27-2) and those of a locale are for an
    /// importer to translate; a date that could be read two ways never gets in here.
    /// - Parameter text: Such as `2026-06-30`.
    /// - Throws: ``CalendarError/malformed(_:)``, or ``CalendarError/noSuchDay(year:month:day:)`` for a
    ///   day that the calendar does not have.
    @inlinable
    public init(_ text: some StringProtocol) throws(CalendarError) {
        // Ten characters fit in a string's own words, so a copy of a part of a line allocates nothing.
        try self.init(reading: String(text))
    }

    @usableFromInline
    init(reading text: String) throws(CalendarError) {
        var reader = CalendarReader(text)
        guard let date = reader.date(), reader.isAtEnd else { throw .malformed(text) }
        try self.init(year: date.year, month: date.month, day: date.day)
    }

    /// The day as `yyyy-MM-dd`, ten characters; ``init(_:)`` reads it back.
    public var description: String {
        var writer = CalendarWriter()
        writer.put(date: civil)
        return writer.text
    }
}

extension LocalDate: Codable {
    /// Decodes a string `"yyyy-MM-dd"`.
    /// - Throws: `DecodingError`; beneath it a ``CalendarError`` if the text is not a day.
    public init(from decoder: any Decoder) throws {
        self = try decoder.valueFromText { (text: String) throws(CalendarError) in try LocalDate(reading: text) }
    }

    /// Encodes a string `"yyyy-MM-dd"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension LocalDate: CodingKeyRepresentable {
    /// The day as the key of an object, `yyyy-MM-dd`.
    public var codingKey: any CodingKey { TextKey(description) }

    /// Reads the key of an object; `nil` if it is not a day in the form `yyyy-MM-dd`.
    public init?(codingKey: some CodingKey) {
        guard let date = try? LocalDate(reading: codingKey.stringValue) else { return nil }
        self = date
    }
}
