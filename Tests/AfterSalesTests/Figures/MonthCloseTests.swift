import AfterSales
import AfterSalesTestStores
import Testing

/// A month from orders to pay: settled and counted in a store, collected, closed with the reference plan.
@Suite struct MonthCloseTests {
    private let party = ActingParty.employee("E1")
    private let owner = RecordOwner.dealer("D01")

    private func facts() throws -> MonthFacts {
        let people: [(Identifier<Employee>, String, Identifier<Team>?)] = [
            ("E1", "serviceAdvisor", "reception"), ("I1", "accessoryInstaller", nil), ("T1", "mechanic", nil),
            ("T2", "mechanic", nil), ("W1", "workshopDirector", nil),
        ]
        let may = try LocalDate("2026-05-20")
        func target(_ metric: String, _ subject: Subject, _ value: String) throws -> TargetFact {
            TargetFact(metric, subject, try DecimalNumeral(value), agreedOn: may, acknowledgedBy: people.map(\.0))
        }
        var metrics = [
            MetricFact("warrantyReceipts", .team("reception"), try DecimalNumeral("0")),
            MetricFact("fleetReceipts", .dealer, try DecimalNumeral("0")),
            MetricFact("claimsReceipts", .dealer, try DecimalNumeral("0")),
            MetricFact("washes", .team("detailing"), try DecimalNumeral("0")),
            MetricFact("detailingSales", .team("detailing"), try DecimalNumeral("0")),
        ]
        for id in ["E1", "T1", "T2"] as [Identifier<Employee>] {
            metrics.append(MetricFact("appraisalScore", .employee(id), try DecimalNumeral("100")))
        }
        return MonthFacts(
            period: try Month("2026-06"), dealer: "D01", currency: .cny,
            employees: people.map {
                EmployeeFacts(id: $0, name: "\($0)", position: $1, team: $2, baseSalary: .zero(.cny))
            },
            metrics: metrics,
            targets: [
                // 10 000 reached of 10 000, 8 000 of 10 000, 1 of 1.
                try target("output", .team("reception"), "10000"),
                try target("grossProfit", .team("reception"), "10000"),
                try target("vehicleIntake", .team("reception"), "1"), try target("fleetReceipts", .dealer, "1"),
                try target("claimsReceipts", .dealer, "1"), try target("workshopOutput", .dealer, "8000"),
                try target("afterSalesOutput", .dealer, "10000"),
            ])
    }

    @Test(arguments: StoreKind.allCases) func theReferencePlanPaysWhatOrdersBrought(kind: StoreKind) async throws {
        let store = try await kind.open(CountedOrdersTests.kinds)
        let hours = LabourHours(sold: try Hours("1000"), paid: try Hours("1000"))
        // With 13 % tax: labour 10 000 − 2 000 of the discount, an accessory 5 000 − 1 000, of which 4 / 5 of its list price.
        let order = try SampleOrder.inspected([
            SampleOrder.line("L1", .labour, 11_300_00, hours: hours),
            SampleOrder.line("L2", .accessory, 5_650_00, cost: 2_000_00),
            SampleOrder.line("D", .discount, 3_390_00),
        ])
        try await store.commit { changes, _ in
            try changes.insert(order, Act("open", by: party, at: SampleOrder.at(0)))
        }
        try await store.store.counted.settle(
            order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh())
        let collected = try await store.store.collect(.reference4S, into: facts())
        #expect(collected.findings.isEmpty)
        let close = try PlanDraft.reference4S.validated().close(collected.facts)
        let gross = Dictionary(
            close.statements.flatMap { statement in
                statement.lines.map { ("\(statement.employee) \($0.scheme)", $0.gross.description) }
            }, uniquingKeysWith: { first, _ in first })
        // Receipts of repairs 9 040.00 of 10 000 (0.904), gross profit 8 000 + 4 000 − 2 000 = 10 000 of 10 000, one car of one:
        // 9 040 × 0.5 % × 0.904 = 40.8608; 4 % of the accessory's 4 520.00 is 180.80.
        #expect(gross["E1 reception"] == "221.66 CNY")
        // 6 % of the same.
        #expect(gross["I1 accessoryInstall"] == "271.20 CNY")
        // 600 and 400 of 1 000 hours at 2.40 and 2.20.
        #expect(gross["T1 mechanic"] == "1440.00 CNY")
        #expect(gross["T2 mechanic"] == "880.00 CNY")
        // 8 000 × 0.4 % × 1.
        #expect(gross["W1 workshopManagement"] == "32.00 CNY")
    }

    /// Nothing known is not zero: what the plan cannot do without stops the close.
    @Test(arguments: StoreKind.allCases) func nothingKnownIsNotZero(kind: StoreKind) async throws {
        let store = try await kind.open(CountedOrdersTests.kinds)
        let empty = try await store.store.collect(.reference4S, into: facts())
        #expect(empty.findings.map(\.code) == [.noFigures])
        #expect(empty.facts.metrics == (try facts().metrics))
        let rejection = try #require(throws: Rejection.self) {
            try PlanDraft.reference4S.validated().close(empty.facts)
        }
        #expect(rejection.errors.map(\.code).contains(.missingMetric))

        let order = try SampleOrder.inspected(advisorTeam: "elsewhere")
        try await store.commit { changes, _ in
            try changes.insert(order, Act("open", by: party, at: SampleOrder.at(0)))
        }
        // Settled without being counted.
        try await store.store.settle(order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh())
        #expect(try await store.store.collect(.reference4S, into: facts()).findings.map(\.code) == [.noFigures])
        let days = try LocalDate("2026-06-01")...LocalDate("2026-06-30")
        try await store.store.rebuildFigures(
            of: owner, on: days, Act("rebuildFigures", by: party, at: SampleOrder.at(200)), as: .fresh())
        // Nobody of the reception has had an order.
        let other = try await store.store.collect(.reference4S, into: facts())
        #expect(other.findings.map(\.code) == [.noFigures])
        #expect(other.findings.first?.inputs.map(\.value) == ["D01", "advisorTeam:reception"])
        #expect(other.facts.metrics.contains { $0.metric == "workshopOutput" })
        #expect(!other.facts.metrics.contains { $0.metric == "vehicleIntake" })
        #expect(
            (empty.findings + other.findings).allSatisfy {
                !$0.text(.english).isEmpty && !$0.text(.simplifiedChinese).isEmpty
            })

        let may = try await store.store.figures(dealer: "D01", month: Month("2026-05"))
        let half = try await store.store.figures(of: owner, on: days.lowerBound...LocalDate("2026-06-15"))
        let elsewhere = try await store.store.figures(dealer: "D02", month: Month("2026-06"))
        for (figures, code) in [
            (may, Finding.Code.figuresOfAnotherPeriod), (half, .figuresOfAnotherPeriod),
            (elsewhere, .figuresOfAnotherDealer),
        ] {
            let facts = try facts()
            let rejection = try #require(throws: Rejection.self) { try facts.collecting(.reference4S, from: figures) }
            #expect(rejection.findings.map(\.code) == [code])
        }
    }

    /// A host's own payer is in the receipts that the collection was told, or a warning says that he is in none.
    @Test func payersOfAHost() throws {
        let orders = try [
            SampleOrder.inspected([
                SampleOrder.line("L1", .labour, 113_00),
                SampleOrder.line("L2", .part, 226_00, cost: 1_00, payType: "fleet"),
                SampleOrder.line("L3", .accessory, 50_00, payType: "fleet"),
                SampleOrder.line("L4", .labour, 10_00, payType: .internal),
            ])
        ]
        let figures = try PeriodFigures.ofJune(orders)
        let facts = try facts()
        func receipts(_ collected: CollectedFacts) -> String? {
            collected.facts.metrics.first { $0.metric == "normalRepairReceipts" }?.value.description
        }
        let customers = try facts.collecting(.reference4S, from: figures)
        #expect(receipts(customers) == "113")
        #expect(customers.findings.map(\.code) == [.salesWithoutCost, .payerWithoutReceipts])
        #expect(customers.findings.last?.inputs.map(\.value) == ["fleet", "226.00 CNY"])
        let both = try facts.collecting(.reference4S(normalRepairsOf: [.customer, "fleet"]), from: figures)
        #expect(receipts(both) == "339")
        #expect(both.findings.map(\.code) == [.salesWithoutCost])
        let nobody = try facts.collecting(.reference4S(normalRepairsOf: []), from: figures)
        #expect(receipts(nobody) == "0")
        #expect(nobody.findings.filter { $0.code == .payerWithoutReceipts }.count == 2)
    }
}
