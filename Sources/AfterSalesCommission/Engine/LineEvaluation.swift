import AfterSalesCore

/// Evaluates a scheme for one employee or one pool with ``Evaluation``, formula by formula, and turns faults into
/// findings. The bulk engine uses it for rows it could not decide; explanations, for the line they explain.
struct LineEvaluation {
    let month: FactColumns
    let scheme: Int
    private(set) var evaluation: Evaluation
    private(set) var findings: [Finding] = []
    private var reported = 0

    private var model: PlanModel { month.model }
    private var definition: SchemeModel { model.schemes[scheme] }
    private var place: Place { Place.document.field("schemes").element(scheme) }

    init(_ month: FactColumns, scheme: Int, _ holder: FactLayout.Holder, row: Int) {
        self.month = month
        self.scheme = scheme
        evaluation = Evaluation(month, holder, row)
    }

    /// An individual's line and what it passes on; nil where faults prevent it.
    mutating func individual() -> (line: LineValues, contributions: [Int64])? {
        let gross = amount(contributions: 0)
        var contributions: [Int64] = []
        for (index, contribution) in definition.contributes.enumerated() {
            let here = place.field("contributes").element(index).field("is")
            if let amount = money(contribution.expression, at: here) { contributions.append(amount) }
        }
        guard let line = line(gross: gross), contributions.count == definition.contributes.count else { return nil }
        return (line, contributions)
    }

    /// The scheme's amount in minor units, after its intermediates.
    mutating func amount(contributions: Int64) -> Int64? {
        evaluation.contributions = DecimalNumeral.rational(
            units: contributions, fractionDigits: model.currency.minorUnitDigits)
        evaluation.locals = []
        for (index, local) in definition.definitions.enumerated() {
            let value = evaluation.named(local.expression)
            report(at: place.field("let").element(index).field("is"))
            evaluation.locals.append(value)
        }
        return money(definition.amount, at: place.field("amount"))
    }

    /// The line of a gross amount; the intermediates have their values already. Where faults leave no gross, what the
    /// deductions miss besides is said all the same.
    mutating func line(gross: Int64?) -> LineValues? {
        let digits = model.currency.minorUnitDigits
        evaluation.gross = gross.map { DecimalNumeral.rational(units: $0, fractionDigits: digits) }
        var deductions: [Int64] = []
        for (index, deduction) in definition.deductions.enumerated() {
            let here = place.field("deductions").element(index).field("is")
            if let amount = money(deduction.expression, at: here) { deductions.append(amount) }
        }
        guard let gross, deductions.count == definition.deductions.count else { return nil }
        if let line = LineValues(gross: gross, deductions: deductions, model: model) { return line }
        findings.append(
            EvaluationFault.overflow(column: 1).finding(
                in: model, formula: place.field("amount"), subject: month.subject(evaluation.holder, evaluation.row)))
        return nil
    }

    /// Gives a pool's intermediates to the evaluation of one of its members.
    mutating func use(locals: [Rational?]) { evaluation.locals = locals }

    /// A formula's value as money of zero or more.
    private mutating func money(_ expression: Expression, at place: Place) -> Int64? {
        let value = evaluation.named(expression)
        report(at: place)
        guard let value else { return nil }
        let digits = model.currency.minorUnitDigits
        guard let units = try? value.units(fractionDigits: digits, rounding: model.rule) else {
            findings.append(
                EvaluationFault.overflow(column: 1).finding(
                    in: model, formula: place, subject: month.subject(evaluation.holder, evaluation.row)))
            return nil
        }
        guard units >= 0 else {
            let subject = month.subject(evaluation.holder, evaluation.row)
            let amount = Money(minorUnits: units, currency: model.currency)
            findings.append(
                Finding(
                    .error, .negativeAmount, at: place,
                    inputs: [.init("amount", amount.amountText), .init("subject", subject.description)],
                    LocalizedText(
                        "\(amount) for \(subject): an amount must not be negative", "\(subject) 的金额为 \(amount)，不能为负")))
            return nil
        }
        return units
    }

    private mutating func report(at place: Place) {
        let faults = evaluation.faults
        let subject = month.subject(evaluation.holder, evaluation.row)
        for fault in faults[reported...] {
            findings.append(fault.finding(in: model, formula: place, subject: subject))
        }
        reported = faults.count
    }
}
