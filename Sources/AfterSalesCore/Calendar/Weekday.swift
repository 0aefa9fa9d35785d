/// A day of the week, numbered as ISO 8601 numbers them: Monday is 1, Sunday 7.
public enum Weekday: Int, CaseIterable, Codable, Hashable, Sendable {
    /// Monday, 1.
    case monday = 1
    /// Tuesday, 2.
    case tuesday
    /// Wednesday, 3.
    case wednesday
    /// Thursday, 4.
    case thursday
    /// Friday, 5.
    case friday
    /// Saturday, 6.
    case saturday
    /// Sunday, 7.
    case sunday
}
