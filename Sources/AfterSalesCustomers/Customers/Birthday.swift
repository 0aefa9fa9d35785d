public import AfterSalesCore

/// A birthday (生日), of which the year may not be known.
///
/// Who was born on 29 February has his birthday on the 28th in years without one, so that a greeting is never late.
public struct Birthday: Hashable, Sendable {
    /// The year; nil where it is not known.
    public let year: Int?
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month.
    public let day: Int

    /// A birthday.
    /// - Parameters:
    ///   - year: The year, where it is known.
    ///   - month: The month, 1 to 12.
    ///   - day: The day of the month; 29 February may stand without a year.
    /// - Throws: A ``/AfterSalesCore/CalendarError`` for a day that does not exist.
    public init(year: Int? = nil, month: Int, day: Int) throws(CalendarError) {
        // 2000 has every day there is.
        _ = try LocalDate(year: year ?? 2000, month: month, day: day)
        self.year = year
        self.month = month
        self.day = day
    }

    /// The birthday of somebody born on a day.
    /// - Parameter date: The day.
    public init(_ date: LocalDate) {
        year = date.year
        month = date.month.number
        day = date.day
    }

    /// The day of birth; nil where the year is not known.
    public var date: LocalDate? { year.flatMap { try? LocalDate(year: $0, month: month, day: day) } }

    /// The day on which the birthday is kept in a year; nil before the year of birth, and for a year no calendar has.
    /// - Parameter year: The year.
    public func day(in year: Int) -> LocalDate? {
        if let born = self.year, year < born { return nil }
        if let date = try? LocalDate(year: year, month: month, day: day) { return date }
        return try? LocalDate(year: year, month: month, day: day - 1)
    }
}

extension Birthday: CustomStringConvertible {
    /// `1990-02-28`, or `--02-29` where the year is not known, as ISO 8601:2000 writes it.
    public var description: String {
        let rest = "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        return date?.description ?? "--\(rest)"
    }

    /// Reads what ``description`` writes.
    /// - Parameter text: The birthday.
    /// - Throws: A ``/AfterSalesCore/CalendarError``.
    public init(_ text: String) throws(CalendarError) {
        guard text.hasPrefix("--") else {
            self.init(try LocalDate(text))
            return
        }
        let leap = try LocalDate("2000-\(text.dropFirst(2))")
        try self.init(month: leap.month.number, day: leap.day)
    }
}

extension Birthday: Codable {
    /// Decodes ``description``.
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Encodes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
