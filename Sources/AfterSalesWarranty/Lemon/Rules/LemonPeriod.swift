public import AfterSalesCore

/// A period in which rules hold (包修期、三包有效期): days or months from the clock's start, or a distance, whichever is over
/// first.
///
/// The first day is not counted: a week from 1 March has 8 March as its last day, two years from 1 March 2022 have
/// 1 March 2024, and of a month without that day it is the last one (Civil Code of China, art. 201 and 202). A distance
/// is still inside at the limit itself.
public struct LemonPeriod: Hashable, Sendable, Codable {
    /// Its name within the rule set.
    public let id: String
    /// What people call it.
    public let title: LocalizedText
    /// So many days; nil where it is counted in months or has no end by date.
    public let days: Int?
    /// So many months; nil where it is counted in days or has no end by date.
    public let months: Int?
    /// So many of the rule set's unit; nil where it has no end by distance.
    public let distance: Int?

    /// A period.
    /// - Parameters:
    ///   - id: Its name within the rule set.
    ///   - title: What people call it.
    ///   - days: So many days.
    ///   - months: So many months.
    ///   - distance: So many of the rule set's unit.
    public init(
        _ id: String, _ title: LocalizedText, days: Int? = nil, months: Int? = nil, distance: Int? = nil
    ) {
        self.id = id
        self.title = title
        self.days = days
        self.months = months
        self.distance = distance
    }

    /// Its last day; nil where it has no end by date, or one beyond the calendar.
    func lastDay(from start: LocalDate) -> LocalDate? {
        if let days { return try? start.adding(days: days) }
        if let months { return try? start.adding(months: months) }
        return nil
    }
}
