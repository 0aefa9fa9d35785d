public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesKPI
public import AfterSalesWarranty

/// Something that changes what a month pays (月结事件), as it stands once its commit is made.
public enum MonthEvent: Sendable {
    /// What an order that was settled, a credit, a delivery or an audit has added to the figures; each once.
    case figures(FigureEntry)
    /// A claim for which money came or was taken back, and the team that its order counts for.
    case claim(WarrantyClaim, team: Identifier<Team>?)
    /// A complaint that was judged, or whose verdict was taken back.
    case complaint(Complaint)
    /// A metric that somebody states, such as the points of an appraisal or the number of washes.
    case stated(MetricFact)
    /// That a metric which somebody stated is stated no longer.
    case withdrawn(String, Subject)
    /// Everything that is stated, anew: who works there, what was agreed. The statements are opened once more.
    case base(MonthFacts)
}
