import AfterSalesCore

/// A checked scheme in the form the engine runs. A class, so that looking at one copies nothing.
final class SchemeModel: Sendable {
    let id: String
    let basis: Basis
    let team: String?
    /// Positions by index that the scheme names.
    let named: Set<Int>
    /// Whether all others take part too, but for `except`.
    let isForAll: Bool
    let except: Set<Int>
    /// Weights of positions in a pool, in units of `10^-coefficientDigits`; empty for equal shares.
    let coefficients: [Int: Int64]
    /// What weighs a position that takes part without a coefficient of its own.
    let otherWeight: Int64
    /// The weight of every position of the plan.
    let weights: [Int64]
    let definitions: [PlanModel.NamedExpression]
    let amount: Expression
    let contributes: [PlanModel.ContributionModel]
    let deductions: [PlanModel.NamedExpression]
    /// How many columns a line has; see ``LineColumns``.
    let lineColumns: Int
    /// The column of the first withholding, behind the deductions.
    let firstWithheld: Int

    init(
        id: String, basis: Basis, team: String?, named: Set<Int>, isForAll: Bool, except: Set<Int>,
        coefficients: [Int: Int64], otherWeight: Int64, definitions: [PlanModel.NamedExpression], amount: Expression,
        contributes: [PlanModel.ContributionModel], deductions: [PlanModel.NamedExpression], positionCount: Int,
        withholdingCount: Int
    ) {
        self.id = id
        self.basis = basis
        self.team = team
        self.named = named
        self.isForAll = isForAll
        self.except = except
        self.coefficients = coefficients
        self.definitions = definitions
        self.amount = amount
        self.contributes = contributes
        self.deductions = deductions
        // A plan that names no position has one all the same, for everybody.
        self.otherWeight = otherWeight
        weights = (0..<max(1, positionCount)).map { coefficients[$0] ?? otherWeight }
        firstWithheld = LineColumns.firstDeduction + deductions.count
        lineColumns = firstWithheld + withholdingCount
    }

    func admits(_ position: Int) -> Bool { named.contains(position) || (isForAll && !except.contains(position)) }
}
