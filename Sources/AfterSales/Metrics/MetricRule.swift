public import AfterSalesCore
public import AfterSalesKPI

/// Which metric of a commission plan is which sum of the kept figures, and of whom (取数规则).
public struct MetricRule: Hashable, Sendable {
    /// Whose figures it takes, and whose metric it gives.
    public enum Holder: Hashable, Sendable {
        /// The dealership. Where there is nothing of it, no rule gives a metric.
        case dealer
        /// A team of advisors, by the plan's name of it. Where there is nothing of it, there is no metric.
        case advisorTeam(Identifier<Team>)
        /// A team of technicians, by the plan's name of it. Where there is nothing of it, there is no metric.
        case technicianTeam(Identifier<Team>)
        /// Each advisor of these positions; zero for one who has nothing. An advisor who has something is never left out.
        case advisors(Set<String>)
        /// Each technician of these positions; zero for one who has nothing. A technician who has something is never left
        /// out.
        case technicians(Set<String>)
        /// Each seller of these positions; zero for one who has nothing. A seller who has something is never left out.
        case sellers(Set<String>)
    }

    /// The plan's name of the metric.
    public var metric: String
    /// Whose figures.
    public var holder: Holder
    /// What they are in: money, hours or things.
    public var unit: MeasureUnit
    /// Which figures.
    public var sum: MeasureSum
    /// What was sold and is not in it, as nobody knows enough of it; where there is some, a warning says how much.
    public var leftOut: MeasureSum?

    /// A rule.
    /// - Parameters:
    ///   - metric: The plan's name of the metric.
    ///   - holder: Whose figures.
    ///   - unit: What they are in.
    ///   - sum: Which figures.
    ///   - leftOut: What was sold and is not in it.
    public init(
        _ metric: String, of holder: Holder, _ unit: MeasureUnit, _ sum: MeasureSum,
        leavingOut leftOut: MeasureSum? = nil
    ) {
        self.metric = metric
        self.holder = holder
        self.unit = unit
        self.sum = sum
        self.leftOut = leftOut
    }
}
