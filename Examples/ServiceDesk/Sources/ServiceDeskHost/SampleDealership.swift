public import AfterSales

/// A plan and three people, with whom a new desk can be tried. A house of its own brings its own plan: a JSON document.
public struct SampleDealership: Sendable {
    /// The plan's id.
    public static let plan = "workshop"

    /// From what a month of the plan is collected: what customers pay for, and the hours they pay for.
    public static let collection = MonthCollection(
        plan,
        orders: MetricCollection([
            MetricRule("normalRepairReceipts", of: .advisorTeam("reception"), .money, .receipts(of: [.customer])),
            MetricRule("hoursSold", of: .technicians(["mechanic"]), .hours, MeasureSum(.hoursPaid)),
        ]), countsComplaints: true, in: .cny)

    let settings: DeskSettings

    /// The sample for a desk.
    /// - Parameter settings: The desk's settings.
    public init(_ settings: DeskSettings) { self.settings = settings }

    /// Writes it; a second time nothing is changed.
    /// - Parameter store: Where the desk keeps its records.
    public func write(to store: any RecordStore) async throws {
        let party = ActingParty.employee("E9")
        let now = settings.now()
        let begun = try settings.zone.date(of: now).month.adding(months: -1)
        try await store.register(Self.notice(from: begun), for: settings.owner, by: party, at: now)
        let people: [(Identifier<Employee>, String, String, Identifier<Team>?)] = [
            ("E1", "王伟", "serviceAdvisor", "reception"), ("E2", "李娜", "serviceAdvisor", "reception"),
            ("E5", "赵强", "mechanic", nil),
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

    /// The advisors share 5 % of what customers paid for repairs, less for complaints; a mechanic has 20.00 for an hour sold.
    private static func notice(from month: Month) throws -> CommissionPlan {
        try PlanDraft(id: plan, version: 1, currency: "CNY", effectiveFrom: month.description) {
            Metric("normalRepairReceipts", .money, missing: .zero)
            Metric("hoursSold", .hours, missing: .zero)
            Metric("complaints", .count, missing: .zero)
            Constant("perHour", "20.00", unit: "money/hours")
            Table("complaintRate", input: "count", output: "ratio", steps: ["1": "5%", "2": "20%", "3": "50%"])
            Scheme.team("reception", equally: ["serviceAdvisor"]) {
                Amount("normalRepairReceipts * 5%")
                Deduction("complaints", "gross * complaintRate(complaints)")
            }
            Scheme.individual("hours", positions: ["mechanic"]) { Amount("hoursSold * perHour") }
        }.validated()
    }
}
