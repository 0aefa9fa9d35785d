import AfterSalesCommission
import AfterSalesKPI

extension MonthCollection {
    /// What tells a metric, and in which unit its rows are.
    func origin(of metric: String, at subject: Subject) -> (MetricSource.Origin, MeasureUnit?) {
        for rule in orders?.rules ?? [] where rule.metric == metric {
            if let holder = rule.holder.figures(of: subject) { return (.orders(rule.sum, holder), rule.unit) }
        }
        if metric == warranty?.metric { return (.claims, .money) }
        if countsComplaints, metric == "complaints" { return (.complaints, .count) }
        for survey in satisfaction {
            let names = [survey.metrics.lower, survey.metrics.upper, survey.metrics.requirement, survey.metrics.score]
            if names.contains(metric) { return (.survey(survey.scoring.instrument.key.id), nil) }
        }
        return (.stated, nil)
    }
}

extension MetricRule.Holder {
    /// Whose figures the rule takes for a subject; nil where it gives the subject no metric.
    fileprivate func figures(of subject: Subject) -> FigureSubject? {
        switch (self, subject) {
        case (.dealer, .dealer): .dealer
        case (.advisorTeam(let team), .team(let id)) where team == id: .advisorTeam(id)
        case (.technicianTeam(let team), .team(let id)) where team == id: .technicianTeam(id)
        case (.advisors, .employee(let id)): .advisor(id)
        case (.technicians, .employee(let id)): .technician(id)
        case (.sellers, .employee(let id)): .seller(id)
        default: nil
        }
    }
}
