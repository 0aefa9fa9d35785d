import AfterSalesCore

/// A care plan as it is written, before anybody has checked it.
///
/// It mirrors the plan document (`aftersales.care-plan/1`) field by field. It can come from JSON, from Swift or from a
/// host's own editor, and no task comes of it: only ``validated()`` gives a ``CarePlan``.
public struct CarePlanDraft: Hashable, Sendable {
    /// The value of the document's `format` field.
    public static let format = "aftersales.care-plan/1"

    /// Names the plan across its versions.
    public var id: String
    /// The version of the plan, counted from 1.
    public var version: Int
    /// The plan's name by language tag.
    public var title: [String: String]
    /// The rules.
    public var rules: [CareRuleDraft]

    /// A plan.
    public init(id: String, version: Int, title: [String: String], rules: [CareRuleDraft] = []) {
        self.id = id
        self.version = version
        self.title = title
        self.rules = rules
    }
}
