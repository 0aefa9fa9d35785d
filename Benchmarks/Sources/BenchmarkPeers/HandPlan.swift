/// `reference-4s` as a careful engineer would write it for this one dealership group: the rates in the code, integers
/// throughout, one pass to gather the pools and one to write the statements. No findings, no explanations; an overflow
/// traps.
package struct HandPlan {
    private var reception = SharedPool()
    private var accessorySalesDesk = SharedPool()
    private var accessoryInstall = SharedPool()
    private var partsDesk = SharedPool()
    private var detailing = SharedPool()
    private var fleet = SharedPool()
    private var claims = SharedPool()
    private var workshopManagement = SharedPool()
    private var afterSalesManagement = SharedPool()
    private var support = SharedPool()

    package init() {}

    package mutating func close(_ month: HandMonth) -> HandClose {
        startPools()
        let contributions = gather(month)
        let pools = dividePools(month, contributions)
        var statements: [HandStatement] = []
        statements.reserveCapacity(month.employees.count)
        var fund: Int64 = 0
        for row in month.employees.indices {
            statements.append(statement(month.employees[row], correction: month.correction(row), &fund))
        }
        return HandClose(
            isHeld: month.store.csi < month.store.csiRequirement, statements: statements, pools: pools, fund: fund)
    }

    // MARK: Pools

    private mutating func startPools() {
        reception.start()
        accessorySalesDesk.start()
        accessoryInstall.start()
        partsDesk.start()
        detailing.start()
        fleet.start()
        claims.start()
        workshopManagement.start()
        afterSalesManagement.start()
        support.start()
    }

    /// Puts everybody into their pools; what individual schemes pass on comes back.
    private mutating func gather(_ month: HandMonth) -> Int64 {
        var contributions: Int64 = 0
        for row in month.employees.indices where month.employees[row].status == .regular {
            join(month, row)
            contributions += month.employees[row].contribution
        }
        return contributions
    }

    private mutating func join(_ month: HandMonth, _ row: Int) {
        let position = month.employees[row].position
        switch position {
        case .serviceAdvisor:
            joinReception(month, row, 400_000)
        case .advisorAssistant:
            joinReception(month, row, 100_000)
        case .frontDeskSupervisor:
            joinReception(month, row, 400_000)
            afterSalesManagement.join(month.weight(row, .afterSalesManagement, 200_000))
        case .accessorySpecialist:
            accessorySalesDesk.join(month.weight(row, .accessorySalesDesk, 1_000_000))
        case .accessoryInstaller:
            accessoryInstall.join(month.weight(row, .accessoryInstall, 1_000_000))
        case .partsManager:
            partsDesk.join(month.weight(row, .partsDesk, 200_000))
            afterSalesManagement.join(month.weight(row, .afterSalesManagement, 200_000))
        case .warehousePlanner:
            partsDesk.join(month.weight(row, .partsDesk, 200_000))
            support.join(month.weight(row, .support, 200_000))
        case .warehouseKeeper:
            partsDesk.join(month.weight(row, .partsDesk, 150_000))
            support.join(month.weight(row, .support, 150_000))
        case .detailingLead:
            joinDetailing(month, row, 200_000)
        case .detailer:
            joinDetailing(month, row, 150_000)
        case .detailingWasher:
            joinDetailing(month, row, 100_000)
        case .fleetDeveloper:
            fleet.join(month.weight(row, .fleet, 1_000_000))
        case .insuranceManager:
            claims.join(month.weight(row, .claims, 400_000))
        case .claimsAdjuster:
            claims.join(month.weight(row, .claims, 350_000))
        case .claimsClerk:
            claims.join(month.weight(row, .claims, 200_000))
        case .workshopDirector, .bodyPaintSupervisor:
            workshopManagement.join(month.weight(row, .workshopManagement, 250_000))
        case .qualityInspector, .dispatcher:
            workshopManagement.join(month.weight(row, .workshopManagement, 200_000))
        case .fieldSpecialist:
            workshopManagement.join(month.weight(row, .workshopManagement, 150_000))
        case .stationManager:
            afterSalesManagement.join(month.weight(row, .afterSalesManagement, 250_000))
        case .serviceManager, .stationAssistant, .trainer:
            afterSalesManagement.join(month.weight(row, .afterSalesManagement, 200_000))
        case .cashier:
            support.join(month.weight(row, .support, 150_000))
        case .receptionist:
            support.join(month.weight(row, .support, 100_000))
        case .mechanic, .bodyTechnician, .paintTechnician, .carWasher:
            break
        }
    }

    private mutating func joinReception(_ month: HandMonth, _ row: Int, _ weight: Int64) {
        if month.employees[row].team == .reception { reception.join(month.weight(row, .reception, weight)) }
    }

    private mutating func joinDetailing(_ month: HandMonth, _ row: Int, _ weight: Int64) {
        if month.employees[row].team == .detailing { detailing.join(month.weight(row, .detailing, weight)) }
    }

    private mutating func dividePools(_ month: HandMonth, _ contributions: Int64) -> [HandPool] {
        let store = month.store
        let department = store.accessorySalesBySalesDepartment
        var pools: [HandPool] = []
        pools.reserveCapacity(10)
        func add(_ scheme: HandScheme, _ amount: Int64, _ pool: inout SharedPool) {
            pools.append(HandPool(scheme: scheme, amount: amount, undistributed: pool.divide(amount)))
        }
        add(.reception, month.reception.amount, &reception)
        add(.accessorySalesDesk, rounded(department * 7, over: 1_000), &accessorySalesDesk)
        add(
            .accessoryInstall,
            rounded(store.accessorySalesByAdvisors * 60 + department * 7 + contributions * 1_000, over: 1_000),
            &accessoryInstall)
        add(.partsDesk, rounded(department * 6, over: 1_000), &partsDesk)
        add(
            .detailing, rounded(month.detailing.washes * 10_000 + month.detailing.detailingSales * 12, over: 100),
            &detailing)
        add(
            .fleet,
            rounded(
                store.fleetReceipts * 5 * attainment(store.fleetReceipts, of: store.fleetReceiptsTarget),
                over: 10_000_000),
            &fleet)
        add(
            .claims,
            rounded(
                store.claimsReceipts * 85 * attainment(store.claimsReceipts, of: store.claimsReceiptsTarget),
                over: 100_000_000),
            &claims)
        add(
            .workshopManagement,
            rounded(
                store.workshopOutput * 4 * attainment(store.workshopOutput, of: store.workshopOutputTarget),
                over: 10_000_000),
            &workshopManagement)
        add(
            .afterSalesManagement,
            rounded(
                store.afterSalesOutput * 5 * attainment(store.afterSalesOutput, of: store.afterSalesOutputTarget),
                over: 10_000_000),
            &afterSalesManagement)
        add(.support, rounded(store.afterSalesOutput * 4, over: 1_000), &support)
        return pools
    }

    // MARK: Statements

    private mutating func statement(
        _ employee: HandEmployee, correction: Int64, _ fund: inout Int64
    ) -> HandStatement {
        let lines = employee.status == .regular ? lines(employee) : []
        var commission = correction
        for line in lines {
            commission += line.payable
            fund += line.withheld
        }
        let payable = max(0, commission)
        return HandStatement(
            employee: employee.id, position: employee.position, baseSalary: employee.baseSalary, lines: lines,
            corrections: correction, commission: commission, payable: payable, carriedForward: min(0, commission),
            income: employee.baseSalary + payable)
    }

    /// The lines of an employee in plan order; those for everybody only where they pay.
    private mutating func lines(_ employee: HandEmployee) -> [HandLine] {
        let sales = employee.staffSales
        let insurance = employee.insuranceSales
        let renewal = employee.insuranceRenewal
        let position = employee.position
        var lines: [HandLine] = []
        lines.reserveCapacity(
            position.ownSchemes + (sales == 0 ? 0 : 1) + (insurance == 0 ? 0 : 1) + (renewal == 0 ? 0 : 1))
        switch position {
        case .serviceAdvisor, .advisorAssistant, .frontDeskSupervisor:
            if employee.team == .reception { lines.append(receptionLine(employee)) }
        case .accessorySpecialist:
            lines.append(HandLine(.accessorySales, employee.accessorySales))
            lines.append(HandLine(.accessorySalesDesk, accessorySalesDesk.take()))
        case .accessoryInstaller:
            lines.append(HandLine(.accessoryInstall, accessoryInstall.take()))
        case .partsManager, .warehousePlanner, .warehouseKeeper:
            lines.append(HandLine(.partsDesk, partsDesk.take()))
        default: break
        }
        if sales != 0 { lines.append(HandLine(.staffSales, sales)) }
        switch position {
        case .mechanic:
            lines.append(employee.workshopLine(.mechanic, rate: employee.mechanicRate))
        case .bodyTechnician:
            lines.append(employee.workshopLine(.body, rate: employee.bodyRate))
        case .paintTechnician:
            lines.append(employee.workshopLine(.paint, rate: employee.paintRate))
        case .carWasher:
            lines.append(HandLine(.carWash, employee.carsWashed * 300))
        case .detailingLead, .detailer, .detailingWasher:
            if employee.team == .detailing { lines.append(detailingLine(employee)) }
        case .fleetDeveloper:
            lines.append(HandLine(.fleet, fleet.take()))
        case .insuranceManager, .claimsAdjuster, .claimsClerk:
            lines.append(HandLine(.claims, claims.take()))
        default: break
        }
        if insurance != 0 { lines.append(HandLine(.insuranceSales, insurance)) }
        if renewal != 0 { lines.append(HandLine(.insuranceRenewal, renewal)) }
        switch position {
        case .workshopDirector, .bodyPaintSupervisor, .qualityInspector, .dispatcher, .fieldSpecialist:
            lines.append(HandLine(.workshopManagement, workshopManagement.take()))
        case .stationManager, .serviceManager, .stationAssistant, .partsManager, .frontDeskSupervisor, .trainer:
            lines.append(HandLine(.afterSalesManagement, afterSalesManagement.take()))
        case .warehousePlanner, .warehouseKeeper, .cashier, .receptionist:
            lines.append(HandLine(.support, support.take()))
        default: break
        }
        return lines
    }

    private mutating func receptionLine(_ employee: HandEmployee) -> HandLine {
        let gross = reception.take()
        return HandLine(
            .reception, gross,
            HandDeductions(
                rounded(gross * employee.complaintRate, over: 100),
                employee.appraisalScore < 96_00 ? rounded(gross * 10, over: 100) : 0))
    }

    private mutating func detailingLine(_ employee: HandEmployee) -> HandLine {
        HandLine(
            .detailing, detailing.take(),
            HandDeductions(
                employee.washComplaints * 20_00, employee.untidyHandovers * 20_00, employee.washTimeViolations * 10_00))
    }
}

extension HandMonth {
    /// What an employee's part in a pool is weighed by: the position's coefficient, or the one approved.
    @inline(__always)
    fileprivate func weight(_ row: Int, _ scheme: HandScheme, _ weight: Int64) -> Int64 {
        if coefficients.isEmpty { return weight }
        return coefficients.first { $0.row == row && $0.scheme == scheme }?.weight ?? weight
    }

    @inline(__always)
    fileprivate func correction(_ row: Int) -> Int64 {
        var sum: Int64 = 0
        for correction in corrections where correction.row == row { sum += correction.amount }
        return sum
    }
}

extension HandReception {
    /// The pool: 0.5 % of the output by three attainments, and 4 % of the accessories.
    fileprivate var amount: Int64 {
        let output = normalRepairReceipts + warrantyReceipts + accidentRepairAudited
        let first = attainment(output, of: outputTarget) * attainment(grossProfit, of: grossProfitTarget)
        let attained = Int128(first) * Int128(attainment(vehicleIntake, of: vehicleIntakeTarget))
        let share = Int128(output) * 5 * attained
        return rounded(share + Int128(accessorySalesByAdvisors) * 40_000_000_000_000, over: 1_000_000_000_000_000)
    }
}

extension HandEmployee {
    /// 10 % of accessories sold plain, 6 % of those installed, in fen by 100.
    private var accessoryBasis: Int64 { accessorySalesPlain * 10 + accessorySalesInstalled * 6 }

    private var accessoryAttainment: Int64 {
        attainment(accessorySalesPlain + accessorySalesInstalled, of: accessorySalesTarget)
    }

    fileprivate var accessorySales: Int64 { rounded(accessoryBasis * accessoryAttainment, over: 1_000_000) }

    fileprivate var staffSales: Int64 {
        switch position {
        case .accessorySpecialist, .serviceAdvisor, .advisorAssistant, .frontDeskSupervisor: 0
        default: rounded(accessoryBasis, over: 100)
        }
    }

    /// What is passed on to those who install accessories.
    fileprivate var contribution: Int64 {
        switch position {
        case .accessorySpecialist: rounded(accessorySalesInstalled * 4 * accessoryAttainment, over: 1_000_000)
        case .serviceAdvisor, .advisorAssistant, .frontDeskSupervisor: 0
        default: rounded(accessorySalesInstalled * 4, over: 100)
        }
    }

    fileprivate var insuranceSales: Int64 {
        let rate: Int64 =
            switch insuranceApproved {
            case ..<0: 0
            case ..<50_000_00: 10
            case ..<210_000_00: 25
            default: 30
            }
        return rounded(insuranceApproved * rate, over: 1_000)
    }

    fileprivate var insuranceRenewal: Int64 { rounded(renewalGrossProfit * 40, over: 100) }

    fileprivate var complaintRate: Int64 {
        switch complaints {
        case ..<1: 0
        case 1: 5
        case 2: 20
        default: 50
        }
    }

    fileprivate var mechanicRate: Int64 {
        switch hoursSold {
        case ..<100_00: 0
        case ..<500_00: 2_20
        case ..<700_00: 2_40
        case ..<900_00: 2_60
        default: 2_80
        }
    }

    fileprivate var bodyRate: Int64 {
        switch hoursSold {
        case ..<100_00: 0
        case ..<400_00: 3_20
        case ..<600_00: 3_60
        case ..<800_00: 4_00
        default: 4_20
        }
    }

    fileprivate var paintRate: Int64 {
        let rate: Int64 =
            switch hoursSold {
            case ..<100_00: 0
            case ..<500_00: 2_40
            case ..<700_00: 2_60
            case ..<900_00: 2_80
            default: 3_00
            }
        let reduction: Int64 =
            switch materialCostPerHour {
            case ..<60_00: 0
            case ..<65_00: 20
            default: 40
            }
        return max(0, rate - reduction)
    }

    @inline(__always)
    fileprivate func workshopLine(_ scheme: HandScheme, rate: Int64) -> HandLine {
        let gross = rounded(min(hoursSold, 2_000_00) * rate, over: 100)
        return HandLine(
            scheme, gross, HandDeductions(rounded(gross * 6 * (100_00 - appraisalScore), over: 100_000)))
    }
}

extension HandPosition {
    /// How many schemes name the position.
    fileprivate var ownSchemes: Int {
        switch self {
        case .frontDeskSupervisor, .accessorySpecialist, .partsManager, .warehousePlanner, .warehouseKeeper: 2
        default: 1
        }
    }
}
