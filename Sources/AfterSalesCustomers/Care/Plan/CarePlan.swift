public import AfterSalesCore

/// A care plan (跟踪回访计划) that has been checked. Only such a plan gives tasks; the only way to one is
/// ``CarePlanDraft/validated()``.
///
/// ```swift
/// let plan = try CarePlan(json: document)
/// let derivation = plan.derive(facts, existing: tasks, window: today...inAMonth, zone: .china)
/// ```
public struct CarePlan: Hashable, Sendable {
    /// The plan as it was written.
    public let draft: CarePlanDraft
    /// Its name.
    public let title: LocalizedText
    /// The rules, in the order of the document.
    public let rules: [CareRule]
    /// The rules of each trigger, in the order of `CareTrigger.allCases`.
    let byTrigger: [[CareRule]]

    fileprivate init(_ draft: CarePlanDraft, _ check: CarePlanCheck) {
        self.draft = draft
        title = check.title
        rules = check.rules
        byTrigger = CareTrigger.allCases.map { trigger in check.rules.filter { $0.trigger == trigger } }
    }

    /// Reads and checks a plan document.
    /// - Parameter json: The document.
    /// - Throws: every problem at once, with its JSON path and the nearest known name.
    public init(json: String) throws(Rejection) { self = try CarePlanDraft(json: json).validated() }

    /// Names the plan across its versions.
    public var id: String { draft.id }
    /// The version, from 1.
    public var version: Int { draft.version }

    /// The rule of an id; nil where the plan has none.
    /// - Parameter id: The rule's id.
    public func rule(_ id: String) -> CareRule? { rules.first { $0.id == id } }

    /// Whether two plans are one and the same document.
    public static func == (lhs: Self, rhs: Self) -> Bool { lhs.draft == rhs.draft }

    /// Feeds the document to the hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(draft) }
}

extension CarePlanDraft {
    /// The plan, checked: ids, triggers, due times, names, texts in both languages.
    /// - Throws: every problem at once, each with its JSON path.
    public func validated() throws(Rejection) -> CarePlan {
        let check = CarePlanCheck(self)
        guard check.findings.isEmpty else { throw Rejection(check.findings) }
        return CarePlan(self, check)
    }
}
