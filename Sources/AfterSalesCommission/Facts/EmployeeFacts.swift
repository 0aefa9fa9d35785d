public import AfterSalesCore

/// An employee in a month.
public struct EmployeeFacts: Hashable, Sendable {
    /// Whether somebody takes part in commission.
    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        /// Takes part.
        case regular
        /// On probation (试用期): in no scheme and in no pool's divisor.
        case probation
        /// Has left (离职): in no scheme and in no pool's divisor.
        case left
    }

    /// Who it is.
    public var id: Identifier<Employee>
    /// The name, in any script.
    public var name: String
    /// The position by the plan's name for it.
    public var position: String
    /// The team, where there is one.
    public var team: Identifier<Team>?
    /// Whether the employee takes part.
    public var status: Status
    /// Paid beside the commission.
    public var baseSalary: Money
    /// Approved personal coefficients by scheme id, instead of the position's.
    public var coefficients: [String: DecimalNumeral]

    /// An employee in a month.
    public init(
        id: Identifier<Employee>, name: String, position: String, team: Identifier<Team>? = nil,
        status: Status = .regular, baseSalary: Money, coefficients: [String: DecimalNumeral] = [:]
    ) {
        self.id = id
        self.name = name
        self.position = position
        self.team = team
        self.status = status
        self.baseSalary = baseSalary
        self.coefficients = coefficients
    }
}
