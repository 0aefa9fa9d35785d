import AfterSalesCSI
import AfterSalesCommission
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesKPI
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty

/// Collects the facts of a month, one kind of records after the other.
struct MonthTaking<Store: RecordStore> {
    let store: Store
    let collection: MonthCollection
    /// Whose draws are read.
    let plan: String?
    let asOf: Timestamp?
    var facts: MonthFacts
    var findings: [Finding] = []
    var sources: [MetricSource] = []
    private(set) var readings: [SatisfactionReading] = []

    /// Begins with what was stated, less what the collection gives.
    init(_ base: MonthFacts, by collection: MonthCollection, plan: String?, asOf: Timestamp?, in store: Store) {
        self.store = store
        self.collection = collection
        self.plan = plan
        self.asOf = asOf
        facts = base
        let owned = collection.metrics
        facts.metrics.removeAll { owned.contains($0.metric) }
        sources = facts.metrics.map { MetricSource(metric: $0.metric, subject: $0.subject, origin: .stated) }
    }

    var owner: RecordOwner { .dealer(facts.dealer) }

    mutating func take() async throws {
        try await takeStated()
        if facts.employees.isEmpty { findings.append(facts.noStaff) }
        try await takeOrders()
        try await takeWarranty()
        try await takeComplaints()
        try await takeSatisfaction()
    }

    private mutating func takeOrders() async throws {
        guard let orders = collection.orders else { return }
        let figures =
            if let asOf {
                try await store.recountedEarnedFigures(of: owner, month: facts.period, recordedUntil: asOf)
            } else {
                try await store.earnedFigures(of: owner, month: facts.period)
            }
        let collected = try orders.metrics(from: figures, for: facts)
        facts.metrics += collected.metrics
        sources += collected.sources
        findings += collected.findings
    }

    private mutating func takeWarranty() async throws {
        guard let rule = collection.warranty else { return }
        let receipts = try await store.teamReceipts(of: owner, in: facts.period, recordedUntil: asOf)
        if let other = receipts.keys.map(\.currency).filter({ $0 != facts.currency }).min(by: { $0.code < $1.code }) {
            throw Rejection([facts.otherCurrency(other)])
        }
        for (subject, units) in try rule.shares(of: receipts) { give(rule.metric, subject, units, .claims) }
        for (team, units) in rule.rest(of: receipts) { findings.append(facts.withoutTeam(team, units, rule)) }
    }

    private mutating func takeComplaints() async throws {
        guard collection.countsComplaints else { return }
        let counts =
            if let asOf {
                try await store.justifiedComplaints(of: owner, in: facts.period, asOf: asOf)
            } else {
                try await store.justifiedComplaints(of: owner, in: facts.period)
            }
        take(facts.counting(complaints: counts), .complaints)
    }

    private mutating func takeSatisfaction() async throws {
        for survey in collection.satisfaction {
            let collected = try await store.collect(survey, into: facts, excluding: collection.exclusion, asOf: asOf)
            findings += collected.findings
            readings += collected.readings
            take(collected.facts, .survey(survey.scoring.instrument.key.id))
        }
    }

    /// Takes facts over that have some metrics more.
    private mutating func take(_ more: MonthFacts, _ origin: MetricSource.Origin) {
        for metric in more.metrics.dropFirst(facts.metrics.count) {
            sources.append(MetricSource(metric: metric.metric, subject: metric.subject, origin: origin))
        }
        facts = more
    }

    private mutating func give(_ metric: String, _ subject: Subject, _ units: Int64, _ origin: MetricSource.Origin) {
        let amount = Money(minorUnits: units, currency: facts.currency)
        facts.metrics.append(MetricFact(metric, subject, DecimalNumeral(amount)))
        sources.append(MetricSource(metric: metric, subject: subject, origin: origin))
    }
}
