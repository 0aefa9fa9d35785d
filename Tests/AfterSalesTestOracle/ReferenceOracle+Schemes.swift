import AfterSalesCommission
import AfterSalesCore

/// The table of section 5, scheme by scheme.
extension ReferenceOracle {
    private static let frontDesk = ["serviceAdvisor", "advisorAssistant", "frontDeskSupervisor"]
    private static let mechanic = [("100", "2.20"), ("500", "2.40"), ("700", "2.60"), ("900", "2.80")]
    private static let body = [("100", "3.20"), ("400", "3.60"), ("600", "4.00"), ("800", "4.20")]
    private static let paint = [("100", "2.40"), ("500", "2.60"), ("700", "2.80"), ("900", "3.00")]

    mutating func computeSchemes() {
        let passedOn = (accessoryContributions("accessorySales"), accessoryContributions("staffSales"))
        reception()
        accessories("accessorySales")
        let desk = read("accessorySalesBySalesDepartment", "dealer")
        pool("accessorySalesDesk", desk.map { $0 * percent("0.7") }, ["accessorySpecialist": "1"])
        let advisors = read("accessorySalesByAdvisors", "dealer")
        let install = sum(advisors.map { $0 * percent("6") }, desk.map { $0 * percent("0.7") })
        pool(
            "accessoryInstall", sum(install, Fraction(units: passedOn.0 + passedOn.1, digits: 2)),
            ["accessoryInstaller": "1"])
        pool(
            "partsDesk", desk.map { $0 * percent("0.6") },
            ["partsManager": "0.2", "warehousePlanner": "0.2", "warehouseKeeper": "0.15"])
        accessories("staffSales")
        hours("mechanic", "mechanic", "mechanicRate", Self.mechanic)
        hours("body", "bodyTechnician", "bodyRate", Self.body)
        hours("paint", "paintTechnician", "paintRate", Self.paint)
        individual("carWash", { $0.position == "carWasher" }) { oracle, subject in
            oracle.read("carsWashed", subject, orZero: true).map { $0 * Fraction(3) }
        }
        detailing()
        byAttainment("fleet", "fleetReceipts", "0.5", ["fleetDeveloper": "1"])
        byAttainment(
            "claims", "claimsReceipts", "0.85",
            ["insuranceManager": "0.4", "claimsAdjuster": "0.35", "claimsClerk": "0.2"])
        individual("insuranceSales", { _ in true }, isForAll: true) { oracle, subject in
            let approved = oracle.read("insuranceApproved", subject, orZero: true) ?? .zero
            return approved * (step(approved, [("0", "0.01"), ("50000", "0.025"), ("210000", "0.03")]))
        }
        individual("insuranceRenewal", { _ in true }, isForAll: true) { oracle, subject in
            oracle.read("renewalGrossProfit", subject, orZero: true).map { $0 * percent("40") }
        }
        byAttainment(
            "workshopManagement", "workshopOutput", "0.4",
            [
                "workshopDirector": "0.25", "bodyPaintSupervisor": "0.25", "qualityInspector": "0.2",
                "dispatcher": "0.2",
                "fieldSpecialist": "0.15",
            ])
        byAttainment(
            "afterSalesManagement", "afterSalesOutput", "0.5",
            [
                "stationManager": "0.25", "serviceManager": "0.2", "stationAssistant": "0.2", "partsManager": "0.2",
                "frontDeskSupervisor": "0.2", "trainer": "0.2",
            ])
        pool(
            "support", read("afterSalesOutput", "dealer").map { $0 * percent("0.4") },
            ["warehousePlanner": "0.2", "warehouseKeeper": "0.15", "cashier": "0.15", "receptionist": "0.1"])
    }

    private mutating func reception() {
        let team = "team:reception"
        let parts = [
            read("normalRepairReceipts", team), read("warrantyReceipts", team), read("accidentRepairAudited", team),
        ]
        let output = parts.reduce(Fraction.zero as Fraction?) { sum($0, $1) }
        var amount = output.map { $0 * percent("0.5") }
        for factor in [
            attainment("output", output, team), attainment("grossProfit", team).attainment,
            attainment("vehicleIntake", team).attainment,
        ] { amount = product(amount, factor) }
        let advisors = read("accessorySalesByAdvisors", team).map { $0 * percent("4") }
        let coefficients = ["serviceAdvisor": "0.4", "advisorAssistant": "0.1", "frontDeskSupervisor": "0.4"]
        pool("reception", team: "reception", sum(amount, advisors), coefficients) { oracle, subject, gross in
            let complaints = oracle.read("complaints", subject, orZero: true) ?? .zero
            let score = oracle.read("appraisalScore", subject)
            let rate = step(complaints, [("1", "0.05"), ("2", "0.2"), ("3", "0.5")])
            let appraisal = score.map { $0.compared(with: Fraction(96)) == -1 ? percent("10") : .zero }
            return [("complaints", product(gross, rate)), ("appraisal", product(gross, appraisal))]
        }
    }

    private mutating func detailing() {
        let team = "team:detailing"
        let washes = read("washes", team)
        let sales = read("detailingSales", team).map { $0 * percent("12") }
        let coefficients = ["detailingLead": "0.2", "detailer": "0.15", "detailingWasher": "0.1"]
        pool("detailing", team: "detailing", sum(washes, sales), coefficients) { oracle, subject, _ in
            [("washComplaints", 20), ("untidyHandovers", 20), ("washTimeViolations", 10)].map { metric, each in
                (
                    metric == "washTimeViolations" ? "washTime" : metric,
                    oracle.read(metric, subject, orZero: true).map { $0 * Fraction(each) }
                )
            }
        }
    }

    private mutating func byAttainment(_ id: String, _ metric: String, _ rate: String, _ coefficients: [String: String])
    {
        let (value, attainment) = attainment(metric, "dealer")
        pool(id, product(value.map { $0 * percent(rate) }, attainment), coefficients)
    }

    private mutating func hours(_ id: String, _ position: String, _ table: String, _ steps: [(String, String)]) {
        individual(
            id, { $0.position == position },
            deductions: { oracle, subject, gross in
                let lost = oracle.read("appraisalScore", subject).map { Fraction(100) - $0 }
                return [("appraisal", product(product(gross, percent("60")), lost.map { $0 / Fraction(100) }))]
            },
            amount: { oracle, subject in
                let hours = oracle.read("hoursSold", subject)
                let cost = id == "paint" ? oracle.read("materialCostPerHour", subject) : .zero
                guard let hours else { return nil }
                let isBeyond = hours.compared(with: Fraction(2000)) == 1
                if isBeyond { oracle.note("warning beyondTable \(table) \(subject)") }
                guard let cost else { return nil }
                let rate = step(hours, steps) - step(cost, [("60", "0.20"), ("65", "0.40")])
                return (isBeyond ? Fraction(2000) : hours) * (rate.isNegative ? .zero : rate)
            })
    }

    private static func sells(_ scheme: String) -> (EmployeeFacts) -> Bool {
        scheme == "accessorySales"
            ? { $0.position == "accessorySpecialist" }
            : { $0.position != "accessorySpecialist" && !frontDesk.contains($0.position) }
    }

    private mutating func accessories(_ id: String) {
        individual(id, Self.sells(id), isForAll: id == "staffSales") { oracle, subject in
            let plain = oracle.read("accessorySalesPlain", subject, orZero: true) ?? .zero
            let installed = oracle.read("accessorySalesInstalled", subject, orZero: true) ?? .zero
            let amount = (plain + installed * percent("60")) * percent("10")
            guard id == "accessorySales" else { return amount }
            return product(amount, oracle.attainment("accessorySales", plain + installed, subject))
        }
    }

    private mutating func accessoryContributions(_ id: String) -> Int128 {
        var total: Int128 = 0
        for employee in employees where employee.status == .regular && Self.sells(id)(employee) {
            let subject = "employee:\(employee.id)"
            let plain = read("accessorySalesPlain", subject, orZero: true) ?? .zero
            let installed = read("accessorySalesInstalled", subject, orZero: true) ?? .zero
            let factor = id == "staffSales" ? .one : attainment("accessorySales", plain + installed, subject)
            total +=
                money(product(installed * percent("10") * percent("40"), factor), "\(id).contributes", subject) ?? 0
        }
        return total
    }
}

func percent(_ text: String) -> Fraction { Fraction(text + "%") ?? .lost }

func sum(_ left: Fraction?, _ right: Fraction?) -> Fraction? {
    guard let left, let right else { return nil }
    return left + right
}

func product(_ left: Fraction?, _ right: Fraction?) -> Fraction? {
    guard let left, let right else { return nil }
    return left * right
}

/// The value of the last step that is reached, zero below the first.
func step(_ input: Fraction, _ steps: [(from: String, value: String)]) -> Fraction {
    let reached = steps.last { (Fraction($0.from) ?? .lost).compared(with: input) != 1 }
    return reached.flatMap { Fraction($0.value) } ?? .zero
}
