public import AfterSalesCore

/// The hours of one day that is past: what was sold, or could have been.
public struct HoursOfDay: Hashable, Sendable {
    /// The day; days on which the workshop was closed have no row.
    public let day: LocalDate
    /// Its hours; below zero where credits exceed.
    public let hours: Hours

    /// The hours of a day.
    /// - Parameters:
    ///   - day: The day.
    ///   - hours: Its hours.
    public init(_ day: LocalDate, _ hours: Hours) {
        self.day = day
        self.hours = hours
    }
}
