import AfterSalesCore

/// Which metrics and targets the plan's formulas read at whom, and the column each is kept in.
///
/// Only what is read gets a column; a month's facts are looked up by name once, when they are prepared, and never
/// per employee.
struct FactLayout: Sendable {
    /// Whose columns.
    enum Holder: Int, CaseIterable, Sendable {
        case employee
        case team
        case dealer
    }

    struct Columns: Sendable {
        /// By measure: the column of its value, where it has one. Derived measures have none, they are computed.
        fileprivate(set) var value: [Int?]
        /// By measure: the column of its target.
        fileprivate(set) var target: [Int?]
        fileprivate(set) var count = 0
        /// By column: whether nothing in it means zero.
        fileprivate(set) var missingIsZero: [Bool] = []
    }

    private var columns: [Columns]
    /// Derived metrics whose operands have their columns already, by holder.
    private var expanded: [Set<Int>]

    subscript(holder: Holder) -> Columns { columns[holder.rawValue] }

    init(
        symbols: PlanSymbols, derived: [Expression], schemes: [SchemeModel],
        holds: [PlanModel.HoldModel]
    ) {
        let none = [Int?](repeating: nil, count: symbols.measures.count)
        columns = Array(repeating: Columns(value: none, target: none), count: Holder.allCases.count)
        expanded = Array(repeating: [], count: Holder.allCases.count)
        for scheme in schemes {
            let own = Holder(scheme.basis)
            for expression in scheme.definitions.map(\.expression) + [scheme.amount]
                + scheme.contributes.map(\.expression)
            {
                add(expression, own: own, symbols, derived)
            }
            for deduction in scheme.deductions { add(deduction.expression, own: .employee, symbols, derived) }
        }
        for hold in holds { add(hold.expression, own: .dealer, symbols, derived) }
    }

    private mutating func add(_ expression: Expression, own: Holder, _ symbols: PlanSymbols, _ derived: [Expression]) {
        for index in expression.used {
            switch expression.nodes[index] {
            case .value(let reading):
                addValue(reading.measure, at: reading.level.holder(own: own), symbols, derived)
            case .target(let reading):
                addTarget(reading.measure, at: reading.level.holder(own: own))
            case .attainment(let reading):
                let holder = reading.level.holder(own: own)
                addValue(reading.measure, at: holder, symbols, derived)
                addTarget(reading.measure, at: holder)
            default: break
            }
        }
    }

    private mutating func addValue(
        _ measure: Int, at holder: Holder, _ symbols: PlanSymbols, _ derived: [Expression]
    ) {
        if measure >= symbols.metricCount {
            guard expanded[holder.rawValue].insert(measure).inserted else { return }
            add(derived[measure - symbols.metricCount], own: holder, symbols, derived)
        } else if columns[holder.rawValue].value[measure] == nil {
            columns[holder.rawValue].value[measure] = columns[holder.rawValue].count
            columns[holder.rawValue].missingIsZero.append(symbols.measures[measure].missing == .zero)
            columns[holder.rawValue].count += 1
        }
    }

    private mutating func addTarget(_ measure: Int, at holder: Holder) {
        guard columns[holder.rawValue].target[measure] == nil else { return }
        columns[holder.rawValue].target[measure] = columns[holder.rawValue].count
        columns[holder.rawValue].missingIsZero.append(false)
        columns[holder.rawValue].count += 1
    }
}

extension FactLayout.Holder {
    init(_ basis: Basis) {
        switch basis {
        case .individual: self = .employee
        case .team: self = .team
        case .dealer: self = .dealer
        }
    }
}

extension Expression.Level {
    /// Whose facts are read by a formula of `own`.
    func holder(own: FactLayout.Holder) -> FactLayout.Holder {
        switch self {
        case .own: own
        case .team: .team
        case .dealer: .dealer
        }
    }
}
