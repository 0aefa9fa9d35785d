import AfterSalesCommission
import AfterSalesCore

/// A random store's month for the reference plan: every position, awkward ids, boundary values, now and then a fault.
struct RandomMonth {
    static let positions = [
        "serviceAdvisor", "advisorAssistant", "frontDeskSupervisor", "accessorySpecialist", "accessoryInstaller",
        "partsManager", "warehousePlanner", "warehouseKeeper", "mechanic", "bodyTechnician", "paintTechnician",
        "carWasher",
        "detailingLead", "detailer", "detailingWasher", "fleetDeveloper", "insuranceManager", "claimsAdjuster",
        "claimsClerk", "workshopDirector", "bodyPaintSupervisor", "qualityInspector", "dispatcher", "fieldSpecialist",
        "stationManager", "serviceManager", "stationAssistant", "trainer", "cashier", "receptionist",
    ]
    private static let letters = ["a", "B", "z", "Z", "É", "é", "e\u{301}", "工", "😀", "0", "-", " "]
    private static let boundaryHours = [
        "0", "99.99", "100", "399.99", "400", "499.99", "500", "599.99", "600", "700", "799.99", "800", "899.99", "900",
        "1999.99", "2000", "2000.01",
    ]
    private static let boundaryMoney = [
        "0", "0.01", "49999.99", "50000", "200000", "209999.99", "210000", "64.99", "65",
    ]

    private var random: SeededGenerator
    /// Of a hundred values how many are left out, zero or below zero.
    private let faults: Int
    private var facts: MonthFacts

    static func facts(seed: Int) throws -> MonthFacts {
        var month = try RandomMonth(seed: seed)
        try month.fill()
        return month.facts
    }

    private init(seed: Int) throws {
        random = SeededGenerator(seed: seed)
        faults = random.chance(60) ? 0 : random.number(1...8)
        facts = MonthFacts(
            period: try Month("2026-06"), dealer: Identifier("D\(seed)"), currency: try Currency("CNY"), employees: [],
            metrics: [])
    }

    private mutating func fill() throws {
        var ids: Set<Identifier<Employee>> = []
        // Few positions make crowded pools with ties; many leave pools empty.
        let positions = (0..<random.number(1...30)).map { _ in random.pick(Self.positions) }
        for _ in 0..<random.number(0...25) {
            let id = Identifier<Employee>(
                (0..<random.number(1...3)).map { _ in random.pick(Self.letters) }.joined()
                    + String(random.number(0...99)))
            if ids.insert(id).inserted { facts.employees.append(try employee(id, random.pick(positions))) }
        }
        try addTeamFacts()
        try addDealerFacts()
        for employee in facts.employees { try addFacts(of: employee) }
        for employee in facts.employees where random.chance(10) {
            facts.corrections.append(
                Correction(
                    employee: employee.id,
                    amount: try Money(random.decimal(-500_000...100_000, digits: 2), facts.currency),
                    ofPeriod: try Month("2026-0\(random.number(1...5))"), reason: "reversed"))
        }
    }

    private mutating func employee(_ id: Identifier<Employee>, _ position: String) throws -> EmployeeFacts {
        let own = position.contains("etail") ? "detailing" : "reception"
        let team: Identifier<Team>? = random.chance(85) ? Identifier(own) : random.chance(50) ? nil : "elsewhere"
        let pools = ["reception", "support", "claims", "accessoryInstall", "partsDesk", "detailing", "fleet"]
        var coefficients: [String: DecimalNumeral] = [:]
        if random.chance(15) { coefficients[random.pick(pools)] = try coefficient() }
        if random.chance(8) {
            facts.coefficientAdjustments.append(
                CoefficientAdjustment(
                    employee: id, scheme: random.pick(pools), coefficient: try coefficient(), reason: "two lanes",
                    approvedBy: "station manager"))
        }
        return EmployeeFacts(
            id: id, name: "N", position: position, team: team,
            status: random.chance(85) ? .regular : random.chance(50) ? .probation : .left,
            baseSalary: try Money(random.decimal(0...900_000, digits: 2), facts.currency), coefficients: coefficients)
    }

    private mutating func coefficient() throws -> DecimalNumeral {
        try DecimalNumeral(
            random.chance(50) ? random.decimal(1...99, digits: 2) : random.decimal(1...9_999_999, digits: 6))
    }

    // MARK: Values

    private mutating func add(_ metric: String, _ subject: Subject, _ value: String) throws {
        if random.chance(faults) { return }
        let text = random.chance(faults) ? (random.chance(50) ? "0" : "-" + value) : value
        facts.metrics.append(MetricFact(metric, subject, try DecimalNumeral(text)))
    }

    private mutating func addTarget(_ metric: String, _ subject: Subject, _ value: String) throws {
        if random.chance(faults) { return }
        let members = facts.employees.filter { .team($0.team ?? "") == subject && random.chance(95) }.map(\.id)
        facts.targets.append(
            TargetFact(
                metric, subject, try DecimalNumeral(random.chance(faults) ? "0" : value),
                agreedOn: random.chance(5) ? nil : try LocalDate(random.chance(90) ? "2026-05-31" : "2026-06-01"),
                acknowledgedBy: members))
    }

    private mutating func money() -> String {
        if random.chance(15) { return random.pick(Self.boundaryMoney) }
        let text = random.decimal(0...(random.chance(50) ? 9_999_999 : 999_999_999), digits: 2)
        return random.chance(2) ? text + "5" : text
    }

    private mutating func count(_ most: Int) -> String { String(random.number(0...most)) }

    private mutating func addTeamFacts() throws {
        for metric in ["normalRepairReceipts", "warrantyReceipts", "accidentRepairAudited", "accessorySalesByAdvisors"]
        {
            try add(metric, .team("reception"), money())
        }
        try add("grossProfit", .team("reception"), money())
        try add("vehicleIntake", .team("reception"), count(2_000))
        try addTarget("output", .team("reception"), random.decimal(100...900_000_000, digits: 2))
        try addTarget("grossProfit", .team("reception"), random.decimal(100...90_000_000, digits: 2))
        try addTarget("vehicleIntake", .team("reception"), String(random.number(1...2_000)))
        try add("washes", .team("detailing"), count(3_000))
        try add("detailingSales", .team("detailing"), money())
    }

    private mutating func addDealerFacts() throws {
        for metric in ["accessorySalesByAdvisors", "accessorySalesBySalesDepartment"] {
            try add(metric, .dealer, money())
        }
        for metric in ["fleetReceipts", "claimsReceipts", "workshopOutput", "afterSalesOutput"] {
            try add(metric, .dealer, money())
            try addTarget(metric, .dealer, random.decimal(100...900_000_000, digits: 2))
        }
        if random.chance(40) {
            try add("csi", .dealer, random.decimal(9_000...9_999, digits: 2))
            try add("csiRequirement", .dealer, random.decimal(8_000...9_500, digits: 2))
        }
    }

    private mutating func addFacts(of employee: EmployeeFacts) throws {
        let subject = Subject.employee(employee.id)
        for metric in ["accessorySalesPlain", "accessorySalesInstalled", "insuranceApproved", "renewalGrossProfit"]
        where random.chance(60) { try add(metric, subject, money()) }
        for metric in ["complaints", "washComplaints", "untidyHandovers", "washTimeViolations"] where random.chance(40)
        {
            try add(metric, subject, count(4))
        }
        if employee.position == "carWasher" { try add("carsWashed", subject, count(900)) }
        if employee.position == "accessorySpecialist" {
            try addTarget("accessorySales", subject, random.decimal(100...20_000_000, digits: 2))
        }
        let hours = random.chance(50) ? random.pick(Self.boundaryHours) : random.decimal(0...250_000, digits: 2)
        try add("hoursSold", subject, hours)
        let score =
            random.chance(30)
            ? random.pick(["95.99", "96", "96.01", "100", "0"]) : random.decimal(0...10_000, digits: 2)
        try add("appraisalScore", subject, random.chance(faults) ? "100.01" : score)
        try add(
            "materialCostPerHour", subject, random.chance(40) ? random.pick(["59.99", "60", "64.99", "65"]) : "62.5")
    }
}
