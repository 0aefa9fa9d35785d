/// Figures as they stand, in minor units, hundredths of hours, orders.
extension LiveRollUp {
    /// All sales of an advisor's month.
    public func sales(advisor: Int, month: Int) -> Int64 {
        advisorRows.sales(month * advisors + advisor)
    }

    /// Sales less costs of an advisor's month.
    public func grossProfit(advisor: Int, month: Int) -> Int64 {
        let row = month * advisors + advisor
        return advisorRows.sales(row) - advisorRows.cost(row)
    }

    /// Distinct orders of an advisor's month.
    public func orders(advisor: Int, month: Int) -> Int { advisorRows.orders(month * advisors + advisor) }

    /// All sales of a dealership's month.
    /// - Parameters:
    ///   - dealer: the index among the subjects of ``dealerFigures()``.
    ///   - month: The index among the space's months.
    public func sales(dealer: Int, month: Int) -> Int64 {
        dealerRows.sales(month * dealerCount + dealer)
    }

    /// Hours sold by a technician in a month, of one skill.
    public func hours(technician: Int, month: Int, skill: Int) -> Int64 {
        benches[(month * technicians + technician) * skills + skill].x
    }

    /// The figures of every advisor at his place.
    public func advisorFigures() -> AdvisorFigures {
        var known: [Int: [Int: Int64]] = [:]
        for (gap, units) in gaps { known[Int(gap.row), default: [:]][Int(gap.word)] = units }
        return figures(advisorRows, .place, known)
    }

    /// The figures of every dealership.
    public func dealerFigures() -> AdvisorFigures {
        var known: [Int: [Int: Int64]] = [:]
        for (gap, units) in gaps {
            let (month, advisor) = Int(gap.row).quotientAndRemainder(dividingBy: advisors)
            known[month * dealerCount + Int(dealerOf[advisor]), default: [:]][Int(gap.word), default: 0] += units
        }
        return figures(dealerRows, .dealer, known)
    }

    /// The figures of every technician at his place.
    public func technicianFigures() -> TechnicianFigures {
        TechnicianFigures(space: space, subjects: space.content.technicians(by: .place).subjects, sums: benches)
    }

    private func figures(
        _ rows: LiveRows, _ grouping: RollUpGrouping, _ gaps: [Int: [Int: Int64]]
    ) -> AdvisorFigures {
        AdvisorFigures(
            space: space, subjects: space.content.advisors(by: grouping).subjects, sums: rows.plainSums,
            counts: rows.plainCounts, gaps: gaps)
    }
}
