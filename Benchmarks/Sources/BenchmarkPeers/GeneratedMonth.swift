package import AfterSalesCommission
import AfterSalesCore
import Measuring

/// One dealer-month in both forms: facts by name for the library, typed fields for the hand-written plan.
package struct GeneratedMonth: Sendable {
    package let facts: MonthFacts
    package let hand: HandMonth

    /// The months of as many dealers as it takes, twelve each; the same for the same seed.
    package static func months(_ count: Int, seed: UInt64 = 1) throws -> [GeneratedMonth] {
        let currency = try Currency("CNY")
        return try (0..<count).map { index in
            var generator = try MonthGenerator(index, seed: seed, currency)
            return try generator.month()
        }
    }
}

/// A store of 58 to 63 people by `reference-4s`, and a month of it: every position, a few on probation or gone, scores
/// and hours on and beside the steps of their tables, a correction, now and then a coefficient changed.
private struct MonthGenerator {
    private var random: SeededRandom
    private let currency: Currency
    private let period: Month
    private let firstAgreed: LocalDate
    private var facts: MonthFacts
    private var hand: HandMonth

    init(_ index: Int, seed: UInt64, _ currency: Currency) throws {
        random = SeededRandom(seed: seed &* 0x1_0000_0001 &+ UInt64(index))
        self.currency = currency
        let number = index % 12 + 1
        period = try Month(year: 2026, month: number)
        firstAgreed = try period.previous.lastDay
        let dealer = "D\(10_000 + index / 12)"
        facts = MonthFacts(
            period: period, dealer: Identifier(dealer), currency: currency, employees: [], metrics: [])
        hand = HandMonth(dealer: dealer, year: 2026, month: number)
    }

    mutating func month() throws -> GeneratedMonth {
        for position in positions() { addEmployee(position) }
        try addReception()
        try addDetailing()
        try addStore()
        for row in hand.employees.indices { try addMetrics(of: row) }
        try addAdjustment()
        try addCorrection()
        return GeneratedMonth(facts: facts, hand: hand)
    }

    // MARK: People

    private static let fixed: [(HandPosition, Int)] = [
        (.advisorAssistant, 1), (.frontDeskSupervisor, 1), (.accessorySpecialist, 2), (.accessoryInstaller, 3),
        (.carWasher, 2), (.fleetDeveloper, 2), (.insuranceManager, 1), (.claimsAdjuster, 2), (.claimsClerk, 1),
        (.workshopDirector, 1), (.bodyPaintSupervisor, 1), (.qualityInspector, 2), (.dispatcher, 1),
        (.fieldSpecialist, 1), (.stationManager, 1), (.serviceManager, 1), (.stationAssistant, 1), (.partsManager, 1),
        (.trainer, 1), (.warehousePlanner, 1), (.warehouseKeeper, 2), (.cashier, 2), (.receptionist, 3),
        (.detailingLead, 1), (.detailer, 2), (.detailingWasher, 3),
    ]

    private mutating func positions() -> [HandPosition] {
        var counts = Dictionary(uniqueKeysWithValues: Self.fixed)
        var total = 0
        while !(58...63).contains(total) {
            counts[.serviceAdvisor] = Int(random.within(4...7))
            counts[.mechanic] = Int(random.within(6...9))
            counts[.bodyTechnician] = Int(random.within(3...5))
            counts[.paintTechnician] = Int(random.within(3...4))
            total = counts.values.reduce(0, +)
        }
        return HandPosition.allCases.flatMap { Array(repeating: $0, count: counts[$0] ?? 0) }
    }

    private mutating func addEmployee(_ position: HandPosition) {
        let number = hand.employees.count + 1
        let id = "E" + String(1_000 + number).dropFirst()
        let team: HandTeam? =
            switch position {
            case .serviceAdvisor, .advisorAssistant, .frontDeskSupervisor: .reception
            case .detailingLead, .detailer, .detailingWasher: .detailing
            default: nil
            }
        let status: HandStatus = random.happens(925) ? .regular : random.happens(600) ? .probation : .left
        let salary = random.within(3_500_00...9_000_00)
        hand.employees.append(
            HandEmployee(id: id, position: position, team: team, status: status, baseSalary: salary))
        let factStatus: EmployeeFacts.Status =
            switch status {
            case .regular: .regular
            case .probation: .probation
            case .left: .left
            }
        facts.employees.append(
            EmployeeFacts(
                id: Identifier(id), name: "Employee \(number)", position: position.rawValue,
                team: team.map { Identifier($0.rawValue) }, status: factStatus,
                baseSalary: Money(minorUnits: salary, currency: currency)))
    }

    // MARK: What was measured

    /// The decimal that so many hundredths, or whole things, are.
    private func numeral(_ units: Int64, digits: Int) throws -> DecimalNumeral {
        digits == 0
            ? DecimalNumeral(units) : try DecimalNumeral(Money(minorUnits: units, currency: currency).amountText)
    }

    private mutating func add(_ name: String, _ subject: Subject, _ units: Int64, digits: Int = 2) throws -> Int64 {
        facts.metrics.append(MetricFact(name, subject, try numeral(units, digits: digits)))
        return units
    }

    private mutating func addTarget(_ name: String, _ subject: Subject, _ units: Int64, digits: Int = 2) throws -> Int64
    {
        var acknowledgedBy: [Identifier<Employee>] = []
        if case .team(let team) = subject {
            acknowledgedBy = facts.employees.filter { $0.team == team }.map(\.id)
        }
        facts.targets.append(
            TargetFact(
                name, subject, try numeral(units, digits: digits), agreedOn: firstAgreed, acknowledgedBy: acknowledgedBy
            ))
        return units
    }

    private mutating func addReception() throws {
        let team = Subject.team("reception")
        var reception = HandReception()
        reception.normalRepairReceipts = try add("normalRepairReceipts", team, random.within(400_000_00...900_000_00))
        reception.warrantyReceipts = try add("warrantyReceipts", team, random.within(30_000_00...90_000_00))
        reception.accidentRepairAudited = try add("accidentRepairAudited", team, random.within(200_000_00...400_000_00))
        reception.grossProfit = try add("grossProfit", team, random.within(200_000_00...450_000_00))
        reception.vehicleIntake = try add("vehicleIntake", team, random.within(700...1_500), digits: 0)
        let accessories = random.within(20_000_00...60_000_00)
        reception.accessorySalesByAdvisors = try add("accessorySalesByAdvisors", team, accessories)
        hand.store.accessorySalesByAdvisors = try add("accessorySalesByAdvisors", .dealer, accessories)
        reception.outputTarget = try addTarget("output", team, random.within(500_000_00...1_000_000_00))
        reception.grossProfitTarget = try addTarget("grossProfit", team, random.within(230_000_00...400_000_00))
        reception.vehicleIntakeTarget = try addTarget("vehicleIntake", team, random.within(750...1_300), digits: 0)
        hand.reception = reception
    }

    private mutating func addDetailing() throws {
        let team = Subject.team("detailing")
        hand.detailing.washes = try add("washes", team, random.within(100...900), digits: 0)
        hand.detailing.detailingSales = try add("detailingSales", team, random.within(10_000_00...30_000_00))
    }

    private mutating func addStore() throws {
        var store = hand.store
        store.accessorySalesBySalesDepartment = try add(
            "accessorySalesBySalesDepartment", .dealer, random.within(15_000_00...80_000_00))
        store.fleetReceipts = try add("fleetReceipts", .dealer, random.within(50_000_00...200_000_00))
        store.claimsReceipts = try add("claimsReceipts", .dealer, random.within(90_000_00...450_000_00))
        store.workshopOutput = try add("workshopOutput", .dealer, random.within(800_000_00...1_500_000_00))
        store.afterSalesOutput = try add("afterSalesOutput", .dealer, random.within(800_000_00...1_800_000_00))
        store.csi = try add("csi", .dealer, random.within(840_00...960_00))
        store.csiRequirement = try add("csiRequirement", .dealer, 850_00)
        store.fleetReceiptsTarget = try addTarget("fleetReceipts", .dealer, random.within(60_000_00...180_000_00))
        store.claimsReceiptsTarget = try addTarget("claimsReceipts", .dealer, random.within(90_000_00...420_000_00))
        store.workshopOutputTarget = try addTarget("workshopOutput", .dealer, random.within(900_000_00...1_400_000_00))
        store.afterSalesOutputTarget = try addTarget(
            "afterSalesOutput", .dealer, random.within(900_000_00...1_600_000_00))
        hand.store = store
    }

    private mutating func addMetrics(of row: Int) throws {
        var employee = hand.employees[row]
        let subject = Subject.employee(Identifier(employee.id))
        switch employee.position {
        case .serviceAdvisor, .advisorAssistant, .frontDeskSupervisor:
            try addScore(&employee, subject)
            if random.happens(200) {
                employee.complaints = try add("complaints", subject, random.within(1...4), digits: 0)
            }
        case .accessorySpecialist:
            try addAccessories(&employee, subject, upTo: 35_000_00)
            employee.accessorySalesTarget = try addTarget(
                "accessorySales", subject, random.within(35_000_00...65_000_00))
        case .mechanic, .bodyTechnician, .paintTechnician:
            try addScore(&employee, subject)
            employee.hoursSold = try add("hoursSold", subject, hours())
            if employee.position == .paintTechnician {
                let cost = random.pick([58_10, 60_00, 65_00, random.within(50_00...70_00)])
                employee.materialCostPerHour = try add("materialCostPerHour", subject, cost)
            }
        case .carWasher:
            employee.carsWashed = try add("carsWashed", subject, random.within(100...600), digits: 0)
        case .detailingLead, .detailer, .detailingWasher:
            if random.happens(300) {
                employee.washComplaints = try add("washComplaints", subject, random.within(0...3), digits: 0)
            }
            if random.happens(350) {
                employee.untidyHandovers = try add("untidyHandovers", subject, random.within(0...2), digits: 0)
            }
            if random.happens(200) {
                employee.washTimeViolations = try add("washTimeViolations", subject, random.within(1...3), digits: 0)
            }
        default: break
        }
        if employee.position != .accessorySpecialist, random.happens(120) {
            try addAccessories(&employee, subject, upTo: 3_000_00)
        }
        if random.happens(120) {
            let amount = random.pick([
                49_999_99, 50_000_00, 209_999_99, 210_000_00, random.within(5_000_00...400_000_00),
            ])
            employee.insuranceApproved = try add("insuranceApproved", subject, amount)
        }
        if random.happens(90) {
            employee.renewalGrossProfit = try add("renewalGrossProfit", subject, random.within(400_00...4_000_00))
        }
        hand.employees[row] = employee
    }

    private mutating func addScore(_ employee: inout HandEmployee, _ subject: Subject) throws {
        let score = random.pick([96_00, 100_00, 95_50, random.within(68...100) * 100])
        employee.appraisalScore = try add("appraisalScore", subject, score)
    }

    private mutating func addAccessories(_ employee: inout HandEmployee, _ subject: Subject, upTo most: Int64) throws {
        employee.accessorySalesPlain = try add("accessorySalesPlain", subject, random.within(500_00...most))
        employee.accessorySalesInstalled = try add("accessorySalesInstalled", subject, random.within(300_00...most))
    }

    /// Mostly anything, often a bound of the tables; in one month of sixty somebody has more than they cover.
    private mutating func hours() -> Int64 {
        if random.happens(1) { return 2_050_50 }
        if random.happens(250) { return random.pick([99_99, 100_00, 499_99, 500_00, 700_00, 900_00, 2_000_00]) }
        return random.within(60_00...1_100_00)
    }

    // MARK: What is out of the ordinary

    private mutating func addAdjustment() throws {
        guard random.happens(100) else { return }
        let employee = hand.employees[1]
        hand.coefficients.append(HandCoefficient(row: 1, scheme: .reception, weight: 450_000))
        facts.coefficientAdjustments.append(
            CoefficientAdjustment(
                employee: Identifier(employee.id), scheme: "reception", coefficient: try DecimalNumeral("0.45"),
                reason: "covered two lanes", approvedBy: "station manager"))
    }

    private mutating func addCorrection() throws {
        guard random.happens(800) else { return }
        let row = Int(random.within(0...Int64(hand.employees.count - 1)))
        let amount = -random.within(100_00...2_500_00)
        hand.corrections.append(HandCorrection(row: row, amount: amount))
        facts.corrections.append(
            Correction(
                employee: Identifier(hand.employees[row].id), amount: Money(minorUnits: amount, currency: currency),
                ofPeriod: try period.previous, reason: "order reversed after close"))
    }
}
