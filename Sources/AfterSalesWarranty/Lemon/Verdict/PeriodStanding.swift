public import AfterSalesCore

/// How a period of a car stands.
public struct PeriodStanding: Hashable, Sendable, Codable {
    /// The period.
    public let period: String
    /// What people call it.
    public let title: LocalizedText
    /// Its last day; nil where it has no end by date.
    public let lastDay: LocalDate?
    /// The distance that is still inside; nil where it has no end by distance.
    public let limit: Distance?
    /// Days until the last one; 0 on it, nil where there is no end by date. Not below 0.
    public let daysLeft: Int?
    /// The distance until the limit, in its unit; nil where there is none, or nobody knows the odometer. Not below 0.
    public let distanceLeft: Int?
    /// Whether it is over, by date or by distance.
    public let isOver: Bool

    init(_ period: LemonPeriod, of set: LemonRuleSet, from start: LocalDate, today: LocalDate, farthest: Distance?) {
        self.period = period.id
        title = period.title
        lastDay = period.lastDay(from: start)
        limit = period.distance.map { Distance($0, set.unit) }
        daysLeft = lastDay.map { max(0, today.days(until: $0)) }
        distanceLeft = limit.flatMap { limit in farthest.map { $0.left(until: limit) } }
        let isLate = lastDay.map { today > $0 } ?? false
        isOver = isLate || (limit.flatMap { limit in farthest.map { limit < $0 } } ?? false)
    }

    /// Whether a visit lies inside. One whose odometer nobody noted is told by its date, and by what the odometer showed
    /// before.
    func contains(_ visit: CountedVisit, from start: LocalDate, unit: DistanceUnit) -> Bool {
        guard visit.day >= start, lastDay.map({ visit.day <= $0 }) ?? true else { return false }
        guard let limit, let odometer = visit.odometer else { return true }
        return Distance(odometer, unit) <= limit
    }
}
