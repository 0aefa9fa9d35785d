import AfterSalesCore

extension Evaluation {
    /// What a gate compares: as it is computed with, rounded when it was named.
    struct GateFigures: Hashable {
        let lower: Rational
        let upper: Rational
        let requirement: Rational

        /// Nil where the bounds are crossed.
        var outcome: GateOutcome? { GateOutcome(lower: lower, upper: upper, atLeast: requirement) }
    }

    /// The figures that a formula of a gate compares; nil where it is none of a gate, or where faults prevent one of them.
    mutating func gateFigures(_ expression: Expression, _ spot: Spot) -> GateFigures? {
        guard expression.gate != nil,
            let lower = value(Expression.GateNode.lower, in: expression, spot),
            let upper = value(Expression.GateNode.upper, in: expression, spot),
            let requirement = value(Expression.GateNode.requirement, in: expression, spot)
        else { return nil }
        return GateFigures(lower: lower, upper: upper, requirement: requirement)
    }
}
