public import AfterSalesCore

/// How many cars of a campaign stood where at the end of a day (召回完成情况). Every car counts in exactly one of the states, so
/// the states add up to ``involved``; counts of dealerships add up to those of the whole.
public struct RecallCounts: Hashable, Sendable {
    /// Cars that nobody had told anything (待通知).
    public internal(set) var affected: Int64 = 0
    /// Cars whose owners had been told (已通知).
    public internal(set) var notified: Int64 = 0
    /// Cars with a day agreed for the remedy (已预约).
    public internal(set) var booked: Int64 = 0
    /// Cars to which the remedy was made, here or elsewhere (已维修): the first number of 49 CFR 573.7(b)(4).
    public internal(set) var repaired: Int64 = 0
    /// Cars that were inspected and need no remedy (检查后无需维修): the second number of 49 CFR 573.7(b)(4).
    public internal(set) var inspected: Int64 = 0
    /// Cars that nobody could reach, by reason (无法联系): 49 CFR 573.7(b)(5).
    public internal(set) var notReachable: [RecallLoss: Int64] = [:]
    /// Cars that were scrapped (已报废): 49 CFR 573.7(b)(5).
    public internal(set) var scrapped: Int64 = 0
    /// Cars that had left the country (已出口): 49 CFR 573.7(b)(5).
    public internal(set) var exported: Int64 = 0
    /// Cars that had been taken out of the campaign; they count in nothing else.
    public internal(set) var withdrawn: Int64 = 0
    /// Of the cars that were involved, those of which somebody had ever been told (累计已通知), whatever became of them.
    public internal(set) var everNotified: Int64 = 0
    /// Of the cars that were remedied, those that were elsewhere.
    public internal(set) var elsewhere: Int64 = 0

    /// No cars.
    public init() {}

    /// The cars of the campaign (召回数量): all but those taken out of it; 49 CFR 573.7(b)(3).
    public var involved: Int64 { affected + notified + booked + remedied + lost + scrapped + exported }

    /// The cars that need no remedy any more because they have had it or were found not to need it (已完成召回).
    public var remedied: Int64 { repaired + inspected }

    /// The cars that nobody could reach, for whatever reason.
    public var lost: Int64 { notReachable.values.reduce(0, +) }

    /// The cars still to be remedied, those that nobody could reach among them (未完成).
    public var open: Int64 { affected + notified + booked + lost }

    /// The rate of completion (召回完成率): ``remedied`` per ``involved`` less ``scrapped`` and ``exported``.
    ///
    /// A car that is scrapped or abroad can be remedied by nobody here and endangers nobody here, so it is in neither part.
    /// One whose owner cannot be reached, and one that was stolen, is on the road somewhere: it stays in the denominator, or
    /// the rate would rise by not looking for it.
    public var completionRate: Ratio { Ratio(remedied, per: involved - scrapped - exported) }

    /// The rate of completion of all cars involved: ``remedied`` per ``involved``.
    public var grossRate: Ratio { Ratio(remedied, per: involved) }

    /// The share of those involved of which somebody had been told (通知率).
    public var notificationRate: Ratio { Ratio(everNotified, per: involved) }

    /// Counts a car.
    mutating func count(_ standing: RecallStanding) {
        switch standing.status {
        case .affected: affected += 1
        case .notified: notified += 1
        case .booked: booked += 1
        case .remedied:
            if standing.result == .inspected { inspected += 1 } else { repaired += 1 }
            if standing.isRemediedElsewhere { elsewhere += 1 }
        case .notReachable: notReachable[standing.loss ?? .other, default: 0] += 1
        case .scrapped: scrapped += 1
        case .exported: exported += 1
        case .withdrawn: withdrawn += 1
        }
        if standing.status != .withdrawn, standing.firstNoticeAt != nil { everNotified += 1 }
    }
}
