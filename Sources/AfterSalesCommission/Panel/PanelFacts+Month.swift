public import AfterSalesCore

/// A month of a panel on its own.
extension PanelFacts {
    /// The facts of one month by name: what the month is closed by, to the last figure.
    public func facts(of month: Int) -> MonthFacts {
        let layout = panel.layout
        let here = layout.months[month]
        var facts = here.facts(in: layout.model.currency)
        for column in layout.columns {
            let start = table.start(column.level, column.index)
            func add(_ row: Int, _ subject: Subject) {
                let units = table.values[start + row]
                guard units != Self.absent else { return }
                let value = DecimalNumeral(mantissa: units, scale: column.fractionDigits)
                guard column.isTarget else {
                    facts.metrics.append(MetricFact(column.metric, subject, value))
                    return
                }
                facts.targets.append(
                    TargetFact(
                        column.metric, subject, value, agreedOn: here.targetsAgreedOn,
                        acknowledgedBy: column.holder == .team ? here.targetsAcknowledgedBy : []))
            }
            switch column.holder {
            case .employee:
                for row in layout.statements(month) { add(Int(row), .employee(layout.employee(Int(row)).id)) }
            case .team:
                for (index, team) in layout.teamNames[month].enumerated() {
                    add(layout.teamStarts[month] + index, .team(team))
                }
            case .dealer:
                add(month, .dealer)
            }
        }
        return facts
    }

    /// Closes one month on its own, with statements and explanations.
    ///
    /// - Throws: every error at once, as ``CommissionPlan/close(_:)-(MonthFacts)`` does.
    public func close(of month: Int) throws(Rejection) -> CommissionClose {
        try panel.plan.close(facts(of: month))
    }
}
