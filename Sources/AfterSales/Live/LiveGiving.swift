import AfterSalesCommission
import AfterSalesCore
import AfterSalesKPI
import AfterSalesStorage

/// Gives the facts of a month from what a live month keeps, in the order in which a collection takes them from records.
struct LiveGiving {
    private let collection: MonthCollection
    private let tail: [MetricFact]
    private var facts: MonthFacts
    private var sources: [MetricSource]
    private var findings: [Finding] = []
    private var surveys: LiveSurveys?

    init(_ base: MonthFacts, tail: [MetricFact], by collection: MonthCollection) {
        self.collection = collection
        self.tail = tail
        facts = base
        sources = base.metrics.map { MetricSource(metric: $0.metric, subject: $0.subject, origin: .stated) }
        if base.employees.isEmpty { findings.append(facts.noStaff) }
    }

    mutating func giveOrders(_ figures: PeriodFigures) throws {
        guard let orders = collection.orders else { return }
        let collected = try orders.metrics(from: figures, for: facts)
        facts.metrics += collected.metrics
        sources += collected.sources
        findings += collected.findings
    }

    mutating func giveReceipts(_ receipts: [ReceiptTeam: Int64]) throws {
        guard let rule = collection.warranty else { return }
        if let other = receipts.keys.map(\.currency).filter({ $0 != facts.currency }).min(by: { $0.code < $1.code }) {
            throw Rejection([facts.otherCurrency(other)])
        }
        for (subject, units) in try rule.shares(of: receipts) {
            let amount = Money(minorUnits: units, currency: facts.currency)
            facts.metrics.append(MetricFact(rule.metric, subject, DecimalNumeral(amount)))
            sources.append(MetricSource(metric: rule.metric, subject: subject, origin: .claims))
        }
        for (team, units) in rule.rest(of: receipts) { findings.append(facts.withoutTeam(team, units, rule)) }
    }

    mutating func giveComplaints(_ counts: [Identifier<Employee>: Int]) {
        guard collection.countsComplaints else { return }
        let counted = facts.counting(complaints: counts)
        for metric in counted.metrics.dropFirst(facts.metrics.count) {
            sources.append(MetricSource(metric: metric.metric, subject: metric.subject, origin: .complaints))
        }
        facts = counted
    }

    mutating func give(_ surveys: LiveSurveys) {
        facts.metrics += surveys.metrics
        sources += surveys.sources
        self.surveys = surveys
    }

    /// - Parameter said: What else there is to be known, which is said first.
    func collected(_ said: [Finding]) -> CollectedMonth {
        var facts = facts
        facts.metrics += tail
        let behind = tail.map { MetricSource(metric: $0.metric, subject: $0.subject, origin: .stated) }
        return CollectedMonth(
            facts: facts, findings: said + findings + (surveys?.findings ?? []), sources: sources + behind,
            readings: surveys?.readings ?? [])
    }
}
