/// When a care task is due, counted from its trigger (应办时限).
public enum CareDue: Hashable, Sendable {
    /// So many hours behind an instant; none is at once.
    case hours(Int)
    /// So many days behind the day; none is the day itself.
    case days(Int)
    /// So many months behind the day, on the same day of the month or the last there is.
    case months(Int)
    /// So many days before the day.
    case daysBefore(Int)

    /// The unit as it stands in the plan document.
    public var unit: String {
        switch self {
        case .hours: "hours"
        case .days: "days"
        case .months: "months"
        case .daysBefore: "daysBefore"
        }
    }

    /// How many of the unit.
    public var count: Int {
        switch self {
        case .hours(let count), .days(let count), .months(let count), .daysBefore(let count): count
        }
    }

    /// The most of a unit: ten years.
    var most: Int {
        switch self {
        case .hours: 87_600
        case .days, .daysBefore: 3_660
        case .months: 120
        }
    }

    /// So many of a unit of the plan document; nil for another unit.
    init?(_ count: Int, unit: String) {
        switch unit {
        case "hours": self = .hours(count)
        case "days": self = .days(count)
        case "months": self = .months(count)
        case "daysBefore": self = .daysBefore(count)
        default: return nil
        }
    }

    /// The units of the plan document.
    static let units = ["hours", "days", "months", "daysBefore"]
}
