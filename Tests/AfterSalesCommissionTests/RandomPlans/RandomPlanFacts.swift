import AfterSalesCommission
import AfterSalesCore

@testable import AfterSalesTestOracle

/// Random facts for a random plan: what its formulas read, now and then something missing, zero or negative.
struct RandomPlanFacts {
    private struct Reading: Hashable {
        let level: String
        let metric: String
        let isTarget: Bool
        var sortKey: String { "\(level) \(metric) \(isTarget)" }
    }

    private let plan: RandomPlan
    private var random: SeededGenerator
    private var readings: Set<Reading> = []
    private var faults: Int

    static func facts(for plan: RandomPlan, seed: Int) throws -> MonthFacts {
        var maker = RandomPlanFacts(plan, seed: seed)
        return try maker.make()
    }

    /// The facts with draws and guarantees for some, by a generator of their own: seeds keep what they are known for.
    static func adding(drawsTo facts: MonthFacts, seed: Int) -> MonthFacts {
        var random = SeededGenerator(seed: seed &+ 31_313)
        var facts = facts
        guard random.chance(50) else { return facts }
        for employee in facts.employees where random.chance(60) {
            func amount(_ most: Int) -> Money {
                Money(minorUnits: Int64(random.number(0...most)), currency: facts.currency)
            }
            let level = amount(random.pick([0, 500, 200_000]))
            let balance = amount(random.pick([0, 500, 200_000]))
            facts.draws.append(
                DrawFact(
                    employee: employee.id, level: level, kind: random.chance(50) ? .draw : .guarantee,
                    balanceBefore: balance))
        }
        return facts
    }

    private init(_ plan: RandomPlan, seed: Int) {
        self.plan = plan
        random = SeededGenerator(seed: seed &+ 77_777)
        faults = random.chance(75) ? 0 : random.number(1...10)
        for scheme in plan.schemes {
            let level = scheme.draft.basis == "individual" ? "employee" : scheme.draft.basis
            let own = scheme.definitions.map(\.term) + [scheme.amount] + scheme.contributes.map(\.term)
            for term in own { collect(term, level) }
            for deduction in scheme.deductions { collect(deduction.term, "employee") }
        }
        if let hold = plan.hold { collect(hold, "dealer") }
        for gate in plan.gates where gate.holds { collect(gate.term, "dealer") }
    }

    private mutating func collect(_ term: Term, _ level: String) {
        for part in term.all {
            switch part {
            case .metric(let scope, let name): read(name, scope ?? level)
            case .target(let scope, let name):
                readings.insert(Reading(level: scope ?? level, metric: name, isTarget: true))
            case .attainment(let scope, let name):
                read(name, scope ?? level)
                readings.insert(Reading(level: scope ?? level, metric: name, isTarget: true))
            default: break
            }
        }
    }

    private mutating func read(_ metric: String, _ level: String) {
        guard let derived = plan.derived.first(where: { $0.name == metric }) else {
            readings.insert(Reading(level: level, metric: metric, isTarget: false))
            return
        }
        collect(derived.term, level)
    }

    private mutating func make() throws -> MonthFacts {
        let currency = try Currency(plan.draft.currency)
        var facts = MonthFacts(
            period: try Month("2026-06"), dealer: "经销商", currency: currency, employees: [], metrics: [])
        let positions = RandomPlan.positions.filter { position in
            plan.schemes.contains { ($0.draft.positions + $0.draft.except).contains(position) }
        }
        let pools = plan.schemes.map(\.draft).filter { $0.basis != "individual" }
        for id in ["é", "z", "Z", "E", "10", "9"].shuffled(using: &random).prefix(random.number(0...5)) {
            let team: Identifier<Team>? = random.chance(faults) ? nil : Identifier(random.pick(RandomPlan.teams))
            var employee = EmployeeFacts(
                id: Identifier(id), name: id, position: positions.isEmpty ? "any" : random.pick(positions), team: team,
                status: random.chance(85) ? .regular : .probation,
                baseSalary: try Money(random.decimal(0...500_000, digits: plan.currencyDigits), currency))
            if let pool = pools.first, random.chance(15) { employee.coefficients[pool.id] = try DecimalNumeral("0.37") }
            if let pool = pools.last, random.chance(10) {
                facts.coefficientAdjustments.append(
                    .init(
                        employee: employee.id, scheme: pool.id, coefficient: try DecimalNumeral("1.000001"),
                        reason: "r",
                        approvedBy: "站长"))
            }
            if random.chance(10) {
                let amount = try Money(random.decimal(-90_000...9_000, digits: plan.currencyDigits), currency)
                facts.corrections.append(
                    .init(employee: employee.id, amount: amount, ofPeriod: try Month("2026-04"), reason: "更正"))
            }
            facts.employees.append(employee)
        }
        for reading in readings.sorted(by: { $0.sortKey < $1.sortKey }) {
            for subject in subjects(reading.level, facts) { try add(reading, subject, to: &facts) }
        }
        for gate in plan.gates where !random.chance(faults) { uncross(gate, in: &facts) }
        return facts
    }

    /// Bounds the right way round, and now and then a requirement that is one of them.
    private mutating func uncross(_ gate: RandomPlan.RandomGate, in facts: inout MonthFacts) {
        for index in facts.metrics.indices where facts.metrics[index].metric == gate.lower {
            let subject = facts.metrics[index].subject
            guard let other = facts.metrics.firstIndex(where: { $0.metric == gate.upper && $0.subject == subject })
            else {
                continue
            }
            let (low, high) = (facts.metrics[index].value, facts.metrics[other].value)
            if low.rational > high.rational {
                facts.metrics[index] = MetricFact(gate.lower, subject, high)
                facts.metrics[other] = MetricFact(gate.upper, subject, low)
            }
            guard random.chance(40), case .gate(_, _, .metric(_, let required), _) = gate.term,
                let requirement = facts.metrics.firstIndex(where: { $0.metric == required && $0.subject == subject })
            else { continue }
            facts.metrics[requirement] = MetricFact(required, subject, random.chance(50) ? low : high)
        }
    }

    private func subjects(_ level: String, _ facts: MonthFacts) -> [Subject] {
        switch level {
        case "employee": facts.employees.map { .employee($0.id) }
        case "team": RandomPlan.teams.map { .team(Identifier($0)) }
        default: [.dealer]
        }
    }

    private mutating func add(_ reading: Reading, _ subject: Subject, to facts: inout MonthFacts) throws {
        if random.chance(faults) { return }
        if case .team(let team) = subject, !isTeamKnown(team, facts) { return }
        let shape =
            plan.metrics.first { $0.name == reading.metric }?.shape
            ?? plan.derived.first { $0.name == reading.metric }?.shape ?? .ratio
        let value = try DecimalNumeral(reading.isTarget ? target(shape) : value(shape))
        if reading.isTarget {
            facts.targets.append(
                TargetFact(
                    reading.metric, subject, value, agreedOn: try LocalDate("2026-05-31"),
                    acknowledgedBy: facts.employees.map(\.id)))
        } else {
            facts.metrics.append(MetricFact(reading.metric, subject, value))
        }
    }

    private func isTeamKnown(_ team: Identifier<Team>, _ facts: MonthFacts) -> Bool {
        facts.employees.contains { $0.team == team } || plan.schemes.contains { $0.draft.team == team.rawValue }
    }

    private mutating func value(_ shape: Shape) -> String {
        if random.chance(8) { return "0" }
        let sign = random.chance(faults) ? "-" : ""
        switch shape {
        case .money: return sign + random.decimal(1...90_000_000, digits: plan.currencyDigits)
        case .hours: return sign + random.decimal(1...260_000, digits: 2)
        case .points: return sign + random.decimal(1...12_000, digits: 2)
        case .count: return sign + String(random.number(1...900))
        default:
            let digits = min(plan.draft.ratioDigits, 5)
            return sign + random.decimal(1...3 * Int(Fraction.power(digits)), digits: digits)
        }
    }

    private mutating func target(_ shape: Shape) -> String {
        if random.chance(faults) { return "0" }
        return String(random.number(1...5_000))
    }
}
