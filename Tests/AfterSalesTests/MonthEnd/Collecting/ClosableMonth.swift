import AfterSales

/// What the reference plan asks for beside what records tell: targets, teams, what managers state.
enum ClosableMonth {
    /// The facts of a month, with all of that.
    static func facts(_ collected: MonthFacts) throws -> MonthFacts {
        var facts = collected
        for index in facts.employees.indices where facts.employees[index].position == "serviceAdvisor" {
            facts.employees[index].team = "reception"
        }
        facts.employees += try people()
        let ids = facts.employees.map(\.id)
        let agreed = try facts.period.firstDay.adding(days: -10)
        func target(_ metric: String, _ subject: Subject, _ value: String) throws -> TargetFact {
            TargetFact(metric, subject, try DecimalNumeral(value), agreedOn: agreed, acknowledgedBy: ids)
        }
        facts.targets += [
            try target("output", .team("reception"), "12000"), try target("grossProfit", .team("reception"), "8000"),
            try target("vehicleIntake", .team("reception"), "14"), try target("fleetReceipts", .dealer, "1"),
            try target("claimsReceipts", .dealer, "1"), try target("workshopOutput", .dealer, "11000"),
            try target("afterSalesOutput", .dealer, "15000"), try target("accessorySales", .employee("S1"), "900"),
        ]
        func state(_ metric: String, _ subject: Subject, _ value: Int64) {
            guard !facts.metrics.contains(where: { $0.metric == metric && $0.subject == subject }) else { return }
            facts.metrics.append(MetricFact(metric, subject, DecimalNumeral(value)))
        }
        state("fleetReceipts", .dealer, 0)
        state("claimsReceipts", .dealer, 0)
        state("washes", .team("detailing"), 40)
        state("detailingSales", .team("detailing"), 700)
        for (number, id) in ids.enumerated() { state("appraisalScore", .employee(id), Int64(92 + number)) }
        for painter in facts.employees where painter.position == "paintTechnician" {
            state("materialCostPerHour", .employee(painter.id), 31)
        }
        return facts
    }

    /// An advisor without a team, and who shares in what others bring.
    private static func people() throws -> [EmployeeFacts] {
        [("E3", "serviceAdvisor"), ("W1", "workshopDirector"), ("I1", "accessoryInstaller")].map { id, position in
            EmployeeFacts(id: Identifier(id), name: id, position: position, baseSalary: .zero(.cny))
        }
    }
}
