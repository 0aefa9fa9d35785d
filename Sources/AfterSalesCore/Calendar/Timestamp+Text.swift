extension Timestamp: CustomStringConvertible {
    /// Reads an instant as RFC 3339 writes it: `2026-06-30T08:15:00Z`, `2026-06-30T16:15:00.250+08:00`.
    ///
    /// Strict: capital `T` and `Z`, seconds always, a zone always. A fraction has at least one digit, and
    /// any after the sixth must be zeros, as an instant finer than a microsecond cannot be kept. A
    /// numeric offset (at most 23:59) is taken off and forgotten. A leap second (`:60`) and the hour 24
    /// are refused.
    /// - Parameter text: Date, time and zone.
    /// - Throws: ``CalendarError/malformed(_:)``; ``CalendarError/noSuchDay(year:month:day:)``;
    ///   ``CalendarError/outOfRange(start:offset:unit:)`` if the offset leads out of the years 1...9999.
    @inlinable
    public init(_ text: some StringProtocol) throws(CalendarError) {
        try self.init(reading: String(text))
    }

    @usableFromInline
    init(reading text: String) throws(CalendarError) {
        var reader = CalendarReader(text)
        guard let date = reader.date(), reader.take("T"), let microsecond = reader.microsecondOfDay(),
            let offset = reader.utcOffsetSeconds(), reader.isAtEnd
        else { throw .malformed(text) }
        let day = try LocalDate(year: date.year, month: date.month, day: date.day)
        let local = Timestamp(existing: Int64(day.daysSince1970) * Timestamp.microsecondsPerDay + microsecond)
        self = try local.adding(seconds: -offset)
    }

    /// The instant in UTC as RFC 3339 writes it, without a fraction or with 3 or 6 digits, as few as
    /// lose nothing; ``init(_:)`` reads it back. Texts of whole seconds sort as the instants do.
    public var description: String {
        let (day, microsecond) = dayAndMicrosecond
        let (second, fraction) = microsecond.quotientAndRemainder(dividingBy: Int(Timestamp.microsecondsPerSecond))
        var writer = CalendarWriter()
        writer.put(date: Gregorian.civil(dayNumber: day))
        writer.put("T")
        writer.put(second / 3_600, digits: 2)
        writer.put(":")
        writer.put(second / 60 % 60, digits: 2)
        writer.put(":")
        writer.put(second % 60, digits: 2)
        if fraction != 0 {
            writer.put(".")
            if fraction.isMultiple(of: 1_000) {
                writer.put(fraction / 1_000, digits: 3)
            } else {
                writer.put(fraction, digits: 6)
            }
        }
        writer.put("Z")
        return writer.text
    }
}

extension Timestamp: Codable {
    /// Decodes a string in the form of RFC 3339, as ``init(_:)`` reads it.
    /// - Throws: `DecodingError`; beneath it a ``CalendarError`` if the text is not an instant.
    public init(from decoder: any Decoder) throws {
        self = try decoder.valueFromText { (text: String) throws(CalendarError) in try Timestamp(reading: text) }
    }

    /// Encodes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension CalendarReader {
    /// Takes `HH:mm:ss` and a fraction, if any.
    fileprivate mutating func microsecondOfDay() -> Int64? {
        guard let hour = number(digits: 2), hour < 24, take(":"), let minute = number(digits: 2), minute < 60,
            take(":"), let second = number(digits: 2), second < 60
        else { return nil }
        let seconds = Int64((hour * 60 + minute) * 60 + second)
        guard take(".") else { return seconds * Timestamp.microsecondsPerSecond }
        guard var fraction = digit() else { return nil }
        var digits = 1
        while let digit = digit() {
            digits += 1
            if digits <= 6 {
                fraction = fraction * 10 + digit
            } else if digit != 0 {
                return nil
            }
        }
        while digits < 6 {
            fraction *= 10
            digits += 1
        }
        return seconds * Timestamp.microsecondsPerSecond + Int64(fraction)
    }

    /// Takes `Z` or `+HH:mm` or `-HH:mm`.
    fileprivate mutating func utcOffsetSeconds() -> Int64? {
        if take("Z") { return 0 }
        let sign: Int64 = take("-") ? -1 : 1
        guard sign < 0 || take("+"), let hours = number(digits: 2), hours < 24, take(":"),
            let minutes = number(digits: 2), minutes < 60
        else { return nil }
        return sign * Int64((hours * 60 + minutes) * 60)
    }
}
