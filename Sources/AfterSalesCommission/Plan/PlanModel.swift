import AfterSalesCore

/// A checked plan in the form the engine runs: names are indices, formulas are resolved.
final class PlanModel: Sendable {
    struct NamedExpression: Sendable {
        let name: String
        let expression: Expression
    }

    /// A condition that holds every statement, of the plan's holds or of a gate.
    struct HoldModel: Sendable {
        let name: String
        let expression: Expression
        /// Where the plan says so.
        let place: Place
    }

    struct ContributionModel: Sendable {
        /// Index of the scheme whose pool receives it.
        let pool: Int
        let expression: Expression
    }

    struct WithholdingModel: Sendable {
        let id: String
        let rate: DecimalNumeral

        /// What is withheld of a net amount, in minor units; nil on overflow.
        func amount(of net: Int64, rounding rule: RoundingRule) -> Int64? {
            guard let power = try? Int64.powerOfTen(rate.scale) else { return nil }
            let (product, overflow) = net.multipliedReportingOverflow(by: rate.mantissa)
            if !overflow { return rule.quotient(product, by: power) }
            return Int64(exactly: rule.quotient(Int128(net) * Int128(rate.mantissa), by: Int128(power)))
        }
    }

    /// That a position takes part in a scheme.
    struct Part: Sendable {
        let scheme: Int
        /// Whether the scheme names the position; such a line is kept also where it is zero.
        let isNamed: Bool
    }

    /// Decimals a coefficient may have.
    static let coefficientDigits = 6

    let id: String
    let version: Int
    let currency: Currency
    let effective: MonthWindow
    let ratioDigits: Int
    let rule: RoundingRule
    let symbols: PlanSymbols
    /// The formulas of the derived metrics and of the gates, which follow the metrics among the measures.
    let derived: [Expression]
    let schemes: [SchemeModel]
    let withholding: [WithholdingModel]
    /// The plan's holds, then those of its gates.
    let holds: [HoldModel]
    /// The gates, which are the last of the derived metrics.
    let gates: [GateModel]
    /// The positions the plan names, in UTF-8 order.
    let positions: [String]
    private let measureDigits: [Int]
    /// The indices of measures by name.
    let measureIndex: [String: Int]
    /// The indices of ``positions`` by name.
    let positionIndex: [String: Int]
    /// For each position the teams that are paid for it by name.
    let teamsByPosition: [[String]]
    /// For each position the schemes it takes part in, in plan order.
    let parts: [[Part]]
    /// Which metrics and targets the formulas read, and in which column of the facts each is kept.
    let layout: FactLayout

    init(
        id: String, version: Int, currency: Currency, effective: MonthWindow, ratioDigits: Int, rule: RoundingRule,
        symbols: PlanSymbols, derived: [Expression], schemes: [SchemeModel], withholding: [WithholdingModel],
        holds: [HoldModel], gates: [GateModel], positions: [String]
    ) {
        self.id = id
        self.version = version
        self.currency = currency
        self.effective = effective
        self.ratioDigits = ratioDigits
        self.rule = rule
        self.symbols = symbols
        self.derived = derived
        self.schemes = schemes
        self.withholding = withholding
        self.holds = holds
        self.gates = gates
        self.positions = positions
        measureDigits = symbols.measures.map {
            $0.dimension?.unit?.fractionDigits(currency: currency, ratioDigits: ratioDigits) ?? 6
        }
        measureIndex = Dictionary(symbols.measures.enumerated().map { ($1.name, $0) }) { first, _ in first }
        positionIndex = Dictionary(uniqueKeysWithValues: zip(positions, positions.indices))
        teamsByPosition = positions.indices.map { position in
            schemes.filter { $0.basis == .team && $0.named.contains(position) }.compactMap(\.team)
        }
        // A plan that names no position has one entry, for everybody.
        parts = (0..<max(1, positions.count)).map { position in
            schemes.indices.filter { schemes[$0].admits(position) }
                .map { Part(scheme: $0, isNamed: schemes[$0].named.contains(position)) }
        }
        layout = FactLayout(symbols: symbols, derived: derived, schemes: schemes, holds: holds)
    }

    /// Decimals in which the facts keep a measure; a composite unit, which only a target can have, gets six.
    func storedDigits(of measure: Int) -> Int { measureDigits[measure] }

    /// Decimals that a value of this dimension is rounded to when it is named; nil for a composite, taken as it is.
    func digits(of dimension: Dimension) -> Int? {
        dimension.unit?.fractionDigits(currency: currency, ratioDigits: ratioDigits)
    }

    /// The value as it is when it gets a name.
    func named(_ value: Rational, _ dimension: Dimension) throws(ArithmeticError) -> Rational {
        guard let digits = digits(of: dimension) else { return value }
        return try value.rounded(fractionDigits: digits, rounding: rule)
    }
}
