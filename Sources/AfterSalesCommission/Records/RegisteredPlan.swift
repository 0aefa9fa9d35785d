public import AfterSalesCore
public import AfterSalesStorage

/// A plan as a store keeps it, with all its versions, for one dealership or for the whole group.
///
/// A registered version is never changed, only ended, because closes name it; and no two apply to one month.
public struct RegisteredPlan: Hashable, Sendable {
    /// Whom the plan is for.
    public let owner: RecordOwner
    /// Names the plan across its versions.
    public let id: String
    /// The versions by the month they begin in, each checked when it was registered.
    public let versions: [PlanDraft]

    init(owner: RecordOwner, id: String, versions: [PlanDraft]) {
        self.owner = owner
        self.id = id
        self.versions = versions
    }

    /// A plan with its first version.
    /// - Parameters:
    ///   - plan: The version.
    ///   - owner: Whom it is for.
    public init(_ plan: CommissionPlan, for owner: RecordOwner) {
        self.init(owner: owner, id: plan.id, versions: [plan.draft])
    }

    /// The plan with one more version.
    /// - Parameter plan: The version. One that is registered already, possibly ended since, changes nothing.
    /// - Throws: Every reason at once: another plan's id, a version number that stands for another content, months that
    ///   two versions claim.
    public func adding(_ plan: CommissionPlan) throws(Rejection) -> RegisteredPlan {
        if let present = version(plan.version), plan.id == id, Self.isSame(present, plan.draft) { return self }
        let all = try PlanVersions(try checked() + [plan])
        return RegisteredPlan(owner: owner, id: id, versions: all.versions.map(\.draft))
    }

    /// The plan with a version ended, so that a later one can follow it.
    /// - Parameters:
    ///   - number: The version.
    ///   - month: The last month it applies to; not before its first.
    /// - Throws: `unknownVersion`, or what is wrong with the version if it ended so.
    public func ending(version number: Int, through month: Month) throws(Rejection) -> RegisteredPlan {
        guard version(number) != nil else { throw Rejection([.unknownVersion(number, of: id)]) }
        var drafts = versions
        for index in drafts.indices where drafts[index].version == number {
            drafts[index].effectiveThrough = month.description
        }
        let changed = RegisteredPlan(owner: owner, id: id, versions: drafts)
        _ = try PlanVersions(try changed.checked())
        return changed
    }

    /// The version of a number; nil where there is none.
    /// - Parameter number: The number.
    public func version(_ number: Int) -> PlanDraft? { versions.first { $0.version == number } }

    /// The version that applies to a month; nil where none does.
    /// - Parameter month: The month.
    /// - Throws: What is wrong with the version; it was right when it was registered.
    public func version(for month: Month) throws(Rejection) -> CommissionPlan? {
        try PlanVersions(try checked()).version(for: month)
    }

    private func checked() throws(Rejection) -> [CommissionPlan] {
        var plans: [CommissionPlan] = []
        for draft in versions { plans.append(try draft.validated()) }
        return plans
    }

    /// Whether both are one version, whenever it ends.
    static func isSame(_ left: PlanDraft, _ right: PlanDraft) -> Bool {
        var left = left
        left.effectiveThrough = right.effectiveThrough
        return left == right
    }
}
