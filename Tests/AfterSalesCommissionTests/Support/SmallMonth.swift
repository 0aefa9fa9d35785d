import AfterSalesCommission
import AfterSalesCore

/// A month for the small plan: an employee of each position, everything given.
enum SmallMonth {
    static func facts() throws -> MonthFacts {
        var facts = MonthFacts(
            period: try Month("2026-06"), dealer: "D1", currency: try Currency("CNY"), employees: [], metrics: [])
        facts.employees = [
            try employee("E1", "advisor", team: "front"), try employee("E2", "assistant", team: "front"),
            try employee("E3", "manager"),
        ]
        for id in ["E1", "E2", "E3"] {
            try facts.add("sales", .employee(Identifier(id)), "1000")
            try facts.add("hours", .employee(Identifier(id)), "120")
            try facts.add("cars", .employee(Identifier(id)), "3")
            try facts.add("score", .employee(Identifier(id)), "80")
            try facts.addTarget("sales", .employee(Identifier(id)), "2000")
            try facts.addTarget("doubled", .employee(Identifier(id)), "4000")
        }
        try facts.add("sales", .team("front"), "300")
        try facts.addTarget("sales", .team("front"), "300")
        try facts.add("sales", .dealer, "5000")
        try facts.add("score", .dealer, "100")
        try facts.addTarget("sales", .dealer, "2000")
        return facts
    }

    static func employee(_ id: String, _ position: String, team: String? = nil) throws -> EmployeeFacts {
        EmployeeFacts(
            id: Identifier(id), name: "Name of \(id)", position: position, team: team.map { Identifier($0) },
            baseSalary: try Money("3000.00", try Currency("CNY")))
    }
}

extension MonthFacts {
    mutating func add(_ metric: String, _ subject: Subject, _ value: String) throws {
        metrics.append(MetricFact(metric, subject, try DecimalNumeral(value)))
    }

    /// A target that is agreed in time and acknowledged by everybody.
    mutating func addTarget(_ metric: String, _ subject: Subject, _ value: String) throws {
        targets.append(
            TargetFact(
                metric, subject, try DecimalNumeral(value), agreedOn: try LocalDate("2026-05-20"),
                acknowledgedBy: employees.map(\.id)))
    }

    /// Takes out a metric or sets another value.
    mutating func set(_ metric: String, _ subject: Subject, _ value: String?) throws {
        metrics.removeAll { $0.metric == metric && $0.subject == subject }
        if let value { try add(metric, subject, value) }
    }
}
