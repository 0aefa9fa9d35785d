public import AfterSalesCore

/// The statements of months that are still going on (实时提成): facts change one by one, and only what they touch is
/// computed anew.
///
/// Set what has changed, ``update()``, read what it comes to. Every amount is what ``CommissionPlan/close(_:)-(MonthFacts)``
/// would give for the facts as they are then; ``close(month:)`` gives all of it as a close. Names are looked up once, as a
/// ``LiveFact``, a ``LiveLine`` or a ``LiveEmployee``. A change that the plan refuses makes what it touches unreadable, and
/// nothing else, until a later change mends it.
///
/// What is read is of the facts as they are; what is not, throws ``LiveGap/outdated``. Between ``set(_:to:)`` and
/// ``update()`` these are the lines of the employee whose fact was set; where it is the dealership's or a team's, all that
/// read it; and every pool that one of these lines passes money on to, with the lines that share it. With
/// ``LivePools/whenAsked`` a pool that something has changed for stays outdated until ``settlePools()``, with its lines, with
/// what the employees who have such a line come to, and with ``isRefused(month:)``; only ``funds(month:)`` then has it as it
/// was last divided. ``facts(month:)``, ``findings(month:)`` and ``close(month:)`` are never outdated: they compute anew.
///
/// Who works where is settled when the months are prepared.
public struct LiveStatements: Sendable {
    /// When pools are divided.
    public let pools: LivePools
    /// What does not change with the facts.
    let layout: LiveLayout

    /// Records and months' own cells, one after the other; see ``LiveHeader``. Cell 0 belongs to nobody.
    var cells: [Int64]
    var tables: LiveTables
    /// What every update needs of the layout.
    let steps: [Int64]
    let rates: [LiveRate]
    let rateCount: Int
    let rule: RoundingRule
    var queue = LiveQueue()
    /// By cell one bit: whether it stands for a fact that is not given.
    var absent: [UInt64]
    /// By record which of its lines are refused.
    var refusedParts: [Int: Set<Int>] = [:]
    /// By record of a pool how many of those who contribute are refused.
    var refusedContributors: [Int: Int] = [:]

    init(_ layout: LiveLayout, pools: LivePools, cells: [Int64], tables: LiveTables) {
        self.layout = layout
        self.pools = pools
        self.cells = cells
        self.tables = tables
        steps = layout.steps
        rates = layout.rates
        rateCount = layout.rateCount
        rule = layout.rule
        absent = Array(repeating: 0, count: (cells.count + 63) / 64)
    }

    /// The plan that computes everything.
    public var plan: CommissionPlan { layout.plan }
    /// The number of months.
    public var monthCount: Int { months.count }

    /// The month and dealership of a month by its number, in the order they were given.
    public func period(month: Int) -> (period: Month, dealer: Identifier<Dealer>) {
        let facts = months[month].columns.facts
        return (facts.period, facts.dealer)
    }
}

extension LiveStatements {
    var model: PlanModel { layout.plan.model }
    var shapes: [LiveShape] { layout.shapes }
    var months: [LiveMonth] { layout.months }
    var records: [LiveRecord] { layout.records }
}

extension CommissionPlan {
    /// Months whose facts can change, beginning with what was prepared. Months that are updated together lie best together:
    /// the records of a month are where its place in the list is.
    ///
    /// - Throws: `preparedByAnotherPlan`, once for each month that was.
    public func open(
        _ months: some Sequence<PreparedMonth>, pools: LivePools = .atOnce
    ) throws(Rejection) -> LiveStatements {
        var opening = LiveOpening(self)
        for month in months { opening.add(month.columns) }
        return try opening.finished(pools: pools)
    }

    /// A month whose facts can change.
    public func open(_ month: PreparedMonth, pools: LivePools = .atOnce) throws(Rejection) -> LiveStatements {
        try open(CollectionOfOne(month), pools: pools)
    }
}
