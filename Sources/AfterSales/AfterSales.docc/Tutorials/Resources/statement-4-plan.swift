import AfterSales

let draft = PlanDraft(id: "workshop", version: 1, currency: "CNY", effectiveFrom: "2026-01") {
    Metric("hoursSold", .hours)
    Constant("perHour", "2.40", unit: "money/hours")
    Scheme.individual("mechanic", positions: ["mechanic"]) {
        Amount("hoursSold * perHour")
    }
}

do {
    let plan = try draft.validated()
    print("\(plan.id) can pay")
} catch {
    for finding in error.findings { print(finding.place, finding.text(.english)) }
}
