public import AfterSalesCore

/// Whom a metric or a target is about.
public enum Subject: Hashable, Sendable {
    /// The dealership as a whole.
    case dealer
    /// A team.
    case team(Identifier<Team>)
    /// An employee.
    case employee(Identifier<Employee>)
}

extension Subject: LosslessStringConvertible {
    /// `dealer`, `team:reception`, `employee:E001`.
    public var description: String {
        switch self {
        case .dealer: "dealer"
        case .team(let id): "team:\(id)"
        case .employee(let id): "employee:\(id)"
        }
    }

    /// Reads `dealer`, `team:reception`, `employee:E001`; nil for anything else.
    public init?(_ description: String) {
        if description == "dealer" {
            self = .dealer
        } else if description.hasPrefix("team:"), description.utf8.count > 5 {
            self = .team(Identifier(String(description.dropFirst(5))))
        } else if description.hasPrefix("employee:"), description.utf8.count > 9 {
            self = .employee(Identifier(String(description.dropFirst(9))))
        } else {
            return nil
        }
    }
}
