import AfterSalesCommission
import AfterSalesCore
import AfterSalesKPI
import AfterSalesStorage

/// Takes metrics from figures, one rule after the other.
struct MetricTaking {
    private let figures: PeriodFigures
    private let facts: MonthFacts
    private let owner: RecordOwner
    private(set) var metrics: [MetricFact] = []
    private(set) var findings: [Finding] = []

    init(figures: PeriodFigures, facts: MonthFacts) {
        self.figures = figures
        self.facts = facts
        owner = .dealer(facts.dealer)
        for holder in figures.holders
        where holder.owner == owner && holder.subject == .dealer && holder.currency != facts.currency {
            findings.append(
                Finding(
                    .error, .currencyMismatch, at: Place.document.field("currency"),
                    inputs: [.init("facts", facts.currency.code), .init("figures", holder.currency.code)],
                    LocalizedText(
                        "the month has figures in \(holder.currency), the facts are in \(facts.currency)",
                        "当月有 \(holder.currency) 数据，提成数据币种为 \(facts.currency)")))
        }
    }

    mutating func take(_ rule: MetricRule) {
        switch rule.holder {
        case .dealer: add(rule, .dealer, of: .dealer)
        case .advisorTeam(let team): add(rule, .team(team), of: .advisorTeam(team))
        case .technicianTeam(let team): add(rule, .team(team), of: .technicianTeam(team))
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
            metrics.append(MetricFact(rule.metric, subject, value(units, in: rule.unit)))
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

    private func value(_ units: Int64, in unit: MeasureUnit) -> DecimalNumeral {
        switch unit {
        case .money: DecimalNumeral(Money(minorUnits: units, currency: facts.currency))
        case .hours: DecimalNumeral(Hours(units: units))
        case .count, .days, .minutes: DecimalNumeral(units)
        }
    }
}
