public import AfterSales

/// A plan and two advisors, with whom a new desk can be tried.
public struct SampleDealership: Sendable {
    let settings: DeskSettings

    /// The sample for a desk.
    public init(_ settings: DeskSettings) { self.settings = settings }

    /// Writes it; a second time nothing is changed.
    public func write(to store: any RecordStore) async throws {
        let party = ActingParty.employee("E9")
        let now = settings.now()
        let begun = try settings.zone.date(of: now).month.adding(months: -1)
        if try await store.load(RecordKey<RegisteredPlan>(settings.owner, Identifier(settings.plan))) == nil {
            try await store.register(plan(from: begun).validated(), for: settings.owner, by: party, at: now)
        }
        for (id, name) in [("E1", "王伟"), ("E2", "李静")] as [(Identifier<Employee>, String)] {
            let file = try StaffFile(
                id, dealer: settings.dealer, name: name,
                assignments: [
                    Assignment(
                        months: MonthWindow(from: begun, through: nil), position: "serviceAdvisor", team: "reception",
                        baseSalary: Money("4000.00", .cny))
                ])
            try await store.insert(file, Act("hire", by: party, at: now), as: CommitKey(settings.owner, "hire/\(id)"))
        }
    }

    /// What advisors get: a share of the receipts of their team, and something for being there.
    private func plan(from month: Month) -> PlanDraft {
        PlanDraft(id: settings.plan, version: 1, currency: "CNY", effectiveFrom: "\(month)") {
            Metric("normalRepairReceipts", .money, missing: .zero)
            Constant("presence", "100.00", unit: "money")
            Scheme.team("reception", equally: ["serviceAdvisor"]) { Amount("normalRepairReceipts * 5%") }
            Scheme.individual("presence", positions: ["serviceAdvisor"]) { Amount("presence") }
        }
    }
}
