public import AfterSales

/// A plan and three people, with whom a new desk can be tried.
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
            try await store.register(PlanDraft.reference4S.validated(), for: settings.owner, by: party, at: now)
        }
        let people: [(Identifier<Employee>, String, String, Identifier<Team>?)] = [
            ("E1", "王伟", "serviceAdvisor", "reception"), ("E8", "李静", "partsClerk", nil),
            ("E9", "张敏", "partsClerk", nil),
        ]
        for (id, name, position, team) in people {
            let file = try StaffFile(
                id, dealer: settings.dealer, name: name,
                assignments: [
                    Assignment(
                        months: MonthWindow(from: begun, through: nil), position: position, team: team,
                        baseSalary: Money("4000.00", .cny))
                ])
            try await store.insert(file, Act("hire", by: party, at: now), as: CommitKey(settings.owner, "hire/\(id)"))
        }
    }
}
