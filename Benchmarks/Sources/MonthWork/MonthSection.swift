package import AfterSalesCommission

/// The pay of some months, which knows nothing of the others and so can be closed beside them.
package actor MonthSection {
    private let panel: MonthPanel
    private var facts: PanelFacts
    private var close: PanelClose

    package init(_ months: Range<Int>, _ data: MonthData) throws {
        panel = try MonthPanel(months)
        facts = try panel.facts(data)
        close = facts.close()
    }

    /// The months of the year in so many sections.
    package static func sections(_ count: Int, _ data: MonthData) throws -> [MonthSection] {
        let count = min(count, MonthSize.months)
        return try (0..<count).map {
            try MonthSection(MonthSize.months * $0 / count..<MonthSize.months * ($0 + 1) / count, data)
        }
    }

    /// Closes the months. The storage is used again, all of it written anew.
    package func run(_ tables: MonthTables) {
        let (advisors, dealers) = (tables.advisors, tables.dealers)
        set(panel.output, panel.firstAdvisor, advisors.sales, of: MonthSize.advisors, advisors.orders)
        set(panel.grossProfit, panel.firstAdvisor, advisors.grossProfit, of: MonthSize.advisors, advisors.orders)
        set(panel.vehicleIntake, panel.firstAdvisor, advisors.orders, of: MonthSize.advisors, advisors.orders)
        set(panel.dealerOutput, 0, dealers.sales, of: MonthSize.dealers, dealers.orders)
        set(panel.mechanicHours, panel.firstTechnician, tables.mechanicHours, of: MonthSize.technicians)
        set(panel.bodyHours, panel.firstTechnician, tables.bodyHours, of: MonthSize.technicians)
        facts.close(into: &close)
    }

    package var result: PanelClose { close }

    /// Sets the months' part of a column; who has no order has no figure.
    private func set(
        _ column: PanelColumn, _ first: Int, _ values: [Int64], of count: Int, _ orders: [Int64]? = nil
    ) {
        let rows = panel.months.lowerBound * count..<panel.months.upperBound * count
        guard let orders else { return facts.set(column, from: first, values.span.extracting(rows)) }
        let given = rows.map { orders[$0] == 0 ? PanelFacts.absent : values[$0] }
        facts.set(column, from: first, given.span)
    }
}
