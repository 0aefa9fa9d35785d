import AfterSalesCommission
import AfterSalesCore
import AfterSalesKPI
import MonthWork

extension LiveLedger {
    /// The six tables as they stand.
    func results() throws -> MonthResults {
        let technicians = figures.technicianFigures()
        let hours = (0..<Self.paidSkills).map { technicians.hours(skill: $0).map { min($0, MonthResults.mostHours) } }
        let managers = try amounts(
            MonthSize.managers, perDealer: MonthSize.managersEach, MonthNames.manager, schemes: ["managers"])
        return MonthResults(
            dealers: FigureTable(figures.dealerFigures()), advisors: FigureTable(figures.advisorFigures()),
            advisorPay: try advisorPay(),
            technicianPay: try hours
                + amounts(
                    MonthSize.technicians, perDealer: MonthSize.techniciansEach, MonthNames.technician,
                    schemes: MonthResults.technicianSchemes
                ).flatMap { lines in
                    [
                        lines.map(\.gross.minorUnits), lines.map { $0.deductions[0].amount.minorUnits },
                        lines.map { $0.withheld[0].amount.minorUnits },
                    ]
                },
            shares: managers[0].map(\.gross.minorUnits), withheld: managers[0].map { $0.withheld[0].amount.minorUnits },
            fund: try (0..<statements.monthCount).map { try statements.funds(month: $0)[0].amount.minorUnits })
    }

    private func advisorPay() throws -> [[Int64]] {
        let digits = 4
        let intermediates = try MonthPanel.intermediates.map { name in
            try lines(MonthSize.advisors, perDealer: MonthSize.advisorsEach, MonthNames.advisor, "advisor").map {
                guard let value = try statements.intermediate(name, $0) else { throw MonthDataError(file: name) }
                return try value.units(fractionDigits: digits, rounding: .down)
            }
        }
        let pay = try amounts(
            MonthSize.advisors, perDealer: MonthSize.advisorsEach, MonthNames.advisor, schemes: ["advisor"])[0]
        return intermediates + [
            pay.map(\.gross.minorUnits), pay.map { $0.deductions[0].amount.minorUnits },
            pay.map { $0.deductions[1].amount.minorUnits }, pay.map(\.net.minorUnits),
            pay.map { $0.withheld[0].amount.minorUnits }, pay.map(\.payable.minorUnits),
        ]
    }

    /// By scheme the amounts of everybody's line, month after month.
    private func amounts(
        _ count: Int, perDealer: Int, _ name: (Int) -> Identifier<Employee>, schemes: [String]
    ) throws -> [[LiveAmounts]] {
        try schemes.map { scheme in
            try lines(count, perDealer: perDealer, name, scheme).map { try statements.amounts($0) }
        }
    }

    private func lines(
        _ count: Int, perDealer: Int, _ name: (Int) -> Identifier<Employee>, _ scheme: String
    ) throws -> [LiveLine] {
        try (0..<MonthSize.months).flatMap { month in
            try (0..<count).map { number in
                let place = month * MonthSize.dealers + number / perDealer
                guard let line = statements.line(scheme, name(number), month: place) else {
                    throw MonthDataError(file: scheme)
                }
                return line
            }
        }
    }
}
