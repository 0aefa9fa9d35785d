public import AfterSalesCore

/// In which months somebody has which place in a dealership (任职).
///
/// One month has one assignment: who changes place within a month is in the place of its last day.
public struct Assignment: Hashable, Sendable, Codable {
    /// The months, without an end while it lasts.
    public var months: MonthWindow
    /// The position by the plan's name for it.
    public var position: String
    /// The team, where there is one.
    public var team: Identifier<Team>?
    /// Whether the employee takes part in commission.
    public var status: EmployeeFacts.Status
    /// Paid beside the commission, a month.
    public var baseSalary: Money
    /// Approved personal coefficients by scheme id.
    public var coefficients: [String: DecimalNumeral]

    /// An assignment.
    /// - Parameters:
    ///   - months: The months.
    ///   - position: The position.
    ///   - team: The team.
    ///   - status: Whether the employee takes part in commission.
    ///   - baseSalary: Paid beside the commission, a month; not negative.
    ///   - coefficients: Approved personal coefficients by scheme id.
    public init(
        months: MonthWindow, position: String, team: Identifier<Team>? = nil, status: EmployeeFacts.Status = .regular,
        baseSalary: Money, coefficients: [String: DecimalNumeral] = [:]
    ) {
        self.months = months
        self.position = position
        self.team = team
        self.status = status
        self.baseSalary = baseSalary
        self.coefficients = coefficients
    }
}
