import AfterSales

/// One figure of somebody.
struct KPIRow {
    /// Whose.
    let subject: FigureSubject
    /// The figure.
    let result: KPIResult

    /// The figures of everybody whom a grouping shows, by currency and subject, in the order of the KPIs.
    ///
    /// - Parameters:
    ///   - figures: What was summed.
    ///   - owner: At which dealership.
    ///   - grouping: By whom.
    ///   - kpis: Which figures.
    ///   - empty: Whether figures are shown of which there is nothing.
    static func rows(
        of figures: PeriodFigures, at owner: RecordOwner, by grouping: KPIGrouping, kpis: [KPI], empty: Bool
    ) throws(ArithmeticError) -> [KPIRow] {
        var rows: [KPIRow] = []
        for holder in figures.holders where holder.owner == owner && grouping.includes(holder.subject) {
            let sums = figures[holder.subject, of: owner, in: holder.currency]
            for kpi in kpis {
                let result = try sums[kpi]
                let isEmpty = result.numerator == 0 || result.value == nil
                if empty || !isEmpty { rows.append(KPIRow(subject: holder.subject, result: result)) }
            }
        }
        return rows
    }
}
