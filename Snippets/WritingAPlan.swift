// A plan for a reception: a pool by what the team has sold, shared by positions; checked, linted, closed and explained.

import AfterSales

let draft = PlanDraft(id: "reception", version: 1, currency: "CNY", effectiveFrom: "2026-01") {
    Metric("receipts", .money)
    Metric("complaints", .count, missing: .zero)
    Constant("perComplaint", "200.00", unit: "money/count")
    Scheme.team("reception", positions: ["serviceAdvisor": "0.6", "advisorAssistant": "0.4"]) {
        Let("reached", "min(1.2, attainment(receipts))")
        Amount("receipts * 0.5% * reached")
        Deduction("complaints", "complaints * perComplaint")
    }
    Withholding("after-sales-fund", rate: "5%")
}

// The same plan as a document. What is read from it is what was written in Swift.
let plan = try draft.validated()
print(draft.json().utf8.count > 500, try CommissionPlan(json: draft.json().utf8).version == plan.version)

// Notes on a plan that can pay: what a payroll clerk should know before somebody is paid by it.
for note in plan.lint() { print(note.severity, note.code, note.place.path) }

// A month of the team: two people, what they have sold, and a target that both have signed.
let people = try [("E1", "王伟", "serviceAdvisor"), ("E2", "李娜", "advisorAssistant")].map { id, name, position in
    EmployeeFacts(
        id: Identifier(id), name: name, position: position, team: "reception", baseSalary: try Money("4000.00", .cny))
}
let facts = try MonthFacts(
    period: Month("2026-06"), dealer: "D01", currency: .cny, employees: people,
    metrics: [
        MetricFact("receipts", .team("reception"), DecimalNumeral("264000.00")),
        MetricFact("complaints", .employee("E2"), DecimalNumeral("1")),
    ],
    targets: [
        TargetFact(
            "receipts", .team("reception"), DecimalNumeral("240000.00"), agreedOn: LocalDate("2026-05-28"),
            acknowledgedBy: ["E1", "E2"])
    ])
let close = try plan.close(facts)
for statement in close.statements {
    print(statement.name, statement.payable)
    for entry in statement.lines.first?.explanation() ?? [] {
        print("  \(entry.name) = \(entry.value) \(entry.unit): \(entry.from(.english))")
    }
}
