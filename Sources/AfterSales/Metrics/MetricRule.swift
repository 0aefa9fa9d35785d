public import AfterSalesCore
public import AfterSalesKPI

/// Which metric of a commission plan is which sum of the kept figures, and of whom (取数规则).
public struct MetricRule: Hashable, Sendable {
    /// Whose figures it takes, and whose metric it gives.
    public enum Holder: Hashable, Sendable {
        /// The dealership.
        case dealer
        /// A team of advisors, by the plan's name of it.
        case advisorTeam(Identifier<Team>)
        /// A team of technicians, by the plan's name of it.
        case technicianTeam(Identifier<Team>)
        /// Each advisor of these positions; zero for one who has nothing. An advisor who has something is never left out.
        case advisors(Set<String>)
        /// Each technician of these positions; zero for one who has nothing. A technician who has something is never left
        /// out.
        case technicians(Set<String>)
    }

    /// The plan's name of the metric.
    public var metric: String
    /// Whose figures.
    public var holder: Holder
    /// What they are in: money, hours or things.
    public var unit: MeasureUnit
    /// Which figures.
    public var sum: MeasureSum

    /// A rule.
    public init(_ metric: String, of holder: Holder, _ unit: MeasureUnit, _ sum: MeasureSum) {
        self.metric = metric
        self.holder = holder
        self.unit = unit
        self.sum = sum
    }
}
