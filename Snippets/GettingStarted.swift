// The first hour: exact numbers, a refusal with its reasons, a month that is closed, kept and posted once.

import AfterSales

// Amounts are whole cents. What cannot be is refused, with a typed error.
let (labour, parts) = (try Money("102319.00", .cny), try Money("61391.40", .cny))
print(try labour + parts)
do {
    print(try labour + Money("10.00", .usd))
} catch {
    print("refused:", error)
}

// A vehicle's number is checked by every rule at once, and nothing is corrected silently.
let check = VINCheck("LSVFBFACXDF12345O")
for finding in check.findings { print(finding.severity, finding.code, finding.text(.english)) }

// A plan, the facts of a month, and a store that keeps both.
let plan = try PlanDraft(id: "mechanics", version: 1, currency: "CNY", effectiveFrom: "2026-01") {
    Metric("hoursSold", .hours)
    Constant("perHour", "2.40", unit: "money/hours")
    Scheme.individual("mechanic", positions: ["mechanic"]) { Amount("hoursSold * perHour") }
}.validated()
let facts = try MonthFacts(
    period: Month("2026-06"), dealer: "D01", currency: .cny,
    employees: [
        EmployeeFacts(id: "E1", name: "王师傅", position: "mechanic", baseSalary: Money("4000.00", .cny))
    ],
    metrics: [MetricFact("hoursSold", .employee("E1"), DecimalNumeral("512.50"))])

// Posted once, whoever asks again: the second call finds what the first one did.
let store = InMemoryStore()
let manager = ActingParty.employee("E40")
for attempt in 1...2 {
    let outcome = try await store.post(facts, by: plan, approvedBy: manager, at: Timestamp("2026-07-01T08:00:00Z"))
    let close = try outcome.close.record.close()
    print("attempt", attempt, "pays", close["E1"]?.payable ?? "nothing", "at revision", outcome.close.revision.number)
}
