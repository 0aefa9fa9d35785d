import AfterSales
import AfterSalesTestStores
import Testing

/// The same store of responses pays, cuts or holds as the interval says.
@Suite struct GateFromStoreTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let requirement: String
        let outcome: GateOutcome
        var testDescription: String { "\(requirement): \(outcome)" }

        init(_ requirement: String, _ outcome: GateOutcome) {
            self.requirement = requirement
            self.outcome = outcome
        }

        /// 5 000.00 × 2 % of each advisor and 100 000.00 × 1 % of the manager; four fifths where it is missed.
        var money: [String] { outcome == .missed ? ["80.00", "80.00", "800.00"] : ["100.00", "100.00", "1000.00"] }
    }

    // Twenty indices of 900 and twenty of 800: mean 850.00, standard deviation 50 × √(40/39) = 50.637, standard error
    // 8.00641; with t(0.975, 39) = 2.02269 (any table of Student's t) half the interval is 16.1945: 833.80… to 866.19….
    static let cases = [
        Case("820.00", .met), Case("833.80", .met), Case("833.81", .inconclusive), Case("850.00", .inconclusive),
        Case("866.19", .inconclusive), Case("866.20", .missed), Case("870.00", .missed), Case("1000", .missed),
    ]

    private func collected(
        _ kind: StoreKind, _ dealer: SurveyedDealer, _ collection: SatisfactionCollection
    ) async throws -> CollectedSatisfaction {
        let store = try await kind.open(SurveyedDealer.kinds)
        try await dealer.fill(store.store)
        return try await store.store.collect(collection, into: SurveyedDealer.facts())
    }

    @Test(arguments: StoreKind.allCases)
    func `one store, several requirements`(_ kind: StoreKind) async throws {
        let dealer = try SurveyedDealer.ofJune()
        let store = try await kind.open(SurveyedDealer.kinds)
        try await dealer.fill(store.store)
        let plan = try SurveyedDealer.plan()
        for example in Self.cases {
            let collection = try dealer.collection(example.requirement)
            let collected = try await store.store.collect(collection, into: SurveyedDealer.facts())
            #expect(collected.findings == [])
            #expect(
                collected.facts.metrics.suffix(4).map { "\($0.metric) \($0.subject) \(DecimalNumeral.text($0.value))" }
                    == [
                        "csi dealer 850", "csiLower dealer 833.8", "csiUpper dealer 866.19",
                        "csiRequirement dealer \(DecimalNumeral.text(try DecimalNumeral(example.requirement)))",
                    ])
            let reading = try #require(collected.readings.first)
            #expect(reading.subject == .dealer && reading.verdict.outcome == example.outcome, "\(example)")
            let close = try plan.close(collected.facts)
            #expect(close.statements.map(\.payable.amountText) == example.money, "\(example)")
            #expect((close.status == .held) == (example.outcome == .inconclusive), "\(example)")
            try check(close, example, lower: "833.80", upper: "866.19")
        }
    }

    /// Statement and close say why, in both languages.
    private func check(_ close: CommissionClose, _ example: Case, lower: String, upper: String) throws {
        let required = try Points(example.requirement).description
        let chinese =
            switch example.outcome {
            case .met: "客户满意度：下限 \(lower) ≥ 要求 \(required)，达标，按 100% 计"
            case .missed: "客户满意度：上限 \(upper) < 要求 \(required)，未达标，按 80% 计"
            case .inconclusive: "客户满意度：下限 \(lower) < 要求 \(required) ≤ 上限 \(upper)，无法判定，按 100% 计，暂缓发放，待放行"
            }
        let english =
            switch example.outcome {
            case .met: "Customer satisfaction: lower bound \(lower) >= requirement \(required): met, counts 100%"
            case .missed: "Customer satisfaction: upper bound \(upper) < requirement \(required): missed, counts 80%"
            case .inconclusive:
                "Customer satisfaction: lower bound \(lower) < requirement \(required) <= upper bound \(upper): cannot be told, counts 100%, on hold until released"
            }
        for line in close.statements.flatMap(\.lines) {
            let entries = line.explanation().filter { $0.name.hasSuffix("csiGate") }
            #expect(entries.map { $0.from(.simplifiedChinese) } == [chinese])
            #expect(entries.map { $0.from(.english) } == [english])
        }
        let held = close.findings.filter { $0.code == .held }
        #expect(held.count == (example.outcome == .inconclusive ? 1 : 0))
        for finding in held {
            for text in [finding.text(.english), finding.text(.simplifiedChinese)] {
                for figure in [lower, upper, required] { #expect(text.contains(figure)) }
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `too small a sample holds and says how small`(_ kind: StoreKind) async throws {
        let dealer = try SurveyedDealer.ofJune()
        let plan = try SurveyedDealer.plan()
        // The scale of marks 1 to 10, each as a share of the highest, begins at a hundred points.
        let collected = try await collected(kind, dealer, try dealer.collection("820", least: 41))
        #expect(
            collected.facts.metrics.suffix(3).map { "\($0.metric) \(DecimalNumeral.text($0.value))" } == [
                "csiLower 100", "csiUpper 1000", "csiRequirement 820",
            ])
        #expect(!collected.facts.metrics.contains { $0.metric == "csi" })
        let warning = try #require(collected.findings.first)
        #expect(collected.findings.count == 1 && warning.code == .sampleInsufficient && warning.severity == .warning)
        #expect(
            warning.inputs.map { "\($0.name)=\($0.value)" } == [
                "subject=dealer", "have=40", "need=41", "lower=100.00", "upper=1000.00",
            ])
        #expect(warning.text(.english).contains("40 responses, 41 are needed"))
        #expect(warning.text(.simplifiedChinese).contains("有效答卷 40 份，至少需要 41 份"))
        #expect(collected.readings.first?.verdict.basis == .insufficientSample(have: 40, need: 41))
        let close = try plan.close(collected.facts)
        try check(close, Case("820", .inconclusive), lower: "100.00", upper: "1000.00")
        #expect(close.status == .held)
        // One response more is not asked for: at forty of forty there is a score.
        let enough = try await self.collected(kind, dealer, try dealer.collection("820", least: 40))
        #expect(enough.findings == [])
        #expect(try plan.close(enough.facts).status == .final)
    }

    @Test func `nobody answered`() throws {
        let dealer = try SurveyedDealer()
        for requirement in ["100.01", "1000.00"] {
            let collected = try SurveyedDealer.facts().collecting(try dealer.collection(requirement), from: [])
            #expect(collected.readings.map(\.verdict.outcome) == [.inconclusive])
            #expect(collected.findings.map(\.code) == [.sampleInsufficient])
            #expect(try SurveyedDealer.plan().close(collected.facts).status == .held)
        }
    }

    @Test func `advisors are paid by their own customers`() throws {
        var dealer = try SurveyedDealer()
        for number in 0..<12 {
            // 912.50 and wide, 750.00 and wide; A3 is nobody's advisor here.
            try dealer.answer("a\(number)", number % 4 == 0 ? 8 : 10, advisor: "A1")
            try dealer.answer("b\(number)", number % 2 == 0 ? 8 : 7, advisor: "A2")
            try dealer.answer("c\(number)", 10, advisor: "A3")
        }
        let collection = try dealer.collection("830", advisors: ["advisor"])
        let collected = try SurveyedDealer.facts().collecting(collection, from: dealer.responses)
        #expect(collected.readings.map(\.subject) == [.dealer, .employee("A1"), .employee("A2")])
        #expect(collected.readings.map(\.verdict.outcome) == [.met, .met, .missed])
        #expect(collected.readings.compactMap { $0.score.value?.responses } == [36, 12, 12])
        let close = try SurveyedDealer.plan(ownGate: true).close(collected.facts)
        #expect(close.statements.map(\.payable.amountText) == ["100.00", "80.00", "1000.00"])
        // With fewer answers than are asked for nobody is cut: 90 %.
        let few = try SurveyedDealer.facts().collecting(
            try dealer.collection("830", least: 13, advisors: ["advisor"]), from: dealer.responses)
        #expect(few.findings.map(\.code) == [.sampleInsufficient, .sampleInsufficient])
        let paid = try SurveyedDealer.plan(ownGate: true).close(few.facts)
        #expect(paid.statements.map(\.payable.amountText) == ["90.00", "90.00", "1000.00"] && paid.status == .final)
    }
}

extension DecimalNumeral {
    /// Without trailing zeros.
    fileprivate static func text(_ value: DecimalNumeral) -> String { value.rational.description }
}
