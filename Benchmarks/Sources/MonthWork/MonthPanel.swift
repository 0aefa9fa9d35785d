package import AfterSalesCommission
package import AfterSalesCore

/// The plan and who works where in some months of the month job: a panel whose months are the periods, in each the dealers.
///
/// So an advisor's row is period · advisors + advisor, as roll-ups have it; technicians and dealers likewise.
package struct MonthPanel {
    package let panel: CommissionPanel
    /// The months of the year, from 0.
    package let months: Range<Int>
    package let output: PanelColumn
    package let grossProfit: PanelColumn
    package let vehicleIntake: PanelColumn
    package let mechanicHours: PanelColumn
    package let bodyHours: PanelColumn
    package let dealerOutput: PanelColumn
    /// The first row of advisors and of technicians.
    package let firstAdvisor: Int
    package let firstTechnician: Int

    package static let intermediates = ["aO", "aG", "aR", "combined"]

    package init(_ months: Range<Int> = 0..<MonthSize.months) throws {
        let plan = try Self.plan()
        self.months = months
        panel = try plan.panel(
            Self.months(plan, months), keeping: Self.intermediates.map { PanelIntermediate($0, of: "advisor") })
        output = try panel.column("output", of: .employee, unit: .money)
        grossProfit = try panel.column("grossProfit", of: .employee, unit: .money)
        vehicleIntake = try panel.column("vehicleIntake", of: .employee, unit: .count)
        mechanicHours = try panel.column("mechanicHours", of: .employee, unit: .hours)
        bodyHours = try panel.column("bodyHours", of: .employee, unit: .hours)
        dealerOutput = try panel.column("output", of: .dealer, unit: .money)
        firstAdvisor = panel.rows(of: "serviceAdvisor").lowerBound
        firstTechnician = panel.rows(of: "technician").lowerBound
    }

    package static func plan() throws -> CommissionPlan {
        try CommissionPlan(json: PackageResources.month_plan_json)
    }

    /// The facts with the side tables in them: what is not measured on lines.
    package func facts(_ data: MonthData) throws -> PanelFacts {
        var facts = PanelFacts(panel)
        let complaints = try panel.column("complaints", of: .employee, unit: .count)
        let score = try panel.column("appraisalScore", of: .employee, unit: .points)
        let outputTarget = try panel.targets("output", of: .employee, unit: .money)
        let profitTarget = try panel.targets("grossProfit", of: .employee, unit: .money)
        let intakeTarget = try panel.targets("vehicleIntake", of: .employee, unit: .count)
        let dealerTarget = try panel.targets("output", of: .dealer, unit: .money)
        func month(_ line: [Int64]) -> Int? {
            let month = Int(line[1]) - 1
            return months.contains(month) ? month - months.lowerBound : nil
        }
        for line in data.advisorMonths {
            guard let month = month(line) else { continue }
            let row = firstAdvisor + month * MonthSize.advisors + Int(line[0])
            facts[complaints, row] = line[2]
            facts[score, row] = line[3] * 100
            facts[outputTarget, row] = line[4]
            facts[profitTarget, row] = line[5]
            facts[intakeTarget, row] = line[6]
        }
        for line in data.technicianMonths {
            guard let month = month(line) else { continue }
            let row = firstTechnician + month * MonthSize.technicians + Int(line[0])
            facts[score, row] = line[2] * 100
        }
        for line in data.dealerMonths {
            guard let month = month(line) else { continue }
            facts[dealerTarget, month * MonthSize.dealers + Int(line[0])] = line[2]
        }
        return facts
    }

    package static let managers = [
        "workshopDirector", "bodyPaintSupervisor", "qualityInspector", "dispatcher", "fieldSpecialist",
    ]

    /// Everybody of a dealership.
    package static func employees(_ dealer: Int, in currency: Currency) -> [EmployeeFacts] {
        func employee(_ id: Identifier<Employee>, _ position: String) -> EmployeeFacts {
            EmployeeFacts(
                id: id, name: id.rawValue, position: position, baseSalary: Money(minorUnits: 0, currency: currency))
        }
        return (0..<MonthSize.advisorsEach).map {
            employee(MonthNames.advisor(dealer * MonthSize.advisorsEach + $0), "serviceAdvisor")
        }
            + managers.enumerated().map {
                employee(MonthNames.manager(dealer * MonthSize.managersEach + $0), $1)
            }
            + (0..<MonthSize.techniciansEach).map {
                employee(MonthNames.technician(dealer * MonthSize.techniciansEach + $0), "technician")
            }
    }

    private static func months(_ plan: CommissionPlan, _ months: Range<Int>) throws -> [PanelMonth] {
        try months.flatMap { month in
            try (0..<MonthSize.dealers).map { dealer in
                PanelMonth(
                    dealer: MonthNames.dealer(dealer), period: try Month(year: 2025, month: month + 1),
                    employees: employees(dealer, in: plan.currency))
            }
        }
    }
}
