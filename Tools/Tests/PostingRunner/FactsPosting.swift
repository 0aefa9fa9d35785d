import AfterSales

/// Posts months of which the facts are given: one of each dealership, D1, D2 and so on.
struct FactsPosting: Posting {
    let store: any RecordStore
    private let plan: CommissionPlan
    private let at: Timestamp

    init(_ store: any RecordStore) throws {
        self.store = store
        var draft = PlanDraft(id: "small", version: 1, currency: "CNY", effectiveFrom: "2020-01") {
            Withholding("fund", rate: "5%", title: [:])
        }
        draft.metrics = [Metric("sales", unit: "money")]
        draft.schemes = [Scheme.individual("sales", positions: ["*"]) { Amount("sales * 10%") }]
        plan = try draft.validated()
        at = try Timestamp("2026-07-01T08:00:00Z")
    }

    func post(_ number: Int) async throws {
        let facts = MonthFacts(
            period: try Month("2026-06"), dealer: Identifier("D\(number)"), currency: .cny,
            employees: [
                EmployeeFacts(
                    id: "E1", name: "王伟", position: "clerk", baseSalary: Money(minorUnits: 300_000, currency: .cny))
            ],
            metrics: [MetricFact("sales", .employee("E1"), try DecimalNumeral("\(number)00.00"))])
        _ = try await store.post(facts, by: plan, approvedBy: .employee("E040"), at: at)
    }
}
