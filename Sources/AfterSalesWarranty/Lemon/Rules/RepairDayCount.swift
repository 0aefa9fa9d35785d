/// How a stay in the workshop is counted in days (修理时间以日计).
public enum RepairDayCount: String, Hashable, Sendable, Codable, CaseIterable {
    /// By hours that have passed: a stay under 24 hours is one day, and every 24 hours that begin behind it are another.
    /// 23 h and 24 h are one day, 25 h are two. Summer time changes nothing: hours pass alike.
    case startedPeriods
    /// By the days of the calendar that the stay touches, the first and the last among them; a day is counted once.
    case calendarDays
}
