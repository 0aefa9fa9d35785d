package import AfterSalesCommission
import AfterSalesCore

/// Fills ``HandMonth`` from facts in which everything goes by name, as a host would: every name looked up in a
/// dictionary, nothing checked.
package struct HandFacts {
    private enum Metric: String, CaseIterable {
        case normalRepairReceipts, warrantyReceipts, accidentRepairAudited, grossProfit, vehicleIntake
        case accessorySalesByAdvisors, accessorySalesBySalesDepartment, fleetReceipts, claimsReceipts
        case workshopOutput, afterSalesOutput, csi, csiRequirement, washes, detailingSales
        case output, accessorySales
        case accessorySalesPlain, accessorySalesInstalled, insuranceApproved, renewalGrossProfit
        case complaints, carsWashed, washComplaints, untidyHandovers, washTimeViolations
        case hoursSold, appraisalScore, materialCostPerHour
    }

    private let positions = Dictionary(uniqueKeysWithValues: HandPosition.allCases.map { ($0.rawValue, $0) })
    private let schemes = Dictionary(uniqueKeysWithValues: HandScheme.allCases.map { ($0.rawValue, $0) })
    private let metrics = Dictionary(uniqueKeysWithValues: Metric.allCases.map { ($0.rawValue, $0) })
    private var rows: [String: Int] = [:]

    package init() {}

    package mutating func month(_ facts: MonthFacts) -> HandMonth {
        var month = HandMonth(
            dealer: facts.dealer.rawValue, year: facts.period.year, month: facts.period.number)
        fillEmployees(&month, facts)
        for fact in facts.metrics {
            guard let metric = metrics[fact.metric] else { continue }
            switch fact.subject {
            case .dealer: Self.set(metric, fact.value, &month.store)
            case .team: Self.set(metric, fact.value, &month)
            case .employee(let id):
                if let row = rows[id.rawValue] { Self.set(metric, fact.value, &month.employees[row]) }
            }
        }
        for target in facts.targets {
            guard let metric = metrics[target.metric] else { continue }
            setTarget(metric, target, &month)
        }
        for adjustment in facts.coefficientAdjustments {
            guard let row = rows[adjustment.employee.rawValue], let scheme = schemes[adjustment.scheme] else {
                continue
            }
            month.coefficients.append(
                HandCoefficient(row: row, scheme: scheme, weight: Self.units(adjustment.coefficient, digits: 6)))
        }
        for correction in facts.corrections {
            guard let row = rows[correction.employee.rawValue] else { continue }
            month.corrections.append(HandCorrection(row: row, amount: correction.amount.minorUnits))
        }
        return month
    }

    private mutating func fillEmployees(_ month: inout HandMonth, _ facts: MonthFacts) {
        let order = facts.employees.indices.sorted { facts.employees[$0].id.rawValue < facts.employees[$1].id.rawValue }
        rows.removeAll(keepingCapacity: true)
        month.employees.reserveCapacity(order.count)
        for (row, index) in order.enumerated() {
            let employee = facts.employees[index]
            guard let position = positions[employee.position] else { continue }
            let status: HandStatus =
                switch employee.status {
                case .regular: .regular
                case .probation: .probation
                case .left: .left
                }
            rows[employee.id.rawValue] = row
            month.employees.append(
                HandEmployee(
                    id: employee.id.rawValue, position: position,
                    team: employee.team.flatMap { HandTeam(rawValue: $0.rawValue) }, status: status,
                    baseSalary: employee.baseSalary.minorUnits))
        }
    }

    /// The number in units of `10^-digits`.
    private static func units(_ value: DecimalNumeral, digits: Int) -> Int64 {
        var units = value.mantissa
        for _ in value.scale..<digits { units *= 10 }
        return units
    }

    private static func set(_ metric: Metric, _ value: DecimalNumeral, _ store: inout HandStore) {
        let units = units(value, digits: 2)
        switch metric {
        case .accessorySalesByAdvisors: store.accessorySalesByAdvisors = units
        case .accessorySalesBySalesDepartment: store.accessorySalesBySalesDepartment = units
        case .fleetReceipts: store.fleetReceipts = units
        case .claimsReceipts: store.claimsReceipts = units
        case .workshopOutput: store.workshopOutput = units
        case .afterSalesOutput: store.afterSalesOutput = units
        case .csi: store.csi = units
        case .csiRequirement: store.csiRequirement = units
        default: break
        }
    }

    /// A team's metric; no two teams have one of the same name.
    private static func set(_ metric: Metric, _ value: DecimalNumeral, _ month: inout HandMonth) {
        switch metric {
        case .normalRepairReceipts: month.reception.normalRepairReceipts = units(value, digits: 2)
        case .warrantyReceipts: month.reception.warrantyReceipts = units(value, digits: 2)
        case .accidentRepairAudited: month.reception.accidentRepairAudited = units(value, digits: 2)
        case .grossProfit: month.reception.grossProfit = units(value, digits: 2)
        case .vehicleIntake: month.reception.vehicleIntake = units(value, digits: 0)
        case .accessorySalesByAdvisors: month.reception.accessorySalesByAdvisors = units(value, digits: 2)
        case .washes: month.detailing.washes = units(value, digits: 0)
        case .detailingSales: month.detailing.detailingSales = units(value, digits: 2)
        default: break
        }
    }

    private static func set(_ metric: Metric, _ value: DecimalNumeral, _ employee: inout HandEmployee) {
        switch metric {
        case .accessorySalesPlain: employee.accessorySalesPlain = units(value, digits: 2)
        case .accessorySalesInstalled: employee.accessorySalesInstalled = units(value, digits: 2)
        case .insuranceApproved: employee.insuranceApproved = units(value, digits: 2)
        case .renewalGrossProfit: employee.renewalGrossProfit = units(value, digits: 2)
        case .hoursSold: employee.hoursSold = units(value, digits: 2)
        case .materialCostPerHour: employee.materialCostPerHour = units(value, digits: 2)
        case .appraisalScore: employee.appraisalScore = units(value, digits: 2)
        case .complaints: employee.complaints = units(value, digits: 0)
        case .carsWashed: employee.carsWashed = units(value, digits: 0)
        case .washComplaints: employee.washComplaints = units(value, digits: 0)
        case .untidyHandovers: employee.untidyHandovers = units(value, digits: 0)
        case .washTimeViolations: employee.washTimeViolations = units(value, digits: 0)
        default: break
        }
    }

    private func setTarget(_ metric: Metric, _ target: TargetFact, _ month: inout HandMonth) {
        switch metric {
        case .output: month.reception.outputTarget = Self.units(target.value, digits: 2)
        case .grossProfit: month.reception.grossProfitTarget = Self.units(target.value, digits: 2)
        case .vehicleIntake: month.reception.vehicleIntakeTarget = Self.units(target.value, digits: 0)
        case .fleetReceipts: month.store.fleetReceiptsTarget = Self.units(target.value, digits: 2)
        case .claimsReceipts: month.store.claimsReceiptsTarget = Self.units(target.value, digits: 2)
        case .workshopOutput: month.store.workshopOutputTarget = Self.units(target.value, digits: 2)
        case .afterSalesOutput: month.store.afterSalesOutputTarget = Self.units(target.value, digits: 2)
        case .accessorySales:
            guard case .employee(let id) = target.subject, let row = rows[id.rawValue] else { return }
            month.employees[row].accessorySalesTarget = Self.units(target.value, digits: 2)
        default: break
        }
    }
}
