public import AfterSalesCore

/// A commission plan as it is written, before anybody has checked it.
///
/// It mirrors the plan document (`aftersales.commission-plan/1`) field by field; decimals are texts as written. It can
/// come from JSON, from the builder in Swift or from a host's own editor, and it pays nobody: only
/// ``validated()`` gives a ``CommissionPlan``.
public struct PlanDraft: Hashable, Sendable {
    /// The value of the document's `format` field.
    public static let format = "aftersales.commission-plan/1"

    /// Names the plan across its versions.
    public var id: String
    /// The version of the plan, counted from 1.
    public var version: Int
    /// The plan's name by language tag.
    public var title: [String: String]
    /// ISO 4217 code of the currency it pays in.
    public var currency: String
    /// The first month it applies to, `2026-01`.
    public var effectiveFrom: String
    /// The last month it applies to; nil while it is open.
    public var effectiveThrough: String?
    /// Decimals of a named ratio.
    public var ratioDigits: Int
    /// Name of the ``/AfterSalesCore/RoundingRule``.
    public var roundingMode: String
    /// The vocabulary of the formulas.
    public var metrics: [Metric]
    /// Metrics computed from others at the same subject, in order.
    public var derived: [Definition]
    /// Named constants.
    public var constants: [Constant]
    /// Step tables.
    public var tables: [Table]
    /// Rates that intervals decide. They read metrics, derived metrics, constants and targets; the formulas of schemes and
    /// holds read them.
    public var gates: [Gate]
    /// What is paid to whom.
    public var schemes: [Scheme]
    /// What is kept back from each line's net.
    public var withholding: [Withholding]
    /// Conditions that hold every statement back.
    public var holds: [Hold]

    /// A plan with no content yet.
    public init(
        id: String, version: Int, title: [String: String] = [:], currency: String, effectiveFrom: String,
        effectiveThrough: String? = nil, ratioDigits: Int = 4,
        roundingMode: String = RoundingRule.halfAwayFromZero.rawValue,
        metrics: [Metric] = [], derived: [Definition] = [], constants: [Constant] = [], tables: [Table] = [],
        gates: [Gate] = [], schemes: [Scheme] = [], withholding: [Withholding] = [], holds: [Hold] = []
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.currency = currency
        self.effectiveFrom = effectiveFrom
        self.effectiveThrough = effectiveThrough
        self.ratioDigits = ratioDigits
        self.roundingMode = roundingMode
        self.metrics = metrics
        self.derived = derived
        self.constants = constants
        self.tables = tables
        self.gates = gates
        self.schemes = schemes
        self.withholding = withholding
        self.holds = holds
    }
}
