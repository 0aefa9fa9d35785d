public import AfterSalesCore

/// A commission plan that has been checked. Only such a plan can pay; the only way to one is ``PlanDraft/validated()``.
public struct CommissionPlan: Sendable {
    /// The plan as it was written.
    public let draft: PlanDraft
    let model: PlanModel
    let program: PlanProgram

    init(draft: PlanDraft, model: PlanModel) {
        self.draft = draft
        self.model = model
        program = PlanProgram(model)
    }

    /// Reads and checks a plan document.
    ///
    /// - Throws: every problem at once, with its JSON path, its column in a formula, and the nearest known name.
    public init(json: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(Rejection) {
        self = try PlanDraft(json: json, limits: limits).validated()
    }

    /// Reads and checks a plan document.
    public init(json: String) throws(Rejection) { self = try PlanDraft(json: json).validated() }

    /// Names the plan across its versions.
    public var id: String { model.id }
    /// The version, from 1.
    public var version: Int { model.version }
    /// The currency it pays in.
    public var currency: Currency { model.currency }
    /// The months it applies to.
    public var effective: MonthWindow { model.effective }

    /// Notes that stop nothing, but that somebody wants to know before the money is out: pools whose coefficients do not
    /// sum to 1, cliffs in tables, names nobody uses, deductions that can exceed gross. Part by part of the plan.
    public func lint() -> [Finding] { PlanLint(model, draft).findings }
}

extension PlanDraft {
    /// The plan, checked: syntax, names, dimensions, tables, ids, rates, ranges.
    ///
    /// - Throws: every problem at once, each with its JSON path and, inside a formula, its column.
    public func validated() throws(Rejection) -> CommissionPlan {
        let check = PlanCheck(self)
        guard let model = check.model else { throw Rejection(check.findings) }
        return CommissionPlan(draft: self, model: model)
    }
}
