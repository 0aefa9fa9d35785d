import AfterSalesCore

extension StatementLine {
    /// How the line came about, figure by figure: what was measured and agreed, the intermediates, the pool and the
    /// share, deductions, withholdings. Made when asked for, by computing the line again.
    public func explanation() -> [ExplanationEntry] {
        var writer = ExplanationWriter(close.month)
        if definition.basis == .individual {
            explainIndividual(&writer)
        } else {
            explainPool(&writer)
        }
        explainNet(&writer)
        return writer.entries
    }

    private func explainIndividual(_ writer: inout ExplanationWriter) {
        var evaluation = Evaluation(close.month, .employee, row)
        writer.explain(definition.definitions, &evaluation)
        writer.explain("gross", definition.amount, &evaluation)
        evaluation.gross = gross.rational
        for contribution in definition.contributes {
            writer.explain("contributes.\(model.schemes[contribution.pool].id)", contribution.expression, &evaluation)
        }
        explainDeductions(&writer, &evaluation)
    }

    private func explainPool(_ writer: inout ExplanationWriter) {
        guard let pool = close.pools.first(where: { $0.scheme == schemeIndex }) else { return }
        let team = max(0, close.month.schemeTeams[schemeIndex])
        var evaluation = Evaluation(close.month, FactLayout.Holder(definition.basis), team)
        evaluation.contributions = close.money(pool.contributions).rational
        if definition.usesContributions {
            writer.add("contributions", evaluation.contributions, .money, .contributions)
        }
        writer.explain(definition.definitions, &evaluation)
        writer.explain("pool.amount", definition.amount, &evaluation)
        explainShare(&writer, pool: close.money(pool.amount))
        var own = Evaluation(close.month, .employee, row)
        own.locals = evaluation.locals
        own.gross = gross.rational
        explainDeductions(&writer, &own)
    }

    private func explainShare(_ writer: inout ExplanationWriter, pool: Money) {
        let members = close.month.membership.members(of: schemeIndex)
        let weights = members.map { close.month.weight(schemeIndex, Int($0)) }
        let weight = close.month.weight(schemeIndex, row)
        let source = close.month.coefficientSource(schemeIndex, row)
        // The engine has divided by this sum, so it fits.
        let sum = weights.reduce(0, &+)
        writer.add("pool.coefficient", CoefficientWeight.rational(weight), .ratio, source.explanation, digits: nil)
        writer.add(
            "pool.coefficients", CoefficientWeight.rational(sum), .ratio, .coefficientSum(members: members.count),
            digits: nil)
        let exact = Int128(pool.minorUnits) * Int128(weight) / Int128(max(1, sum))
        writer.add(
            "gross", gross.rational, .money, .share(gotRemainder: Int128(gross.minorUnits) != exact))
    }

    private func explainDeductions(_ writer: inout ExplanationWriter, _ evaluation: inout Evaluation) {
        for deduction in definition.deductions {
            writer.explain("deductions.\(deduction.name)", deduction.expression, &evaluation)
        }
    }

    private func explainNet(_ writer: inout ExplanationWriter) {
        let deductions = definition.deductions.map { " - deductions.\($0.name)" }.joined()
        writer.add(
            "net", net.rational, .money,
            .formula(deductions.isEmpty ? "gross" : "max(0, gross\(deductions))"))
        var rest = "net"
        for (withholding, amount) in zip(model.withholding, withheld) {
            // From the second on, what is left is the most that can be withheld.
            let share = "net * \(withholding.rate)"
            writer.add(
                "withheld.\(withholding.id)", amount.amount.rational, .money,
                .formula(rest == "net" ? share : "min(\(share), \(rest))"))
            rest += " - withheld.\(withholding.id)"
        }
        writer.add("payable", payable.rational, .money, .formula(rest))
    }
}

extension SchemeModel {
    /// Whether the pool is fed by individual schemes.
    var usesContributions: Bool {
        (definitions.map(\.expression) + [amount]).contains { expression in
            expression.nodes.contains { node in
                if case .contributions = node { return true }
                return false
            }
        }
    }
}

extension CoefficientSource {
    var explanation: ExplanationSource {
        switch self {
        case .position(let position): .positionCoefficient(position)
        case .personal: .personalCoefficient
        case .adjustment(let adjustment):
            .adjustedCoefficient(approvedBy: adjustment.approvedBy ?? "", reason: adjustment.reason)
        case .equalShares: .equalCoefficient
        }
    }
}
