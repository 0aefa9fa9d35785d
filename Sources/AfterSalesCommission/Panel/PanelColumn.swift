/// A column of a panel's facts: the values of one metric, or the targets for it, at all employees, teams or
/// dealerships. Only what the plan's formulas read has a column.
public struct PanelColumn: Hashable, Sendable {
    /// Whose values a column has.
    public enum Holder: String, CaseIterable, Hashable, Sendable {
        /// A row for every employee of every month.
        case employee
        /// A row for every team of every month.
        case team
        /// A row for every dealership's month.
        case dealer
    }

    /// The plan's name of the metric.
    public let metric: String
    /// Whose values they are.
    public let holder: Holder
    /// Whether they are targets (目标).
    public let isTarget: Bool
    /// The metric's unit; nil where a target's unit is composite.
    public let unit: MetricUnit?
    /// The decimals of a value: 2 means that 1 250 stands for 12.50.
    public let fractionDigits: Int
    /// Its number in the plan's layout of facts.
    let index: Int
    let measure: Int

    var level: FactLayout.Holder { FactLayout.Holder(holder) }

    init(_ model: PlanModel, _ measure: Int, _ holder: Holder, isTarget: Bool, index: Int) {
        metric = model.symbols.measures[measure].name
        self.holder = holder
        self.isTarget = isTarget
        unit = model.symbols.measures[measure].dimension?.unit
        fractionDigits = model.storedDigits(of: measure)
        self.index = index
        self.measure = measure
    }

    /// Every column of a plan, values before targets, in the order of the plan's metrics.
    static func all(_ model: PlanModel) -> [PanelColumn] {
        Holder.allCases.flatMap { holder in
            let columns = model.layout[FactLayout.Holder(holder)]
            return [(columns.value, false), (columns.target, true)].flatMap { indices, isTarget in
                indices.enumerated().compactMap { measure, index in
                    index.map { PanelColumn(model, measure, holder, isTarget: isTarget, index: $0) }
                }
            }
        }
    }
}

extension FactLayout.Holder {
    init(_ holder: PanelColumn.Holder) {
        switch holder {
        case .employee: self = .employee
        case .team: self = .team
        case .dealer: self = .dealer
        }
    }
}
