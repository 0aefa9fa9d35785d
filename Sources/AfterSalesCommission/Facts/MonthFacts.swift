public import AfterSalesCore

/// What is known of one dealership's month: who worked there, what was measured, what was agreed.
///
/// The facts are given by a host or read from JSON (`aftersales.month-facts/1`). Nothing in them is checked against a
/// plan yet; ``CommissionPlan/prepare(_:)`` does that and names every fault.
public struct MonthFacts: Hashable, Sendable {
    /// The value of the document's `format` field.
    public static let format = "aftersales.month-facts/1"

    /// The month.
    public var period: Month
    /// The dealership.
    public var dealer: Identifier<Dealer>
    /// The currency of every amount in the facts.
    public var currency: Currency
    /// Everybody who gets a statement.
    public var employees: [EmployeeFacts]
    /// What was measured.
    public var metrics: [MetricFact]
    /// What was agreed beforehand.
    public var targets: [TargetFact]
    /// Coefficients changed for this month, with approval.
    public var coefficientAdjustments: [CoefficientAdjustment]
    /// Signed amounts that come from earlier months.
    public var corrections: [Correction]
    /// What some are paid at least.
    public var draws: [DrawFact]

    /// The facts of a month.
    public init(
        period: Month, dealer: Identifier<Dealer>, currency: Currency, employees: [EmployeeFacts],
        metrics: [MetricFact], targets: [TargetFact] = [], coefficientAdjustments: [CoefficientAdjustment] = [],
        corrections: [Correction] = [], draws: [DrawFact] = []
    ) {
        self.period = period
        self.dealer = dealer
        self.currency = currency
        self.employees = employees
        self.metrics = metrics
        self.targets = targets
        self.coefficientAdjustments = coefficientAdjustments
        self.corrections = corrections
        self.draws = draws
    }
}
