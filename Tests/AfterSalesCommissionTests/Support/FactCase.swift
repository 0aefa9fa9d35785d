import AfterSalesCommission
import AfterSalesCore
import Testing

/// A change of the small month and what the close has to say about it.
struct FactCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expected: [String]
    let change: @Sendable (inout MonthFacts) throws -> Void

    init(_ name: String, _ expected: String..., change: @escaping @Sendable (inout MonthFacts) throws -> Void) {
        testDescription = name
        self.expected = expected
        self.change = change
    }

    /// What is found, as `severity code place nearest`.
    func findings(_ plan: CommissionPlan) throws -> [String] {
        var facts = try SmallMonth.facts()
        try change(&facts)
        return plan.findings(facts).map { "\($0.severity.rawValue) \($0.short)" }
    }
}

extension CommissionPlan {
    /// What closing says, whether it succeeds or not.
    func findings(_ facts: MonthFacts) -> [Finding] {
        switch Result(catching: { () throws(Rejection) in try close(facts) }) {
        case .success(let close): close.findings
        case .failure(let rejection): rejection.findings
        }
    }
}

/// The place of a metric or target at a subject.
func at(_ list: String, _ metric: String, _ subject: String) -> String {
    "$.\(list)[?(@.metric==\"\(metric)\" && @.subject==\"\(subject)\")]"
}

extension Subject {
    static let e1 = Subject.employee("E1")
    static let front = Subject.team("front")
}
