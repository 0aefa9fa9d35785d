import AfterSales
import AfterSalesTestStores
import Testing

/// Metrics of the reference plan from the figures that are kept.
@Suite struct MetricCollectionTests {
    private let party = ActingParty.employee("E1")

    private func facts(_ currency: Currency = .cny) throws -> MonthFacts {
        let people: [(Identifier<Employee>, String)] = [
            ("E1", "serviceAdvisor"), ("T1", "mechanic"), ("T3", "mechanic"),
        ]
        return MonthFacts(
            period: try Month("2026-06"), dealer: "D01", currency: currency,
            employees: people.map { EmployeeFacts(id: $0, name: "\($0)", position: $1, baseSalary: .zero(currency)) },
            metrics: [])
    }

    @Test(arguments: StoreKind.allCases) func ordersGiveTheMetrics(kind: StoreKind) async throws {
        let store = try await kind.open(CountedOrdersTests.kinds)
        let orders = try [
            SampleOrder.inspected(nil, "RO-1"),
            SampleOrder.inspected(
                [
                    SampleOrder.line("L1", .accessory, 200_00, cost: 120_00),
                    SampleOrder.line("L2", .accessory, 100_00, discount: .rate(Rate("25%"))),
                    SampleOrder.line("L3", .labour, 300_00, payType: .insurance),
                ], "RO-2"),
        ]
        try await store.commit { changes, _ in
            for order in orders { try changes.insert(order, Act("open", by: party, at: SampleOrder.at(0))) }
        }
        for order in orders {
            try await store.store.counted.settle(
                order.key, by: party, at: SampleOrder.at(100), in: .china, as: .fresh())
        }
        try await store.store.counted.deliver(
            RecordKey(dealer: "D01", "RO-2"), by: party, at: SampleOrder.at(200), in: .china, explainedBy: "E1",
            accepted: .signature("s"),
            unpaidApprovedBy: "E9", as: .fresh())
        try await store.store.counted.record(
            insurerAudit: Money("290.00", .cny), on: LocalDate("2026-06-20"), of: RecordKey(dealer: "D01", "RO-2"),
            by: party, at: SampleOrder.at(300), in: .china, as: .fresh())
        let collected = try await store.store.collect(.reference4S, into: facts())
        #expect(collected.findings.map(\.code) == [.salesWithoutCost])
        #expect(collected.findings.first?.inputs.map(\.value) == ["66.37 CNY"])
        #expect(
            collected.facts.metrics.map { "\($0.metric) \($0.subject) \($0.value)" } == [
                "normalRepairReceipts team:reception 540", "accidentRepairAudited team:reception 290",
                // 159.29 of labour, 318.58 − 240.00 of parts, 176.99 − 120.00 of accessories, 265.49 of labour; the
                // accessory without a cost is left out.
                "grossProfit team:reception 560.35", "vehicleIntake team:reception 2",
                // The other accessory was sold at three quarters of its price.
                "accessorySalesByAdvisors team:reception 200", "accessorySalesByAdvisors dealer 200",
                "accessorySalesBySalesDepartment dealer 0", "workshopOutput dealer 743.36",
                "afterSalesOutput dealer 986.72",
                // 60 and 40 % of 1.20 hours; T3 has none, and T2, whom the facts do not know, is not lost.
                "hoursSold employee:T1 0.72", "hoursSold employee:T2 0.48", "hoursSold employee:T3 0",
            ])
        let (figures, dollars) = (try PeriodFigures.ofJune(orders), try facts(.usd))
        let rejection = try #require(throws: Rejection.self) { try dollars.collecting(.reference4S, from: figures) }
        #expect(rejection.findings.map(\.code) == [.currencyMismatch])
    }

    /// Orders of other systems without prices stop no month, are told, and make nothing known that is not.
    @Test func ordersWithoutPricesAreToldAndLeftOut() throws {
        let at = try Timestamp("2026-06-03T09:00:00Z")
        let past = PastOrder(system: "old", completedOn: try LocalDate("2026-06-03"), completedAt: at)
        let unpriced = try (1...3).map {
            try RepairOrder(
                RecordKey(dealer: "D01", Identifier("P-\($0)")), car: "V1", doneElsewhere: past, status: .closed,
                advisor: "E1",
                openedAt: at)
        }
        let priced = try SampleOrder.inspected(nil, "RO-1")
        let without = try facts().collecting(.reference4S, from: PeriodFigures.ofJune([priced]))
        var figures = try PeriodFigures.ofJune([priced])
        for order in unpriced { try figures.add(FigureEntry(OrderFigures(of: order.settled()))) }
        let collected = try facts().collecting(.reference4S, from: figures)
        #expect(collected.facts == without.facts)
        let told = collected.findings.filter { $0.code == .unpricedOrders }
        #expect(told.map { $0.inputs.map(\.value) } == [["3"]])
        var alone = try PeriodFigures.ofJune([])
        for order in unpriced { try alone.add(FigureEntry(OrderFigures(of: order.settled()))) }
        let nothing = try facts().collecting(.reference4S, from: alone)
        #expect(nothing.facts.metrics.isEmpty, "a zero would say that nothing was sold")
        #expect(Set(nothing.findings.map(\.code)) == [.unpricedOrders, .noFigures])
    }
}

extension PeriodFigures {
    /// The figures of June with orders that are not settled yet.
    static func ofJune(_ orders: [RepairOrder]) throws -> PeriodFigures {
        var figures = PeriodFigures(
            of: [.dealer("D01")], on: try LocalDate("2026-06-01")...LocalDate("2026-06-30"))
        for var order in orders {
            try order.settle(by: .employee("E1"), at: SampleOrder.at(100), in: .china)
            try figures.add(FigureEntry(OrderFigures(of: order.settled())))
        }
        return figures
    }
}
