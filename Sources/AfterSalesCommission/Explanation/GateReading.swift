public import AfterSalesCore

/// What a gate read and decided (门槛判定依据): with it the rate can be found again by two comparisons.
public struct GateReading: Hashable, Sendable {
    /// A figure that the gate compares.
    public struct Figure: Hashable, Sendable {
        /// As formulas call it: `dealer.csiLower`.
        public let name: String
        /// Its value, with the digits of its unit.
        public let value: String
    }

    /// The gate's id.
    public let gate: String
    /// What it measures, as people call it; the id where the plan has no title for it.
    public let title: LocalizedText
    /// The lower bound.
    public let lower: Figure
    /// The upper bound.
    public let upper: Figure
    /// The requirement.
    public let requirement: Figure
    /// What the bounds say of the requirement.
    public let outcome: GateOutcome
    /// The rate that follows: `80%`.
    public let rate: String
    /// Whether every statement is on hold for it.
    public let holds: Bool

    /// The comparison, the outcome and what follows, in both languages.
    public var text: LocalizedText {
        switch outcome {
        case .met:
            LocalizedText(
                "\(title.english): lower bound \(lower.value) >= requirement \(requirement.value): met, counts \(rate)",
                "\(title.simplifiedChinese)：下限 \(lower.value) ≥ 要求 \(requirement.value)，达标，按 \(rate) 计")
        case .missed:
            LocalizedText(
                "\(title.english): upper bound \(upper.value) < requirement \(requirement.value): missed, counts \(rate)",
                "\(title.simplifiedChinese)：上限 \(upper.value) < 要求 \(requirement.value)，未达标，按 \(rate) 计")
        case .inconclusive:
            LocalizedText(
                "\(doubt.english), counts \(rate)" + (holds ? ", on hold until released" : ""),
                "\(doubt.simplifiedChinese)，按 \(rate) 计" + (holds ? "，暂缓发放，待放行" : ""))
        }
    }

    /// Why it cannot be told.
    var doubt: LocalizedText {
        LocalizedText(
            "\(title.english): lower bound \(lower.value) < requirement \(requirement.value) <= upper bound \(upper.value): cannot be told",
            "\(title.simplifiedChinese)：下限 \(lower.value) < 要求 \(requirement.value) ≤ 上限 \(upper.value)，无法判定")
    }
}

extension GateReading {
    /// What a gate read, with names as a formula of this scope calls them; nil where its bounds are crossed.
    init?(
        _ gate: GateModel, _ figures: Evaluation.GateFigures, in model: PlanModel, name: (Expression) -> String
    ) {
        guard let outcome = figures.outcome else { return nil }
        func figure(_ index: Int, _ value: Rational) -> Figure {
            Figure(name: name(gate.operands[index]), value: model.text(value, gate.operands[index].dimension))
        }
        self.gate = gate.id
        title = gate.title
        lower = figure(Expression.GateNode.lower, figures.lower)
        upper = figure(Expression.GateNode.upper, figures.upper)
        requirement = figure(Expression.GateNode.requirement, figures.requirement)
        self.outcome = outcome
        rate = gate.rate(outcome).description
        holds = outcome == .inconclusive && gate.holds
    }
}

extension PlanModel {
    /// A value as people read it: with the digits of its unit, or with as many as it needs.
    func text(_ value: Rational, _ dimension: Dimension) -> String { text(value, digits: digits(of: dimension)) }

    func text(_ value: Rational, digits: Int?) -> String {
        guard let digits, let units = try? value.units(fractionDigits: digits, rounding: .down),
            DecimalNumeral.rational(units: units, fractionDigits: digits) == value
        else { return value.description }
        return units.decimalText(fractionDigits: digits)
    }
}
