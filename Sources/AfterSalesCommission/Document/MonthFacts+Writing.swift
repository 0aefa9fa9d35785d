import AfterSalesCore

extension MonthFacts {
    /// The facts document as JSON text, always the same bytes for the same facts.
    public func json() -> String { JSONWriter.text(document) }

    var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("format", .string(Self.format)),
            .init("period", .string(period.description)),
            .init("dealer", .string(dealer.rawValue)),
            .init("currency", .string(currency.code)),
            .init("employees", .array(employees.map(Self.employee))),
            .init(
                "metrics",
                .array(
                    metrics.map {
                        .object([
                            .init("metric", .string($0.metric)),
                            .init("subject", .string($0.subject.description)),
                            .init("value", .string($0.value.description)),
                        ])
                    })),
            .init("targets", .array(targets.map(Self.target))),
            .init("coefficientAdjustments", .array(coefficientAdjustments.map(Self.adjustment))),
            .init("corrections", .array(corrections.map(\.document))),
        ]
        if !draws.isEmpty { members.append(.init("draws", .array(draws.map(Self.draw)))) }
        return .object(members)
    }

    private static func employee(_ employee: EmployeeFacts) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .string(employee.id.rawValue)),
            .init("name", .string(employee.name)),
            .init("position", .string(employee.position)),
            .init("team", employee.team.map { .string($0.rawValue) } ?? .null),
            .init("status", .string(employee.status.rawValue)),
            .init("baseSalary", .string(employee.baseSalary.amountText)),
        ]
        if !employee.coefficients.isEmpty {
            let sorted = employee.coefficients.sorted { $0.key < $1.key }
            members.append(
                .init("coefficients", .object(sorted.map { .init($0.key, .string($0.value.description)) })))
        }
        return .object(members)
    }

    private static func target(_ target: TargetFact) -> JSONValue {
        .object([
            .init("metric", .string(target.metric)),
            .init("subject", .string(target.subject.description)),
            .init("value", .string(target.value.description)),
            .init("agreedOn", target.agreedOn.map { .string($0.description) } ?? .null),
            .init("acknowledgedBy", .array(target.acknowledgedBy.map { .string($0.rawValue) })),
        ])
    }

    private static func adjustment(_ adjustment: CoefficientAdjustment) -> JSONValue {
        .object([
            .init("employee", .string(adjustment.employee.rawValue)),
            .init("scheme", .string(adjustment.scheme)),
            .init("coefficient", .string(adjustment.coefficient.description)),
            .init("reason", .string(adjustment.reason)),
            .init("approvedBy", adjustment.approvedBy.map(JSONValue.string) ?? .null),
        ])
    }

    private static func draw(_ draw: DrawFact) -> JSONValue {
        .object([
            .init("employee", .string(draw.employee.rawValue)),
            .init("kind", .string(draw.kind.rawValue)),
            .init("level", .string(draw.level.amountText)),
            .init("balance", .string(draw.balanceBefore.amountText)),
        ])
    }
}
