package import AfterSalesKPI

/// What the lines come to: tables of advisors and dealerships, and the hours that technicians are paid for.
package struct MonthTables: Sendable {
    package let advisors: FigureTable
    package let dealers: FigureTable
    package let mechanicHours: [Int64]
    package let bodyHours: [Int64]

    /// The figures of advisors, and on another thread, where there is one, those of dealers and technicians.
    package init(_ rollUp: RollUp, threads: Int) async {
        @Sendable func others() -> (FigureTable, [Int64], [Int64]) {
            let technicians = rollUp.technicians(by: .place)
            return (
                FigureTable(rollUp.advisors(by: .dealer)), technicians.hours(skill: 0), technicians.hours(skill: 1)
            )
        }
        guard threads > 1 else {
            (dealers, mechanicHours, bodyHours) = others()
            advisors = FigureTable(rollUp.advisors(by: .place))
            return
        }
        async let beside = others()
        advisors = FigureTable(rollUp.advisors(by: .place))
        (dealers, mechanicHours, bodyHours) = await beside
    }
}
