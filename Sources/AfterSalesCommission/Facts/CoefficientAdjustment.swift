public import AfterSalesCore

/// A coefficient changed for one month because of what somebody did, with approval (经站长批准).
public struct CoefficientAdjustment: Hashable, Sendable {
    /// Whose coefficient.
    public var employee: Identifier<Employee>
    /// In which scheme's pool.
    public var scheme: String
    /// The coefficient for this month.
    public var coefficient: DecimalNumeral
    /// Why.
    public var reason: String
    /// Who approved it; without, the month cannot be closed.
    public var approvedBy: String?

    /// An adjustment.
    public init(
        employee: Identifier<Employee>, scheme: String, coefficient: DecimalNumeral, reason: String, approvedBy: String?
    ) {
        self.employee = employee
        self.scheme = scheme
        self.coefficient = coefficient
        self.reason = reason
        self.approvedBy = approvedBy
    }
}
