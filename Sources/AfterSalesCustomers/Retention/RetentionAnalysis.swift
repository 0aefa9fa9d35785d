public import AfterSalesCore

/// Whether customers still come, and how many come and go (客户保有分析).
///
/// It is computed from facts alone: the same facts in another order, or given twice, come to the same, and what
/// happened later changes nothing about an earlier day.
///
/// ```swift
/// let analysis = try RetentionAnalysis(RetentionFacts(visits: visits), counting: .customers)
/// let june = try analysis.flow(in: Month("2026-06"))
/// print(june.new, june.lost, june.retentionRate)
/// ```
public struct RetentionAnalysis: Sendable {
    /// The rules.
    public let rules: RetentionRules
    /// What is counted.
    public let counting: RetentionSubject.Kind
    let facts: RetentionFacts
    let histories: [RetentionSubject: RetentionHistory]

    /// An analysis.
    /// - Parameters:
    ///   - facts: Visits, and what is known of customers and cars.
    ///   - rules: When a customer is at risk and when he is lost.
    ///   - kind: What is counted.
    /// - Throws: A ``/AfterSalesCore/Rejection``: `implausibleOdometer`, `ruleOutOfRange` for a car's interval.
    public init(
        _ facts: RetentionFacts, by rules: RetentionRules = .standard, counting kind: RetentionSubject.Kind = .customers
    ) throws(Rejection) {
        var check = RetentionCheck()
        check.check(facts)
        guard check.findings.isEmpty else { throw Rejection(check.findings) }
        self.rules = rules
        self.facts = facts
        counting = kind
        var spans: [RetentionSubject: [[RetentionSpan]]] = [:]
        let cars = Dictionary(grouping: facts.visits) { RetentionSubject($0.customer, $0.vehicle) }
        for (car, visits) in cars {
            let interval =
                car.vehicle.flatMap { facts.intervals[$0] } ?? rules.segments[Self.segment(of: car, facts)]
                ?? rules.interval
            let subject = kind == .cars ? car : RetentionSubject(car.customer)
            spans[subject, default: []].append(RetentionSpan.spans(of: visits, interval, by: rules))
        }
        histories = spans.mapValues { RetentionHistory(cars: $0) }
    }

    /// Everybody, or every car, with a visit, in order.
    public var subjects: [RetentionSubject] { histories.keys.sorted() }

    /// Whether somebody still comes, at the end of a day; nil before his first visit.
    /// - Parameters:
    ///   - subject: The customer or the car, as it is counted.
    ///   - date: The day.
    public func status(of subject: RetentionSubject, on date: LocalDate) -> RetentionStatus? {
        histories[subject]?.status(on: date.daysSince1970)
    }

    /// Who came and who went from one day through another.
    /// - Parameters:
    ///   - from: The first day.
    ///   - through: The last day.
    /// - Throws: ``/AfterSalesCore/CalendarError/invertedWindow(from:through:)``.
    public func flow(from: LocalDate, through: LocalDate) throws(CalendarError) -> RetentionFlow {
        try flows(from: from, through: through).values.reduce(.nobody) { $0.adding($1) }
    }

    /// Who came and who went in a month.
    /// - Parameter month: The month.
    public func flow(in month: Month) -> RetentionFlow {
        (try? flow(from: month.firstDay, through: month.lastDay)) ?? .nobody
    }

    /// Who came and who went, for each segment; merged, they are the flow of all.
    /// - Parameters:
    ///   - from: The first day.
    ///   - through: The last day.
    /// - Throws: ``/AfterSalesCore/CalendarError/invertedWindow(from:through:)``.
    public func flows(from: LocalDate, through: LocalDate) throws(CalendarError) -> [Segment: RetentionFlow] {
        _ = try DateWindow(from: from, through: through)
        var flows: [Segment: RetentionFlow] = [:]
        for (subject, history) in histories {
            let flow = RetentionFlow(history, from: from.daysSince1970, through: through.daysSince1970)
            flows[Self.segment(of: subject, facts), default: .nobody] =
                flows[Self.segment(of: subject, facts), default: .nobody].adding(flow)
        }
        return flows
    }

    static func segment(of subject: RetentionSubject, _ facts: RetentionFacts) -> Segment {
        facts.segments[subject.customer] ?? .privateUse
    }
}

extension RetentionFlow {
    /// The sum of flows that were counted here: there are fewer subjects than overflow.
    func adding(_ other: RetentionFlow) -> RetentionFlow {
        RetentionFlow(
            opening: opening + other.opening, openingLost: openingLost + other.openingLost, new: new + other.new,
            wonBack: wonBack + other.wonBack, lost: lost + other.lost, kept: kept + other.kept)
    }
}
