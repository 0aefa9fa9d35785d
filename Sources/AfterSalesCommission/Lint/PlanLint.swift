import AfterSalesCore

struct PlanLint {
    let findings: [Finding]
    init(_ model: PlanModel, _ draft: PlanDraft) { findings = [] }
}
