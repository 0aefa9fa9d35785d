public import AfterSalesCore

/// Two plans, or two versions of one, over the same months: what each pays, where they differ, and why (方案模拟).
///
/// Nothing is kept and nothing is paid. A plan is tried on months it does not apply to, and the month says so.
public struct PlanComparison: Sendable {
    /// The plan that is compared.
    public let plan: CommissionPlan
    /// The one it is compared with.
    public let other: CommissionPlan
    /// Month by month, in the order they were given.
    public let months: [MonthDifference]
    /// How many months were closed: two for each.
    public let closes: Int
    /// How many lines were explained: both of each that differs.
    public let explanations: Int

    /// Closes months by both plans and compares what comes of it.
    /// - Parameters:
    ///   - plan: The plan that is compared, such as the version in force.
    ///   - other: The one it is compared with, such as a version that nobody has approved yet.
    ///   - facts: The months.
    /// - Throws: what prevents a plan from being tried on months it does not apply to. A month that is refused is no error;
    ///   it says why.
    public init(
        _ plan: CommissionPlan, with other: CommissionPlan, over facts: some Sequence<MonthFacts>
    ) throws(Rejection) {
        self.plan = plan
        self.other = other
        let facts = Array(facts)
        let periods = facts.map(\.period)
        let first = try plan.tried(on: periods)
        let second = try other.tried(on: periods)
        var engines = (CloseEngine(first), CloseEngine(second))
        var months: [MonthDifference] = []
        months.reserveCapacity(facts.count)
        for month in facts {
            let notes = [plan, other].filter { !$0.effective.contains(month.period) }.map {
                Self.note($0, triedOn: month.period)
            }
            months.append(
                MonthDifference(
                    month, before: Self.close(month, by: first, &engines.0),
                    after: Self.close(month, by: second, &engines.1), notes: notes))
        }
        self.months = months
        closes = 2 * facts.count
        explanations = months.reduce(0) { sum, month in
            sum + month.lines.reduce(0) { $0 + ($1.causes.contains(where: \.isOfWholeLine) ? 0 : 2) }
        }
    }

    /// The schemes of both plans: the plan's, then those that only the other one has.
    var schemes: [String] {
        let own = plan.model.schemes.map(\.id)
        return own + other.model.schemes.map(\.id).filter { !own.contains($0) }
    }

    private static func close(
        _ facts: MonthFacts, by plan: CommissionPlan, _ engine: inout CloseEngine
    ) -> Result<CommissionClose, Rejection> {
        do throws(Rejection) {
            return .success(try engine.close(try plan.prepare(facts).columns))
        } catch {
            // A close says more of a month that cannot even be prepared.
            return Result { () throws(Rejection) in try plan.close(facts) }
        }
    }

    private static func note(_ plan: CommissionPlan, triedOn month: Month) -> Finding {
        Finding(
            .note, .planNotEffective, at: Place.document.field("effective"),
            inputs: [
                .init("plan", plan.id), .init("version", String(plan.version)), .init("period", month.description),
                .init("effective", plan.effective.description),
            ],
            LocalizedText(
                "version \(plan.version) of \(plan.id) applies to \(plan.effective) and is tried on \(month)",
                "\(plan.id) 的版本 \(plan.version) 适用于 \(plan.effective)，此处试算 \(month)"))
    }
}

extension CommissionPlan {
    /// The plan as if it applied to all these months too.
    fileprivate func tried(on months: [Month]) throws(Rejection) -> CommissionPlan {
        guard !months.allSatisfy(effective.contains), let first = months.min(), let last = months.max() else {
            return self
        }
        var draft = draft
        draft.effectiveFrom = min(first, effective.from).description
        if let through = effective.through { draft.effectiveThrough = max(last, through).description }
        return try draft.validated()
    }
}

extension DifferenceCause {
    /// Whether it is said without an explanation of the lines.
    fileprivate var isOfWholeLine: Bool {
        switch self {
        case .scheme, .member: true
        case .figure, .formula: false
        }
    }
}
