import AfterSalesCommission
import AfterSalesCore

@testable import AfterSalesTestOracle

extension PlanOracle {
    /// The whole close, or why there is none.
    mutating func close() throws -> ExpectedClose {
        var expected = ExpectedClose(digits: plan.currencyDigits)
        let employees = facts.employees.sorted {
            Array($0.id.rawValue.utf8).lexicographicallyPrecedes(Array($1.id.rawValue.utf8))
        }
        if let hold = plan.hold {
            expected.isHeld = !(try value(hold, Position(level: "dealer", subject: "dealer"))).isZero
        }
        for gate in plan.gates where gate.holds {
            let at = Position(level: "dealer", subject: "dealer")
            guard case .gate(let lower, let upper, let required, _) = gate.term else { continue }
            let (least, most) = (try value(lower, at), try value(upper, at))
            if least.compared(with: most) == 1 { throw Refusal.code("gateBoundsCrossed") }
            let requirement = try value(required, at)
            if least.compared(with: requirement) == -1, most.compared(with: requirement) != -1 {
                expected.isHeld = true
            }
        }
        expected.statements = employees.map { employee in
            .init(
                employee: employee,
                corrections: facts.corrections.filter { $0.employee == employee.id }.map {
                    Int128($0.amount.minorUnits)
                },
                draw: facts.draws.first { $0.employee == employee.id }.map {
                    .init(
                        isRecovered: $0.kind == .draw, level: Int128($0.level.minorUnits),
                        before: Int128($0.balanceBefore.minorUnits))
                })
        }
        expected.funds = plan.withholding.map { ($0.id, 0) }
        var lines: [[ExpectedClose.Line?]] = plan.schemes.map { _ in employees.map { _ in nil } }
        var contributions: [String: Int128] = [:]
        for (index, scheme) in plan.schemes.enumerated() where scheme.draft.basis == "individual" {
            for (row, employee) in employees.enumerated() where takesPart(employee, scheme) {
                var at = Position(level: "employee", subject: "employee:\(employee.id)", employee: employee)
                let gross = try amount(scheme, &at)
                for contribution in scheme.contributes {
                    contributions[contribution.pool, default: 0] += try money(value(contribution.term, at))
                }
                lines[index][row] = try line(scheme, gross, &at)
            }
        }
        for (index, scheme) in plan.schemes.enumerated() where scheme.draft.basis != "individual" {
            let team = scheme.draft.team
            var at = Position(level: scheme.draft.basis, subject: team.map { "team:\($0)" } ?? "dealer")
            at.contributions = Fraction(units: contributions[scheme.draft.id] ?? 0, digits: plan.currencyDigits)
            let pool = try amount(scheme, &at)
            let rows = employees.indices.filter { takesPart(employees[$0], scheme) }
            expected.pools.append(
                .init(
                    scheme: scheme.draft.id, subject: at.subject, amount: pool, undistributed: rows.isEmpty ? pool : 0))
            if rows.isEmpty { continue }
            let shares = ExpectedClose.shares(
                of: pool, among: rows.map { (employees[$0].id.rawValue, weight(employees[$0], scheme)) })
            for (row, share) in zip(rows, shares) {
                at.level = "employee"
                at.subject = "employee:\(employees[row].id)"
                at.employee = employees[row]
                lines[index][row] = try line(scheme, share, &at)
            }
        }
        for (index, row) in employees.indices.flatMap({ row in lines.indices.map { ($0, row) } }) {
            guard let line = lines[index][row] else { continue }
            expected.statements[row].lines.append(line)
            for (fund, withheld) in line.withheld.enumerated() { expected.funds[fund].amount += withheld.amount }
        }
        return expected
    }

    private func takesPart(_ employee: EmployeeFacts, _ scheme: RandomPlan.Scheme) -> Bool {
        let draft = scheme.draft
        let isNamed = draft.positions.contains(employee.position)
        let isAmongAll = draft.positions == ["*"] && !draft.except.contains(employee.position)
        return employee.status == .regular && (isNamed || isAmongAll)
            && (draft.team == nil || draft.team == employee.team?.rawValue)
    }

    private func weight(_ employee: EmployeeFacts, _ scheme: RandomPlan.Scheme) -> Int128 {
        let id = scheme.draft.id
        let text =
            facts.coefficientAdjustments.first { $0.employee == employee.id && $0.scheme == id }?.coefficient
            .description
            ?? employee.coefficients[id]?.description
            ?? scheme.draft.coefficients.first { $0.position == employee.position }?.value ?? "1"
        return Fraction(text)?.units(6) ?? 0
    }

    private func money(_ value: Fraction) throws -> Int128 {
        guard let units = value.units(plan.currencyDigits, plan.draft.roundingMode) else { throw Refusal.lost }
        guard units >= 0 else { throw Refusal.code("negativeAmount") }
        return units
    }

    private mutating func amount(_ scheme: RandomPlan.Scheme, _ at: inout Position) throws -> Int128 {
        for (name, shape, term) in scheme.definitions { at.locals[name] = try named(value(term, at), shape) }
        return try money(value(scheme.amount, at))
    }

    private mutating func line(
        _ scheme: RandomPlan.Scheme, _ gross: Int128, _ at: inout Position
    ) throws -> ExpectedClose.Line {
        at.gross = Fraction(units: gross, digits: plan.currencyDigits)
        var deductions: [(id: String, amount: Int128)] = []
        for (id, term) in scheme.deductions { deductions.append((id, try money(value(term, at)))) }
        return ExpectedClose.line(
            scheme.draft.id, gross: gross, deductions: deductions, withholding: plan.withholding,
            digits: plan.currencyDigits, mode: plan.draft.roundingMode,
            isShownAtZero: scheme.draft.positions != ["*"])
    }
}
