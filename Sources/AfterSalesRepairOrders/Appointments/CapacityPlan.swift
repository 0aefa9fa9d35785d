public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// How many hours of which skill a workshop has on which day (产能计划): a pattern of the week, and the days that are
/// otherwise.
///
/// In JSON it is `{"weekly": {"monday": {"mechanical": "24.00"}}, "exceptions": [{"date": "2026-10-01", "hours": {}}]}`.
public struct CapacityPlan: Hashable, Sendable {
    /// The hours of each day of the week; a day that is not there is closed.
    public let weekly: [Weekday: [Skill: Hours]]
    /// The days that have hours of their own instead: fewer where somebody is away, none where it is closed.
    public let exceptions: [LocalDate: [Skill: Hours]]

    /// The most hours of one skill on one day.
    public static let most = Hours(units: 99_999_999)

    /// A plan.
    /// - Parameters:
    ///   - weekly: The hours of each day of the week.
    ///   - exceptions: The days that have hours of their own instead; with none, it is closed.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `hoursOutOfRange`, and with what is wrong with a skill's name.
    public init(
        weekly: [Weekday: [Skill: Hours]], exceptions: [LocalDate: [Skill: Hours]] = [:]
    ) throws(Rejection) {
        var check = OrderCheck()
        for day in Weekday.allCases {
            check.capacity(weekly[day] ?? [:], at: Place.document.field("weekly").field(DayKey(day).rawValue))
        }
        for (day, hours) in exceptions.sorted(by: { $0.key < $1.key }) {
            check.capacity(
                hours, at: Place.document.field("exceptions").element(where: ("date", day.description)).field("hours"))
        }
        guard check.errorCount == 0 else { throw Rejection(check.findings) }
        self.weekly = weekly.filter { !$0.value.isEmpty }
        self.exceptions = exceptions
    }

    /// The hours of a day, by skill; none if it is closed.
    /// - Parameter day: The dealership's day.
    public func hours(on day: LocalDate) -> [Skill: Hours] { exceptions[day] ?? weekly[day.weekday] ?? [:] }
}

extension OrderCheck {
    fileprivate mutating func capacity(_ hours: [Skill: Hours], at place: Place) {
        for (skill, hours) in hours.sorted(by: { $0.key < $1.key }) {
            text(skill.rawValue, .name, at: place)
            guard hours < .zero || hours > CapacityPlan.most else { continue }
            report(
                .hoursOutOfRange, at: place.field(skill.rawValue),
                inputs: [.init("hours", hours.description), .init("most", CapacityPlan.most.description)],
                "a day has 0 to \(CapacityPlan.most) hours of a skill, not \(hours)",
                "每天每工种的工时为 0 至 \(CapacityPlan.most)，不能为 \(hours)")
        }
    }
}
