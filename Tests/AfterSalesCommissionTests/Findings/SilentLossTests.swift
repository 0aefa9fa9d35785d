import AfterSalesCommission
import AfterSalesCore
import Testing

/// Mistakes that would cost somebody money without a word, if nobody looked for them.
@Suite struct SilentLossTests {
    private static func draft(_ schemes: [Scheme]) -> PlanDraft {
        var draft = PlanDraft(id: "p", version: 1, currency: "CNY", effectiveFrom: "2026-01") {
            Metric("m", .money)
            Metric("complaints", .count, missing: .zero)
            Constant("fine", "10.00", unit: "money/count")
        }
        draft.schemes = schemes
        return draft
    }

    private static func facts(_ positions: [(String, String)], _ metrics: [MetricFact] = []) throws -> MonthFacts {
        MonthFacts(
            period: try Month("2026-06"), dealer: "D", currency: .cny,
            employees: try positions.map {
                EmployeeFacts(
                    id: Identifier($0.0), name: $0.0, position: $0.1, team: "T", baseSalary: try Money("0.00", .cny))
            }, metrics: metrics)
    }

    private static func value(_ text: String) throws -> DecimalNumeral { try DecimalNumeral(text) }

    private static let pool = Scheme(
        id: "pool", basis: "dealer", positions: ["*", "boss"],
        coefficients: [.init("*", "0.2"), .init("boss", "0.8")], amount: "m")

    @Test func theCoefficientOfAllOthersCounts() throws {
        let plan = try Self.draft([Self.pool, Scheme(id: "x", basis: "dealer", positions: ["clerk"], amount: "0")])
            .validated()
        let facts = try Self.facts(
            [("a", "boss"), ("b", "clerk")], [MetricFact("m", .dealer, try Self.value("100"))])
        let close = try plan.close(facts)
        #expect(close["a"]?.lines.first?.gross.amountText == "80.00")
        #expect(close["b"]?.lines.first?.gross.amountText == "20.00")
        #expect(!plan.lint().contains { $0.code == .coefficientsNotOne })
    }

    @Test(arguments: [("m", true), ("m + contributions", false)])
    func contributionsThatNobodyReads(amount: String, isNoted: Bool) throws {
        let giver = Scheme(
            id: "giver", basis: "individual", positions: ["clerk"], amount: "0",
            contributes: [.init(to: "pool", "fine * complaints")])
        var pool = Self.pool
        pool.amount = amount
        let notes = try Self.draft([giver, pool]).validated().lint().filter { $0.code == .contributionsNotRead }
        #expect(notes.map(\.place.path) == (isNoted ? ["$.schemes[0].contributes[0].pool"] : []))
    }

    @Test(arguments: [
        (Subject.dealer, ["factNotRead"]), (.team("T"), ["factNotRead"]), (.employee("a"), []),
    ])
    func aValueOfTheWrongSubject(subject: Subject, codes: [String]) throws {
        let scheme = Scheme(
            id: "s", basis: "individual", positions: ["clerk"], amount: "m",
            deductions: [.init("fine", "fine * complaints")])
        let facts = try Self.facts(
            [("a", "clerk")],
            [
                MetricFact("m", .employee("a"), try Self.value("30")),
                MetricFact("complaints", subject, DecimalNumeral(2)),
            ])
        let close = try Self.draft([scheme]).validated().close(facts)
        #expect(close.findings.map(\.code.rawValue) == codes)
        #expect(close["a"]?.payable.amountText == (codes.isEmpty ? "10.00" : "30.00"))
    }

    @Test func aCoefficientForSomebodyOutsideThePool() throws {
        var other = Self.pool
        other.positions = ["boss"]
        other.coefficients = [.init("boss", "1")]
        var facts = try Self.facts(
            [("a", "boss"), ("b", "clerk")], [MetricFact("m", .dealer, try Self.value("100"))])
        let plan = try Self.draft([other, Scheme(id: "x", basis: "dealer", positions: ["clerk"], amount: "0")])
            .validated()
        facts.coefficientAdjustments = [
            CoefficientAdjustment(
                employee: "b", scheme: "pool", coefficient: try Self.value("2"), reason: "r", approvedBy: "boss")
        ]
        #expect(try plan.close(facts).findings.map(\.code) == [.coefficientNotUsed])
        facts.coefficientAdjustments[0].employee = "a"
        #expect(try plan.close(facts).findings.isEmpty)
    }

    // Below zero, the worse result would attain more: −200 of −100 is 200 %.
    @Test(arguments: [("-100", [Finding.Code.negativeAmount]), ("0", [.zeroTarget]), ("100", [])])
    func aTargetBelowZero(target: String, codes: [Finding.Code]) throws {
        let scheme = Scheme(
            id: "s", basis: "individual", positions: ["clerk"], amount: "fine * 1.00 * one * attainment(m)")
        var draft = Self.draft([scheme])
        draft.constants.append(Constant("one", "1", unit: "count"))
        var facts = try Self.facts([("a", "clerk")], [MetricFact("m", .employee("a"), try Self.value("50"))])
        facts.targets = [TargetFact("m", .employee("a"), try Self.value(target), agreedOn: try LocalDate("2026-05-01"))]
        let plan = try draft.validated()
        switch Result(catching: { () throws(Rejection) in try plan.close(facts) }) {
        case .success: #expect(codes.isEmpty)
        case .failure(let rejection): #expect(rejection.findings.map(\.code) == codes)
        }
    }

    @Test(arguments: [
        (["*", "x"], ["x"], ["contradictingExcept"]), (["*"], ["*"], ["contradictingExcept"]), (["*", "y"], ["x"], []),
        (["x"], ["x"], ["exceptWithoutAll"]),
    ])
    func aPositionNamedAndLeftOut(positions: [String], except: [String], codes: [String]) throws {
        let draft = Self.draft([
            Scheme(id: "s", basis: "individual", positions: positions, except: except, amount: "m")
        ])
        switch Result(catching: { () throws(Rejection) in try draft.validated() }) {
        case .success: #expect(codes.isEmpty)
        case .failure(let rejection): #expect(rejection.findings.map(\.code.rawValue) == codes)
        }
    }

    // A named value has 64 bits: the same refusal for an individual and for a pool, however it is computed.
    @Test(arguments: ["individual", "dealer"])
    func anIntermediateThatDoesNotFit(basis: String) throws {
        let scheme = Scheme(
            id: "s", basis: basis, positions: ["clerk"], definitions: [Definition("x", "m * 1000")], amount: "x / 1000")
        let large = try Self.value("99999999999999.99")
        let facts = try Self.facts(
            [("a", "clerk")], [MetricFact("m", .employee("a"), large), MetricFact("m", .dealer, large)])
        let plan = try Self.draft([scheme]).validated()
        #expect(throws: Rejection.self) { try plan.close(facts) }
    }

    @Test func aWarningIsOnTheStatementsItConcerns() throws {
        let scheme = Scheme(
            id: "s", basis: "individual", positions: ["clerk"], amount: "m + fine * complaints * 0")
        var facts = try Self.facts(
            [("a", "clerk"), ("b", "clerk")],
            [
                MetricFact("m", .employee("a"), try Self.value("1.005")),
                MetricFact("m", .employee("b"), DecimalNumeral(1)),
            ])
        facts.targets = [TargetFact("m", .team("T"), DecimalNumeral(1), agreedOn: nil)]
        let close = try Self.draft([scheme]).validated().close(facts)
        #expect(close["a"]?.findings.map(\.code) == [.valueRounded, .targetAgreedLate])
        facts.metrics.append(MetricFact("complains", .employee("b"), DecimalNumeral(1)))
        let misspelt = try Self.draft([scheme]).validated().close(facts)
        #expect(misspelt["b"]?.findings.map(\.code) == [.unknownMetric, .targetAgreedLate])
        #expect(misspelt["a"]?.findings.map(\.code) == [.valueRounded, .targetAgreedLate])
        #expect(close["b"]?.findings.map(\.code) == [.targetAgreedLate])
    }

    @Test func listsWithoutEndAreRefused() throws {
        var draft = Self.draft([Self.pool])
        draft.metrics += (0..<1_000).map { Metric("x\($0)", .count) }
        let rejection = #expect(throws: Rejection.self) { try draft.validated() }
        #expect(rejection?.findings.map(\.code) == [.tooManyEntries])
    }

    // 800 metrics of 200 000 teams are a table of more than a GiB: refused by its size, not made.
    @Test func aTableWithoutEndIsNotMade() throws {
        let sums = (0..<4).map { part in
            Definition("sum\(part)", (0..<200).map { "team.x\(part * 200 + $0)" }.joined(separator: " + "))
        }
        let scheme = Scheme(
            id: "s", basis: "individual", positions: ["clerk"], definitions: sums,
            amount: "one * (sum0 + sum1 + sum2 + sum3)")
        var draft = Self.draft([scheme])
        draft.metrics += (0..<800).map { Metric("x\($0)", .ratio, missing: .zero) }
        draft.constants.append(Constant("one", "1", unit: "money"))
        let plan = try draft.validated()
        let salary = try Money("0.00", .cny)
        let facts = MonthFacts(
            period: try Month("2026-06"), dealer: "D", currency: .cny,
            employees: (0..<200_000).map {
                EmployeeFacts(
                    id: Identifier(String(1_000_000 + $0)), name: "n", position: "clerk", team: Identifier("t\($0)"),
                    baseSalary: salary)
            }, metrics: [])
        let rejection = #expect(throws: Rejection.self) { try plan.close(facts) }
        #expect(rejection?.findings.map(\.code) == [.monthTooLarge])
    }

    @Test func errorsWithoutEndAreCounted() throws {
        let scheme = Scheme(id: "s", basis: "individual", positions: ["clerk"], amount: "m")
        var facts = try Self.facts([("a", "clerk")], [MetricFact("m", .employee("a"), DecimalNumeral(1))])
        facts.targets = [
            TargetFact(
                "m", .employee("a"), DecimalNumeral(1), agreedOn: try LocalDate("2026-05-01"),
                acknowledgedBy: (0..<5_000).map { Identifier("x\($0)") })
        ]
        let plan = try Self.draft([scheme]).validated()
        let rejection = #expect(throws: Rejection.self) { try plan.close(facts) }
        #expect(rejection?.findings.count == 1_001)
        #expect(rejection?.findings.last?.code == .tooManyFindings)
    }
}
