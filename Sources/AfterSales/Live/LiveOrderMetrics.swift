import AfterSalesCommission
import AfterSalesCore
import AfterSalesKPI
import AfterSalesStorage

/// The metrics that orders tell, of those alone whose sums have changed.
struct LiveOrderMetrics {
    let rules: [MetricRule]
    let owner: RecordOwner
    let currency: Currency
    /// By employee the position.
    let positions: [Identifier<Employee>: String]

    /// The metrics that rest on a subject's figures, in the order of the rules.
    func values(of subject: FigureSubject, in figures: PeriodFigures) throws(ArithmeticError) -> [LiveValue] {
        var values: [LiveValue] = []
        for rule in rules {
            guard let (whose, isWanted) = holder(of: rule, subject) else { continue }
            var value: DecimalNumeral?
            if isKnown(.dealer, in: figures), isWanted != nil || isKnown(subject, in: figures) {
                let units = try rule.sum.total(in: figures[subject, of: owner, in: currency])
                if units != 0 || isWanted != false { value = rule.unit.numeral(units, in: currency) }
            }
            values.append(LiveValue(metric: rule.metric, subject: whose, value: value))
        }
        return values
    }

    /// Whose metric a rule gives of a subject's figures, and of an employee whether he is of the rule's positions; nil where
    /// the rule is about others.
    private func holder(of rule: MetricRule, _ subject: FigureSubject) -> (Subject, isWanted: Bool?)? {
        switch (rule.holder, subject) {
        case (.dealer, .dealer): (.dealer, nil as Bool?)
        case (.advisorTeam(let team), .advisorTeam(let id)) where team == id: (.team(team), nil)
        case (.technicianTeam(let team), .technicianTeam(let id)) where team == id: (.team(team), nil)
        case (.advisors(let wanted), .advisor(let id)): (.employee(id), isWanted(id, wanted))
        case (.technicians(let wanted), .technician(let id)): (.employee(id), isWanted(id, wanted))
        case (.sellers(let wanted), .seller(let id)): (.employee(id), isWanted(id, wanted))
        default: nil
        }
    }

    private func isWanted(_ employee: Identifier<Employee>, _ wanted: Set<String>) -> Bool {
        positions[employee].map { wanted.contains($0) } ?? false
    }

    private func isKnown(_ subject: FigureSubject, in figures: PeriodFigures) -> Bool {
        figures.sums[PeriodFigures.Holder(subject, of: owner, in: currency)] != nil
    }
}
