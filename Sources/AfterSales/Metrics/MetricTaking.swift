import AfterSalesCommission
import AfterSalesCore
import AfterSalesKPI
import AfterSalesRepairOrders
import AfterSalesStorage

/// Takes metrics from figures, one rule after the other.
struct MetricTaking {
    private let figures: PeriodFigures
    private let facts: MonthFacts
    private let owner: RecordOwner
    private(set) var metrics: [MetricFact] = []
    private(set) var sources: [MetricSource] = []
    private(set) var findings: [Finding] = []

    /// Whom it was said of already that nothing is known of them.
    private var unknown: Set<FigureSubject> = []
    /// Whether the figures are of the facts' month and dealership.
    private(set) var isOfTheMonth = true

    init(figures: PeriodFigures, facts: MonthFacts) {
        self.figures = figures
        self.facts = facts
        owner = .dealer(facts.dealer)
        checkScope()
        for holder in figures.holders
        where holder.owner == owner && holder.subject == .dealer && holder.currency != facts.currency {
            guard holder.currency != .noCurrency else {
                leaveOutUnpriced()
                continue
            }
            findings.append(
                Finding(
                    .error, .currencyMismatch, at: Place.document.field("currency"),
                    inputs: [.init("facts", facts.currency.code), .init("figures", holder.currency.code)],
                    LocalizedText(
                        "the month has figures in \(holder.currency), the facts are in \(facts.currency)",
                        "当月有 \(holder.currency) 数据，提成数据币种为 \(facts.currency)")))
        }
    }

    /// Orders of other systems whose prices nobody knows: nobody is paid for them, and that is said.
    private mutating func leaveOutUnpriced() {
        let count = figures[.dealer, of: owner, in: .noCurrency][.orders]
        findings.append(
            Finding(
                .warning, .unpricedOrders, at: Place.document.field("metrics"),
                inputs: [.init("orders", String(count))],
                LocalizedText(
                    "\(count) orders without prices, taken from other systems, are in no metric",
                    "\(count) 张由外部系统导入、无价格的工单未计入任何指标")))
    }

    private mutating func checkScope() {
        if figures.days != facts.period.firstDay...facts.period.lastDay {
            isOfTheMonth = false
            let days = figures.days.map { "\($0.lowerBound)…\($0.upperBound)" } ?? "–"
            findings.append(
                Finding(
                    .error, .figuresOfAnotherPeriod, at: Place.document.field("period"),
                    inputs: [.init("facts", facts.period.description), .init("figures", days)],
                    LocalizedText(
                        "the figures are of \(days), the facts of \(facts.period)",
                        "统计数据属于 \(days)，提成数据属于 \(facts.period)")))
        }
        if !figures.owners.contains(owner) {
            isOfTheMonth = false
            let owners = figures.owners.sorted().map(\.column).joined(separator: ", ")
            findings.append(
                Finding(
                    .error, .figuresOfAnotherDealer, at: Place.document.field("dealer"),
                    inputs: [.init("facts", facts.dealer.rawValue), .init("figures", owners)],
                    LocalizedText(
                        "the figures are of \(owners.isEmpty ? "nobody" : owners), the facts of \(facts.dealer)",
                        "统计数据属于 \(owners.isEmpty ? "–" : owners)，提成数据属于 \(facts.dealer)")))
        }
    }

    mutating func take(_ rule: MetricRule) {
        guard isKnown(.dealer, at: .dealer) else { return }
        switch rule.holder {
        case .dealer: add(rule, .dealer, of: .dealer)
        case .advisorTeam(let team):
            if isKnown(.advisorTeam(team), at: .team(team)) { add(rule, .team(team), of: .advisorTeam(team)) }
        case .technicianTeam(let team):
            if isKnown(.technicianTeam(team), at: .team(team)) { add(rule, .team(team), of: .technicianTeam(team)) }
        case .advisors(let positions):
            let found = figures.holders.compactMap { holder -> Identifier<Employee>? in
                if case .advisor(let id) = holder.subject, holder.owner == owner { id } else { nil }
            }
            each(rule, positions, found) { .advisor($0) }
        case .technicians(let positions):
            let found = figures.holders.compactMap { holder -> Identifier<Employee>? in
                if case .technician(let id) = holder.subject, holder.owner == owner { id } else { nil }
            }
            each(rule, positions, found) { .technician($0) }
        case .sellers(let positions):
            let found = figures.holders.compactMap { holder -> Identifier<Employee>? in
                if case .seller(let id) = holder.subject, holder.owner == owner { id } else { nil }
            }
            each(rule, positions, found) { .seller($0) }
        }
    }

    /// Whether there is anything of somebody; where there is not, it is said once.
    private mutating func isKnown(_ subject: FigureSubject, at metrics: Subject) -> Bool {
        // Those of another currency are an error of their own; in none, nothing is known.
        if figures.holders.contains(where: {
            $0.owner == owner && $0.subject == subject && $0.currency != .noCurrency
        }) {
            return true
        }
        guard unknown.insert(subject).inserted else { return false }
        findings.append(
            Finding(
                .warning, .noFigures,
                at: Place.document.field("metrics").element(where: ("subject", metrics.description)),
                inputs: [.init("dealer", facts.dealer.rawValue), .init("subject", subject.description)],
                LocalizedText(
                    "nothing is known of \(subject) at \(facts.dealer) in \(facts.period), so it gets no metric",
                    "\(facts.dealer) \(facts.period) 没有 \(subject) 的统计数据，未取数")))
        return false
    }

    /// Says what payers were invoiced who are not among those of whom it is known where their receipts are.
    mutating func lookForOthers(than payers: Set<PayType>) {
        let sums = figures[.dealer, of: owner, in: facts.currency]
        let prefix = MeasureName.receipts(of: "").rawValue
        for (measure, units) in sums.values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where units != 0 {
            guard case .other(let name) = measure else { continue }
            let payer: PayType
            if name == .normalRepairReceipts {
                payer = .customer
            } else {
                guard name.rawValue.utf8.starts(with: prefix.utf8) else { continue }
                payer = PayType(
                    rawValue: String(decoding: name.rawValue.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
            }
            guard !payers.contains(payer) else { continue }
            let amount = Money(minorUnits: units, currency: facts.currency)
            findings.append(
                Finding(
                    .warning, .payerWithoutReceipts, at: Place.document.field("metrics"),
                    inputs: [.init("payType", payer.rawValue), .init("amount", amount.description)],
                    LocalizedText(
                        "\(amount) invoiced to \(payer) is in none of the receipts",
                        "向 \(payer) 结算的 \(amount) 未计入任何回款指标")))
        }
    }

    /// Those of the positions, and whoever has something.
    private mutating func each(
        _ rule: MetricRule, _ positions: Set<String>, _ found: [Identifier<Employee>],
        _ subject: (Identifier<Employee>) -> FigureSubject
    ) {
        let wanted = Set(facts.employees.filter { positions.contains($0.position) }.map(\.id))
        for id in wanted.union(found).sorted() {
            add(rule, .employee(id), of: subject(id), unlessZero: !wanted.contains(id))
        }
    }

    private mutating func add(
        _ rule: MetricRule, _ subject: Subject, of holder: FigureSubject, unlessZero: Bool = false
    ) {
        do throws(ArithmeticError) {
            let units = try rule.sum.total(in: figures[holder, of: owner, in: facts.currency])
            guard units != 0 || !unlessZero else { return }
            metrics.append(MetricFact(rule.metric, subject, rule.unit.numeral(units, in: facts.currency)))
            sources.append(MetricSource(metric: rule.metric, subject: subject, origin: .orders(rule.sum, holder)))
            if let leftOut = rule.leftOut { try warn(of: leftOut, rule, subject, holder) }
        } catch {
            findings.append(
                Finding(
                    .error, .overflow,
                    at: Place.document.field("metrics").element(
                        where: ("metric", rule.metric), ("subject", subject.description)),
                    LocalizedText(
                        "\(rule.metric) at \(subject) is larger than can be computed with",
                        "\(subject) 的 \(rule.metric) 超出可计算的范围")))
        }
    }

    private mutating func warn(
        of leftOut: MeasureSum, _ rule: MetricRule, _ subject: Subject, _ holder: FigureSubject
    ) throws(ArithmeticError) {
        let units = try leftOut.total(in: figures[holder, of: owner, in: facts.currency])
        guard units != 0 else { return }
        let amount = Money(minorUnits: units, currency: facts.currency)
        findings.append(
            Finding(
                .warning, .salesWithoutCost,
                at: Place.document.field("metrics").element(
                    where: ("metric", rule.metric), ("subject", subject.description)),
                inputs: [.init("amount", amount.description)],
                LocalizedText(
                    "\(rule.metric) at \(subject) leaves out \(amount) that was sold without a known cost",
                    "\(subject) 的 \(rule.metric) 未计入成本未知的销售额 \(amount)")))
    }
}
