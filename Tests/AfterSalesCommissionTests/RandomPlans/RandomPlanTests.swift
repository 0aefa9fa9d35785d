import AfterSalesCommission
import AfterSalesCore
import AfterSalesTestEffort
import Testing

@testable import AfterSalesTestOracle

/// Thousands of random plans against ``PlanOracle``, which evaluates the trees that the formulas were printed from.
@Suite struct RandomPlanTests {
    static let plans = Effort.of(2_500, thorough: 10_000)

    /// In two halves, which two cores run beside each other.
    @Test(arguments: [0, 1])
    func `random plans close as their trees evaluate`(_ half: Int) throws {
        var counts: [String: Int] = [:]
        var wrong: [String] = []
        for seed in stride(from: half, to: Self.plans, by: 2) {
            let random = RandomPlan(seed: seed)
            let facts = RandomPlanFacts.adding(
                drawsTo: try RandomPlanFacts.facts(for: random, seed: seed), seed: seed)
            do {
                counts[try check(random, facts, seed), default: 0] += 1
            } catch {
                wrong.append("seed \(seed): \(error)")
                if wrong.count == 10 { break }
            }
        }
        #expect(wrong == [])
        #expect(counts["closed", default: 0] > Self.plans / 4 && counts["refused", default: 0] > Self.plans / 40)
        #expect(counts["lost", default: 0] < Self.plans / 100, "\(counts)")
    }

    private func check(_ random: RandomPlan, _ facts: MonthFacts, _ seed: Int) throws -> String {
        let plan = try random.draft.validated()
        try checkDocuments(random.draft, facts)
        var oracle = PlanOracle(random, facts)
        let expected = Result { try oracle.close() }
        switch (Result { () throws(Rejection) in try plan.close(facts) }, expected) {
        case (.success(let close), .success(let expected)):
            try expectSame(close.report, expected.report)
            let beyond = close.findings.filter { $0.code == "beyondTable" }.map { $0.oracleTable }
            try expectSame(Set(beyond).sorted(), oracle.beyond.sorted())
            try CloseProperties.check(close)
            try checkOrder(close, plan, facts, seed)
            return "closed"
        case (.failure(let rejection), .failure(PlanOracle.Refusal.code(let code))):
            let codes = rejection.errors.map(\.code.rawValue)
            guard codes.contains(code) || codes.contains("overflow") else {
                throw Mismatch("\(code), not \(rejection)")
            }
            return "refused"
        case (.failure(let rejection), _) where rejection.errors.contains { $0.code == "overflow" }: return "lost"
        case (_, .failure(PlanOracle.Refusal.lost)): return "lost"
        case (.success, .failure(let error)): throw Mismatch("closed in spite of \(error)")
        case (.failure(let rejection), _): throw Mismatch("refused: \(rejection)")
        }
    }

    /// Plan and facts are the same once they have been written and read again.
    private func checkDocuments(_ draft: PlanDraft, _ facts: MonthFacts) throws {
        let planText = draft.json()
        let plan = try PlanDraft(json: planText)
        guard plan == draft, plan.json() == planText else { throw Mismatch("the plan changes when it is read") }
        let factsText = facts.json()
        let again = try MonthFacts(json: factsText)
        guard again == facts, again.json() == factsText else { throw Mismatch("the facts change when they are read") }
    }

    /// The order in which facts are given changes no byte of the close.
    private func checkOrder(_ close: CommissionClose, _ plan: CommissionPlan, _ facts: MonthFacts, _ seed: Int) throws {
        var random = SeededGenerator(seed: -seed)
        var shuffled = facts
        shuffled.employees.shuffle(using: &random)
        shuffled.metrics.shuffle(using: &random)
        shuffled.targets.shuffle(using: &random)
        shuffled.coefficientAdjustments.shuffle(using: &random)
        shuffled.draws.shuffle(using: &random)
        let again = try plan.close(shuffled)
        // Explanations take the most time, so not every month is compared with them.
        let language: Language? = seed % 8 == 0 ? .english : nil
        guard again.json(explanations: language) == close.json(explanations: language) else {
            throw Mismatch("another order gives another close")
        }
    }
}

/// What a random case found.
struct Mismatch: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Compares lists and names the first difference.
func expectSame(_ found: [String], _ expected: [String]) throws {
    guard found != expected else { return }
    let pairs = zip(
        found + Array(repeating: "-", count: expected.count), expected + Array(repeating: "-", count: found.count))
    let (left, right) = pairs.first { $0 != $1 } ?? ("", "")
    throw Mismatch("\(left) instead of \(right)")
}

extension PlanDraft {
    /// What a check finds wrong.
    var problems: [Finding] {
        switch Result(catching: { () throws(Rejection) in try validated() }) {
        case .success: []
        case .failure(let rejection): rejection.findings
        }
    }
}

extension Finding {
    fileprivate var oracleTable: String {
        func input(_ name: String) -> String { inputs.first { $0.name == name }?.value ?? "?" }
        let name = place.path.split { "[].\"".contains($0) }.last ?? ""
        return "\(name) \(input("subject"))"
    }
}

/// What holds for every close.
enum CloseProperties {
    static func check(_ close: CommissionClose) throws {
        // Amounts of 64 bits each add up to more than 64 bits.
        var shared: [String: Int128] = [:]
        var funds: [String: Int128] = [:]
        for line in close.statements.flatMap(\.lines) {
            let deducted = line.deductions.reduce(Int128(0)) { $0 + Int128($1.amount.minorUnits) }
            let withheld = line.withheld.reduce(Int128(0)) { $0 + Int128($1.amount.minorUnits) }
            try require(Int128(line.net.minorUnits) == max(0, Int128(line.gross.minorUnits) - deducted), "net", line)
            try require(Int128(line.net.minorUnits) == withheld + Int128(line.payable.minorUnits), "payable", line)
            try require(line.payable.minorUnits >= 0, "payable below zero", line)
            try require(line.withheld.allSatisfy { $0.amount.minorUnits >= 0 }, "withheld below zero", line)
            shared[line.scheme, default: 0] += Int128(line.gross.minorUnits)
            // Lines that are left out are of zero and withhold nothing, so the lines shown are all that count.
            for fund in line.withheld { funds[fund.id, default: 0] += Int128(fund.amount.minorUnits) }
        }
        for pool in close.pools {
            let sum = shared[pool.scheme, default: 0] + Int128(pool.undistributed.minorUnits)
            guard sum == Int128(pool.amount.minorUnits) else {
                throw Mismatch("pool \(pool.scheme): \(sum) of \(pool.amount)")
            }
        }
        for fund in close.funds where funds[fund.id, default: 0] != Int128(fund.amount.minorUnits) {
            throw Mismatch("fund \(fund.id): \(fund.amount)")
        }
    }

    private static func require(_ holds: Bool, _ what: String, _ line: StatementLine) throws {
        guard !holds else { return }
        throw Mismatch("\(what): \(line.scheme) \(line.gross) \(line.net) \(line.payable)")
    }
}
