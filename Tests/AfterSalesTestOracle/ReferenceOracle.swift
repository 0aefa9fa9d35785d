import AfterSalesCommission
import AfterSalesCore

/// The reference plan written by hand from sections 4 and 5 of the specification, without the library's plan, formulas,
/// arithmetic or division of pools. What it finds wrong is a set of `code key` texts.
struct ReferenceOracle {
    static let wholeNumbers: Set<String> = [
        "vehicleIntake", "washes", "complaints", "carsWashed", "washComplaints", "untidyHandovers",
        "washTimeViolations",
    ]

    let facts: MonthFacts
    private var values: [String: Fraction] = [:]
    private var targets: [String: Fraction] = [:]
    /// What a close must say.
    private(set) var findings: Set<String> = []
    /// What it may say besides: faults of formulas that need an amount which has none.
    private(set) var further: Set<String> = []
    private(set) var expected = ExpectedClose(digits: 2)
    private(set) var employees: [EmployeeFacts]

    var isRefused: Bool { findings.contains { $0.hasPrefix("error") } }

    init(_ facts: MonthFacts) {
        self.facts = facts
        employees = facts.employees.sorted {
            Array($0.id.rawValue.utf8).lexicographicallyPrecedes(Array($1.id.rawValue.utf8))
        }
        for fact in facts.metrics {
            values[exact("\(fact.metric) \(fact.subject)")] = value(fact.metric, fact.subject, fact.value)
        }
        for target in facts.targets {
            targets[exact("\(target.metric) \(target.subject)")] = value(target.metric, target.subject, target.value)
        }
        expected.statements = employees.map { employee in
            ExpectedClose.Statement(
                employee: employee,
                corrections: facts.corrections.filter { $0.employee == employee.id }.map {
                    Int128($0.amount.minorUnits)
                })
        }
        expected.funds = [("after-sales-fund", 0)]
        checkTeamsAndTargets()
        let csi = read("csi", "dealer", orZero: true) ?? .zero
        let required = read("csiRequirement", "dealer", orZero: true) ?? .zero
        expected.isHeld = csi.compared(with: required) == -1
        if expected.isHeld { note("warning held") }
        computeSchemes()
    }

    private mutating func value(_ metric: String, _ subject: Subject, _ value: DecimalNumeral) -> Fraction {
        let exact = Fraction(value.description) ?? .lost
        let named = exact.rounded(Self.wholeNumbers.contains(metric) ? 0 : 2)
        if exact.compared(with: named) != 0 { note("warning valueRounded \(metric) \(subject)") }
        return named
    }

    // MARK: Reading

    mutating func read(_ metric: String, _ subject: String, orZero: Bool = false) -> Fraction? {
        if let value = values[exact("\(metric) \(subject)")] { return value }
        if orZero { return .zero }
        note("error missingMetric \(metric) \(subject)")
        return nil
    }

    /// Value by target, to four decimals.
    mutating func attainment(_ metric: String, _ value: Fraction?, _ subject: String) -> Fraction? {
        guard let target = targets[exact("\(metric) \(subject)")] else {
            note("error missingTarget \(metric) \(subject)")
            return nil
        }
        guard !target.isZero else {
            note("error zeroTarget \(metric) \(subject)")
            return nil
        }
        guard let value else { return nil }
        let attainment = (value / target).rounded(4)
        guard !attainment.isNegative else {
            note("error negativeAmount \(metric) \(subject)")
            return nil
        }
        return attainment
    }

    mutating func attainment(_ metric: String, _ subject: String) -> (value: Fraction?, attainment: Fraction?) {
        let value = read(metric, subject)
        return (value, attainment(metric, value, subject))
    }

    /// Cents of an amount that must not be negative.
    mutating func money(_ amount: Fraction?, _ scheme: String, _ subject: String) -> Int128? {
        guard let units = amount?.units(2) else { return nil }
        guard units >= 0 else {
            note("error negativeAmount \(scheme) \(subject)")
            return nil
        }
        return units
    }

    mutating func note(_ finding: String) { findings.insert(exact(finding)) }

    mutating func readAll<Result>(asFurther isFurther: Bool, _ body: (inout ReferenceOracle) -> Result) -> Result {
        let before = findings
        let result = body(&self)
        if isFurther {
            further.formUnion(findings.subtracting(before))
            findings = before
        }
        return result
    }

    // MARK: Results

    mutating func add(
        _ scheme: String, to index: Int, gross: Int128, _ deductions: [(id: String, amount: Int128)] = [],
        isForAll: Bool = false
    ) {
        let line = ExpectedClose.line(
            scheme, gross: gross, deductions: deductions,
            withholding: [("after-sales-fund", Fraction(units: 5, digits: 2))],
            digits: 2, mode: "halfAwayFromZero", isShownAtZero: !isForAll)
        expected.statements[index].lines.append(line)
        expected.funds[0].amount += line.withheld[0].amount
    }

    mutating func add(_ pool: ExpectedClose.Pool) { expected.pools.append(pool) }

    private mutating func checkTeamsAndTargets() {
        let teams = [
            "reception": ["serviceAdvisor", "advisorAssistant", "frontDeskSupervisor"],
            "detailing": ["detailingLead", "detailer", "detailingWasher"],
        ]
        for employee in employees where employee.status == .regular {
            for (team, positions) in teams
            where positions.contains(employee.position) && employee.team?.rawValue != team {
                note("warning outsideTeam \(employee.id)")
            }
        }
        for target in facts.targets {
            if target.agreedOn.map({ $0.description >= "\(facts.period)-01" }) ?? true {
                note("warning targetAgreedLate \(target.metric) \(target.subject)")
            }
            guard case .team(let team) = target.subject else { continue }
            let members = employees.filter {
                $0.status == .regular && $0.team == team && (teams[team.rawValue] ?? []).contains($0.position)
            }
            if members.contains(where: { !target.acknowledgedBy.contains($0.id) }) {
                note("warning targetNotAcknowledged \(target.metric) \(target.subject)")
            }
        }
    }
}

/// The text with everything beyond ASCII spelt out: ids that differ in their bytes alone stay different as keys, which
/// they would not as strings of Swift.
func exact(_ text: String) -> String {
    text.unicodeScalars.map { $0.isASCII ? String($0) : "<\($0.value)>" }.joined()
}
