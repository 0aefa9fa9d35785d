import AfterSales
import AfterSalesTestStores
import Testing

/// From a cent on a statement to the lines of orders: what they bring adds up to the figure, to the cent.
@Suite struct ProvenanceTests {
    private let month = LiveLife.month
    private let clerk = ActingParty.employee("E9")

    private func record(_ facts: MonthFacts) throws -> CloseRecord {
        try CloseRecord(
            facts, by: PlanDraft.reference4S.validated(), drawnUpBy: clerk, at: OrderMaker.at(100, minutes: 0))
    }

    private func rows(
        of fact: FactProvenance, in record: CloseRecord, _ store: any RecordStore, asOf: Timestamp?, limit: Int = 500
    ) async throws -> [ProvenanceRow] {
        var rows: [ProvenanceRow] = []
        var token: ProvenancePage.Token?
        repeat {
            let page = try await store.provenanceRows(
                of: fact, in: record, by: .reference4S, asOf: asOf, after: token, limit: limit)
            #expect(limit > 1 || page.rows.allSatisfy { $0.record == page.rows.first?.record })
            rows += page.rows
            token = page.next
        } while token != nil
        return rows
    }

    /// Minor units, hundredths or things of a figure of the reference plan, by hand.
    private func units(_ fact: FactProvenance) throws -> Int64 {
        let isCount = ["vehicleIntake", "complaints"].contains(fact.metric)
        return try fact.value.units(fractionDigits: isCount ? 0 : 2, rounding: .down)
    }

    /// One order of 113.00 of labour and an accessory of 565.00, 67.80 off both: 11.30 and 56.50.
    @Test(arguments: StoreKind.allCases) func anOrderByHand(kind: StoreKind) async throws {
        let shop = try await CollectedDealer(kind)
        try await shop.settle(
            "R1",
            [
                CollectedDealer.line("L1", .labour, 113_00, hours: 100), CollectedDealer.line("L2", .accessory, 565_00),
                CollectedDealer.line("D", .discount, 67_80),
            ], at: Timestamp("2026-06-10T02:00:00Z"))
        let facts = try await shop.store.monthFacts(
            dealer: "D01", month: Month(month), by: .reference4S, onto: LiveLife.base()
        ).facts
        let record = try self.record(facts)
        let expected: [(String, Subject, [(ProvenanceRow.Part, Int64)])] = [
            ("normalRepairReceipts", .team("reception"), [(.line("L1"), 101_70)]),
            ("accessorySalesByAdvisors", .dealer, [(.line("L2"), 508_50)]),
            ("afterSalesOutput", .dealer, [(.line("L1"), 100_00), (.line("L2"), 500_00), (.line("D"), -60_00)]),
            ("workshopOutput", .dealer, [(.line("L1"), 90_00)]),
            ("vehicleIntake", .team("reception"), [(.order, 1)]),
            ("hoursSold", .employee("T1"), [(.line("L1"), 100)]),
            ("hoursSold", .employee("T2"), []),
        ]
        for (metric, subject, parts) in expected {
            let fact = try #require(
                try await shop.store.provenance(of: metric, at: subject, in: record, by: .reference4S, asOf: nil))
            #expect(fact.agrees && fact.unit != nil, "\(metric)")
            let rows = try await rows(of: fact, in: record, shop.store, asOf: nil)
            #expect(rows.map(\.part) == parts.map(\.0) && rows.map(\.units) == parts.map(\.1), "\(metric) \(rows)")
            for row in rows {
                #expect(row.record == shop.key("R1").reference)
                #expect(row.on.description == "2026-06-10" && row.recordedAt?.description == "2026-06-10T02:00:00Z")
            }
        }
        let line = try #require(
            try await shop.store.provenance(
                of: record, employee: "E1", scheme: "reception", by: .reference4S, asOf: nil))
        #expect(line.findings.isEmpty && line.entries.last?.name == "payable")
        let metrics = line.facts.map { "\($0.metric) \($0.subject)" }
        #expect(
            metrics.contains("normalRepairReceipts team:reception")
                && metrics.contains("accessorySalesByAdvisors team:reception"))
        #expect(
            line.facts.contains { $0.metric == "appraisalScore" && $0.origin == .stated && $0.total == nil }
                || !metrics.contains("appraisalScore employee:E1"))
        #expect(
            try await shop.store.provenance(of: record, employee: "E1", scheme: "mechanic", by: .reference4S, asOf: nil)
                == nil)
        #expect(
            try await shop.store.provenance(of: "nothing", at: .dealer, in: record, by: .reference4S, asOf: nil) == nil)
    }

    /// Every figure of random months; whoever pages by one gets what he gets by 500; every line is a line of its order.
    @Test(arguments: StoreKind.allCases) func randomMonths(kind: StoreKind) async throws {
        var closed = 0
        for seed in (kind == .memory ? 1...10 : 1...3) as ClosedRange<UInt64> {
            let place = try await kind.open(StoredKinds.all)
            var life = try LiveLife(seed: seed * 31, place)
            for _ in 0..<40 { _ = try await life.act() }
            let collected = try? await place.store.monthFacts(
                dealer: "D01", month: Month(month), by: .reference4S, onto: life.base)
            guard let collected, let record = try? self.record(collected.facts) else { continue }
            closed += 1
            var lines = 0
            for source in collected.sources where source.origin != .stated {
                let fact = try #require(
                    try await place.store.provenance(
                        of: source.metric, at: source.subject, in: record, by: .reference4S, asOf: nil))
                #expect(fact.origin == source.origin && fact.agrees, "seed \(seed): \(fact)")
                let all = try await rows(of: fact, in: record, place.store, asOf: nil)
                #expect(all.reduce(0) { $0 + $1.units } == (try units(fact)), "seed \(seed): \(fact)")
                for limit in [1, 7] {
                    #expect(
                        try await rows(of: fact, in: record, place.store, asOf: nil, limit: limit) == all,
                        "seed \(seed): \(fact) by \(limit)")
                }
                for row in all {
                    guard case .line(let id) = row.part else { continue }
                    lines += 1
                    let order = try await place.store.existing(
                        RecordKey<RepairOrder>(row.record.owner, Identifier(row.record.id.rawValue))
                    ).record
                    let undone = try await self.undone(by: order, place.store)
                    #expect((order.lines + undone).contains { $0.id == id }, "\(row)")
                }
            }
            #expect(lines > 0)
        }
        #expect(closed > 0)
    }

    /// A credit may change how a discount is spread over lines that stay with the order.
    private func undone(by order: RepairOrder, _ store: any RecordStore) async throws -> [OrderLine] {
        guard let reversal = order.origin.reversal else { return [] }
        return try await store.existing(RecordKey<RepairOrder>(order.key.owner, reversal.order)).record.lines
    }

    /// What is undone after a month was closed does not change where it came from; read as of now, it is told.
    @Test(arguments: StoreKind.allCases) func laterReversalsChangeNothing(kind: StoreKind) async throws {
        let place = try await kind.open(StoredKinds.all)
        var life = try LiveLife(seed: 4_711, place)
        for _ in 0..<30 { _ = try await life.act() }
        // What keeps the month from being closed is another matter.
        var base = try LiveLife.base()
        base.employees.append(LiveLife.person("X9", "serviceAdvisor", "reception"))
        base.metrics.append(MetricFact("appraisalScore", .employee("X9"), DecimalNumeral(100)))
        let closing = try OrderMaker.at(100, minutes: 0)
        let collected = try await place.store.monthFacts(
            dealer: "D01", month: Month(month), by: .reference4S, onto: base)
        let record = try self.record(collected.facts)
        func tree(_ asOf: Timestamp?) async throws -> [LineProvenance] {
            var lines: [LineProvenance] = []
            for statement in try record.close().statements {
                for line in statement.lines {
                    let found = try await place.store.provenance(
                        of: record, employee: statement.employee, scheme: line.scheme, by: .reference4S, asOf: asOf)
                    if let found { lines.append(found) }
                }
            }
            return lines
        }
        let before = try await tree(closing)
        #expect(before.flatMap(\.findings).isEmpty && !before.isEmpty)
        var undone = 0
        let orders = try await place.store.page(Query<RepairOrder>(of: .dealer("D01")), after: nil, limit: 500).items
        for stored in orders where !stored.record.isCredit {
            guard !stored.record.unreversedLines.isEmpty, stored.record.settlement != nil else { continue }
            try await place.store.counted.reverse(
                stored.record.key, by: Identifier("\(stored.record.key.id)-LATE"), because: "late", acting: clerk,
                at: OrderMaker.at(110, minutes: 0), in: .china, as: .fresh())
            undone += 1
        }
        #expect(undone > 3)
        let after = try await tree(closing)
        #expect(after.map(\.facts) == before.map(\.facts) && after.map(\.entries) == before.map(\.entries))
        #expect(after.flatMap(\.findings).isEmpty)
        let now = try await tree(nil)
        let finding = try #require(now.flatMap(\.findings).first)
        #expect(finding.code == .provenanceDiffers && finding.severity == .warning)
        #expect(finding.inputs.map(\.name) == ["figure", "records"])
        #expect(finding.inputs.first?.value != finding.inputs.last?.value)
    }
}
