import AfterSales
import AfterSalesTestStores
import Testing

/// What people state, read from its records into a month's facts.
@Suite struct StatedFactsTests {
    private let june: Month

    init() throws { june = try Month("2026-06") }

    private static let later = "2026-07-05T00:00:00Z"
    private static let collection = MonthCollection("stated", in: .cny)

    /// Everything that can be stated, in an order or the other way round.
    private func stated(_ kind: StoreKind, backwards: Bool = false) async throws -> ClosingDealer {
        let dealer = try await ClosingDealer(kind)
        let window = try MonthWindow(from: june, through: june)
        let acts: [() async throws -> Void] = [
            { try await dealer.employ("E3", "serviceAdvisor", [("2026-01", "2026-05")]) },
            { try await dealer.report("washes", .team("reception"), "2026-06", "412", at: "2026-07-01T00:00:00Z") },
            { try await dealer.report("washes", .dealer, "2026-06", "500", at: "2026-07-01T00:00:00Z") },
            { try await dealer.report("washes", .dealer, "2026-05", "7", at: "2026-07-01T00:00:00Z") },
            { try await dealer.appraise("E2", "2026-06", "97.5") },
            { try await dealer.appraise("E1", "2026-06", "88") },
            { try await dealer.appraise("T1", "2026-06", "50", nil) },
            {
                var target = try AgreedTarget(
                    "output", for: .team("reception"), dealer: "D01", month: june, value: DecimalNumeral("800"),
                    agreedOn: LocalDate("2026-05-20"))
                for id in ["E1", "E3", "E2"] { try target.acknowledge(by: Identifier(id), on: LocalDate("2026-05-21")) }
                try await dealer.state(target)
            },
            {
                for id in ["E3", "E1"] {
                    try await dealer.state(
                        AgreedTarget(
                            "sales", for: .employee(Identifier(id)), dealer: "D01", month: june,
                            value: DecimalNumeral("9"), agreedOn: LocalDate("2026-05-20")))
                }
            },
            {
                for id in ["E2", "E1"] {
                    try await dealer.state(
                        CoefficientApproval(
                            DecimalNumeral("0.45"), of: Identifier(id), in: "reception", dealer: "D01", month: june,
                            because: "two lanes", approvedBy: "E9", at: Timestamp("2026-06-30T00:00:00Z")))
                }
            },
            {
                for (id, plan) in [("T1", "shop"), ("E1", "shop"), ("E2", "other"), ("E3", "shop")] {
                    try await dealer.state(
                        DrawAgreement(
                            .draw, of: Money("1000.00", .cny), for: Identifier(id), by: plan, dealer: "D01",
                            months: window))
                }
            },
        ]
        for act in backwards ? acts.reversed() : acts { try await act() }
        return dealer
    }

    @Test(arguments: StoreKind.allCases) func everythingThatIsStated(kind: StoreKind) async throws {
        let dealer = try await stated(kind)
        let month = try await dealer.store.monthFacts(dealer: "D01", month: june, by: Self.collection, plan: "shop")
        let facts = month.facts
        #expect(
            facts.employees.map { "\($0.id) \($0.position) \($0.baseSalary.amountText)" } == [
                "E1 serviceAdvisor 3000.00", "E2 serviceAdvisor 3000.00", "T1 mechanic 3000.00",
            ])
        #expect(
            facts.metrics.map { "\($0.metric) \($0.subject) \($0.value)" } == [
                "appraisalScore employee:E1 88", "appraisalScore employee:E2 97.5", "washes dealer 500",
                "washes team:reception 412",
            ])
        // Who is not there has no target, and has not acknowledged anything.
        #expect(
            facts.targets.map { "\($0.metric) \($0.subject) \($0.value) \($0.acknowledgedBy)" } == [
                "output team:reception 800 [E1, E2]", "sales employee:E1 9 []",
            ])
        #expect(
            facts.coefficientAdjustments.map { "\($0.employee) \($0.coefficient) \($0.approvedBy ?? "–")" } == [
                "E1 0.45 E9", "E2 0.45 E9",
            ])
        #expect(
            facts.draws.map { "\($0.employee) \($0.level.amountText) \($0.balanceBefore.amountText)" } == [
                "E1 1000.00 0.00", "T1 1000.00 0.00",
            ])
        #expect(month.findings.map(\.code) == [.appraisalNotConfirmed])
        #expect(month.findings.map(\.place.path) == ["appraisal D01/2026-06/appraisalScore/T1.status"])
        #expect(month.findings.allSatisfy { !$0.text(.simplifiedChinese).isEmpty })
        #expect(month.sources.map(\.origin) == Array(repeating: .stated, count: 4))

        // In whatever order it was recorded, and in whatever store, the bytes are the same.
        let other = try await stated(.memory, backwards: true)
        let again = try await other.store.monthFacts(dealer: "D01", month: june, by: Self.collection, plan: "shop")
        #expect(again.facts.json() == facts.json())
        // Without a plan nobody's draws are read.
        let none = try await dealer.store.monthFacts(dealer: "D01", month: june, by: Self.collection)
        #expect(none.facts.draws.isEmpty && none.facts.metrics == facts.metrics)
    }

    /// Each input alone, and all but one.
    @Test(arguments: StatedInput.allCases) func whichAreRead(input: StatedInput) async throws {
        let dealer = try await stated(.memory)
        func parts(_ inputs: Set<StatedInput>) async throws -> Set<StatedInput> {
            var collection = Self.collection
            collection.stated = inputs
            let facts = try await dealer.store.monthFacts(
                dealer: "D01", month: june, by: collection, plan: "shop", onto: people(without: inputs)
            ).facts
            var found: Set<StatedInput> = []
            if facts.employees.contains(where: { $0.name == "name of E1" }) { found.insert(.staff) }
            if !facts.targets.isEmpty { found.insert(.targets) }
            if facts.metrics.contains(where: { $0.metric == "appraisalScore" }) { found.insert(.appraisals) }
            if facts.metrics.contains(where: { $0.metric == "washes" }) { found.insert(.reportedFigures) }
            if !facts.coefficientAdjustments.isEmpty { found.insert(.coefficients) }
            if !facts.draws.isEmpty { found.insert(.draws) }
            return found
        }
        let all = Set(StatedInput.allCases)
        #expect(try await parts([input]) == [input])
        #expect(try await parts(all.subtracting([input])) == all.subtracting([input]))
    }

    /// Draws are of people: where staff files are not read, somebody says who works there.
    private func people(without inputs: Set<StatedInput>) -> MonthFacts? {
        guard !inputs.contains(.staff) else { return nil }
        return MonthFacts(
            period: june, dealer: "D01", currency: .cny,
            employees: [
                EmployeeFacts(id: "E1", name: "given", position: "serviceAdvisor", baseSalary: .zero(.cny)),
                EmployeeFacts(id: "E2", name: "given", position: "serviceAdvisor", baseSalary: .zero(.cny)),
            ], metrics: [])
    }

    @Test func whatIsHandedOverGoesBefore() async throws {
        let dealer = try await stated(.memory)
        var base = try #require(people(without: []))
        base.metrics = [
            MetricFact("washes", .dealer, try DecimalNumeral("1")),
            MetricFact("appraisalScore", .employee("E1"), try DecimalNumeral("2")),
        ]
        base.targets = [TargetFact("output", .team("reception"), try DecimalNumeral("3"), agreedOn: nil)]
        base.coefficientAdjustments = [
            CoefficientAdjustment(
                employee: "E2", scheme: "reception", coefficient: try DecimalNumeral("0.1"), reason: "r",
                approvedBy: "E9")
        ]
        base.draws = [
            DrawFact(employee: "E1", level: try Money("4.00", .cny), kind: .guarantee, balanceBefore: .zero(.cny))
        ]
        let facts = try await dealer.store.monthFacts(
            dealer: "D01", month: june, by: Self.collection, plan: "shop", onto: base
        ).facts
        #expect(facts.employees == base.employees)
        #expect(
            facts.metrics.map { "\($0.metric) \($0.subject) \($0.value)" } == [
                "washes dealer 1", "appraisalScore employee:E1 2", "appraisalScore employee:E2 97.5",
                "washes team:reception 412",
            ])
        #expect(facts.targets.map { "\($0.metric) \($0.value)" } == ["output 3", "sales 9"])
        #expect(facts.coefficientAdjustments.map { "\($0.employee) \($0.coefficient)" } == ["E2 0.1", "E1 0.45"])
        #expect(facts.draws == base.draws)
    }

    /// A figure of a metric that is collected, or one that is reported and appraised, is taken twice.
    @Test func collectedTwice() async throws {
        let dealer = try await ClosingDealer(.memory)
        try await dealer.report("hoursSold", .employee("T1"), "2026-06", "3", at: Self.later)
        try await dealer.report("complaints", .employee("E1"), "2026-06", "0", at: Self.later)
        try await dealer.report("appraisalScore", .employee("E2"), "2026-06", "1", at: Self.later)
        try await dealer.appraise("E2", "2026-06", "97.5")
        let error = try await #require(throws: Rejection.self) {
            try await dealer.store.monthFacts(dealer: "D01", month: june, by: ClosingDealer.collection)
        }
        #expect(error.findings.map(\.code) == Array(repeating: .collectedTwice, count: 3))
        #expect(
            error.findings.map(\.place.path) == [
                "appraisal D01/2026-06/appraisalScore/E2.metric",
                "reported_figure D01/2026-06/complaints/employee:E1.metric",
                "reported_figure D01/2026-06/hoursSold/employee:T1.metric",
            ])
        // Where nothing collects them they are reported figures like others.
        var collection = ClosingDealer.collection
        collection.orders = nil
        collection.countsComplaints = false
        collection.stated.remove(.appraisals)
        let facts = try await dealer.store.monthFacts(dealer: "D01", month: june, by: collection).facts
        #expect(facts.metrics.map(\.metric) == ["appraisalScore", "complaints", "hoursSold", "warrantyReceipts"])
    }

    /// Each record as it stood, and what was not there yet is not there.
    @Test(arguments: StoreKind.allCases) func asOfAnInstant(kind: StoreKind) async throws {
        let dealer = try await ClosingDealer(kind)
        try await dealer.appraise("E1", "2026-06", "88", at: "2026-07-01T00:00:00Z")
        try await dealer.appraise("E1", "2026-06", "88", .withdraw, at: "2026-07-03T00:00:00Z")
        try await dealer.report("washes", .dealer, "2026-06", "5", at: "2026-07-02T00:00:00Z")
        try await dealer.report("washes", .dealer, "2026-06", "6", at: "2026-07-04T00:00:00Z")
        try await dealer.employ("T1", "mechanic", [("2026-01", "2026-05")], at: "2026-07-05T00:00:00Z")
        func metrics(_ moment: String) async throws -> [String] {
            let month = try await dealer.store.monthFacts(
                dealer: "D01", month: june, by: Self.collection, asOf: Timestamp(moment))
            return month.facts.employees.map(\.id.rawValue) + month.facts.metrics.map { "\($0.metric) \($0.value)" }
        }
        #expect(try await metrics("2025-12-31T23:59:59Z") == [])
        #expect(try await metrics("2026-06-30T00:00:00Z") == ["E1", "E2", "T1"])
        #expect(try await metrics("2026-07-01T00:00:00Z") == ["E1", "E2", "T1", "appraisalScore 88"])
        #expect(try await metrics("2026-07-02T00:00:00Z") == ["E1", "E2", "T1", "appraisalScore 88", "washes 5"])
        #expect(try await metrics("2026-07-03T00:00:00Z") == ["E1", "E2", "T1", "washes 5"])
        #expect(try await metrics("2026-07-04T00:00:00Z") == ["E1", "E2", "T1", "washes 6"])
        #expect(try await metrics("2026-07-05T00:00:00Z") == ["E1", "E2", "washes 6"])
    }

    /// The spec's draw: 1 000 with earnings of 500, 700 and 400 gives balances of 500, 800 and 1 400; who leaves keeps his.
    @Test(arguments: StoreKind.allCases) func aDrawGoesOnFromTheLastPostedClose(kind: StoreKind) async throws {
        let dealer = try await ClosingDealer(kind)
        try await dealer.state(
            DrawAgreement(
                .draw, of: Money("1000.00", .cny), for: "T1", by: "shop", dealer: "D01",
                months: MonthWindow(from: Month("2026-02"), through: Month("2026-12"))))
        // 25, 35 and 20 hours at 20.00.
        for (number, hours) in [(2, 25_00), (3, 35_00), (4, 20_00)] as [(Int, Int64)] {
            try await dealer.sell("RO-\(number)", 0, hours: hours, at: "2026-0\(number)-10T02:00:00Z")
        }
        try await dealer.employ("T1", "mechanic", [("2026-01", "2026-04")])
        var seen: [String] = []
        for month in ["2026-02", "2026-03", "2026-04", "2026-05"] {
            let next = try Month(month).next
            let close = try await dealer.close(month, at: "\(next)-02T00:00:00Z").close()
            let statement = try #require(close["T1"])
            let draw = try #require(statement.draw)
            seen.append(
                [statement.commission, draw.advance, draw.recovered, draw.balance, statement.payable]
                    .map(\.amountText).joined(separator: " "))
            if month == "2026-05" {
                #expect(close.facts.employees.first { $0.id == "T1" }?.status == .left)
                #expect(close.findings.map(\.code).contains(.drawBalanceOpen))
            }
        }
        #expect(
            seen == [
                "500.00 500.00 0.00 500.00 1000.00", "700.00 300.00 0.00 800.00 1000.00",
                "400.00 600.00 0.00 1400.00 1000.00", "0.00 0.00 0.00 1400.00 0.00",
            ])
    }
}
