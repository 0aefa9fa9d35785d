import AfterSales

let draft = PlanDraft(id: "workshop", version: 1, currency: "CNY", effectiveFrom: "2026-01") {
    Metric("hoursSold", .hours)
    Constant("perHour", "2.40", unit: "money/hours")
    Scheme.individual("mechanic", positions: ["mechanic"]) {
        Amount("hoursSold * perHour")
    }
}
let plan = try draft.validated()

let facts = try MonthFacts(
    period: Month("2026-06"), dealer: "D01", currency: .cny,
    employees: [
        EmployeeFacts(id: "E1", name: "王师傅", position: "mechanic", baseSalary: Money("4000.00", .cny))
    ],
    metrics: [MetricFact("hoursSold", .employee("E1"), DecimalNumeral("512.50"))])

let store = InMemoryStore()
let manager = ActingParty.employee("E40")
let now = try Timestamp("2026-07-01T08:00:00Z")
let posted = try await store.post(facts, by: plan, approvedBy: manager, at: now)
let again = try await store.post(facts, by: plan, approvedBy: manager, at: now)
print(posted.close.record.status, again.close.revision == posted.close.revision)

let close = try posted.close.record.close()
for statement in close.statements {
    print(statement.name, statement.payable)
    for line in statement.lines {
        for entry in line.explanation() {
            print("  \(entry.name) = \(entry.value) \(entry.unit): \(entry.from(.english))")
        }
    }
}
