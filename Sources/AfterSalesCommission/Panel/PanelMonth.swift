public import AfterSalesCore

/// One dealership's month of a panel: who works there, and what is agreed, without the figures, which come as columns.
///
/// A panel computes commissions; draws and guarantees, which turn them into pay, are settled in a close.
public struct PanelMonth: Hashable, Sendable {
    /// The dealership.
    public var dealer: Identifier<Dealer>
    /// The month.
    public var period: Month
    /// Everybody who gets a statement.
    public var employees: [EmployeeFacts]
    /// When the targets of the month were agreed; nil where nobody recorded it, which counts as late.
    public var targetsAgreedOn: LocalDate?
    /// Who has acknowledged the teams' targets (签字认可).
    public var targetsAcknowledgedBy: [Identifier<Employee>]
    /// Coefficients changed for this month, with approval.
    public var coefficientAdjustments: [CoefficientAdjustment]
    /// Signed amounts that come from earlier months.
    public var corrections: [Correction]

    /// A dealership's month.
    public init(
        dealer: Identifier<Dealer>, period: Month, employees: [EmployeeFacts], targetsAgreedOn: LocalDate? = nil,
        targetsAcknowledgedBy: [Identifier<Employee>] = [], coefficientAdjustments: [CoefficientAdjustment] = [],
        corrections: [Correction] = []
    ) {
        self.dealer = dealer
        self.period = period
        self.employees = employees
        self.targetsAgreedOn = targetsAgreedOn
        self.targetsAcknowledgedBy = targetsAcknowledgedBy
        self.coefficientAdjustments = coefficientAdjustments
        self.corrections = corrections
    }

    /// The month as facts without a figure.
    func facts(in currency: Currency) -> MonthFacts {
        MonthFacts(
            period: period, dealer: dealer, currency: currency, employees: employees, metrics: [],
            coefficientAdjustments: coefficientAdjustments, corrections: corrections)
    }
}
