public import AfterSalesCore

/// What an odometer showed on a day (里程).
public struct OdometerReading: Hashable, Sendable, Codable {
    /// The day.
    public let on: LocalDate
    /// Kilometres.
    public let kilometres: Int

    /// The most that a reading may be.
    public static let most = 9_999_999

    /// A reading.
    /// - Parameters:
    ///   - kilometres: Kilometres.
    ///   - on: The day.
    public init(_ kilometres: Int, on: LocalDate) {
        self.kilometres = kilometres
        self.on = on
    }
}
