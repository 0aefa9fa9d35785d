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
        if base.employees.isEmpty { findings.append(words.noStaff) }
    }

    /// What a collection says of a month, in its words; it reads nothing for them.
    private var words: MonthTaking<InMemoryStore> {
        MonthTaking(facts, by: collection, plan: nil, asOf: nil, in: InMemoryStore())
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
            throw Rejection([words.otherCurrency(other)])
        }
        for (subject, units) in try rule.shares(of: receipts) {
            let amount = Money(minorUnits: units, currency: facts.currency)
            facts.metrics.append(MetricFact(rule.metric, subject, DecimalNumeral(amount)))
            sources.append(MetricSource(metric: rule.metric, subject: subject, origin: .claims))
        }
        for (team, units) in rule.rest(of: receipts) { findings.append(words.withoutTeam(team, units, rule)) }
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

extension WarrantyReceiptRule {
    /// Who gets how much of what was paid for whose orders.
    func shares(of receipts: [ReceiptTeam: Int64]) throws -> [(Subject, Int64)] {
        switch holder {
        case .teamsOfOrders(let teams):
            let byTeam = Dictionary(uniqueKeysWithValues: receipts.map { ($0.key.team, $0.value) })
            return Set(teams).sorted().map { (.team($0), byTeam[$0] ?? 0) }
        case .all(let subject):
            var sum: Int64 = 0
            for units in receipts.values {
                let (next, overflow) = sum.addingReportingOverflow(units)
                guard !overflow else { throw ArithmeticError.overflow }
                sum = next
            }
            return [(subject, sum)]
        }
    }

    /// What came for the orders of nobody among those who get it.
    fileprivate func rest(of receipts: [ReceiptTeam: Int64]) -> [(Identifier<Team>?, Int64)] {
        guard case .teamsOfOrders(let teams) = holder else { return [] }
        return receipts.map { ($0.key.team, $0.value) }
            .filter { team, units in units != 0 && !(team.map { teams.contains($0) } ?? false) }
            .sorted { ($0.0?.rawValue ?? "") < ($1.0?.rawValue ?? "") }
    }
}
