import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import Testing

@testable import AfterSalesInterchange

/// An order of several rows is taken as a whole or set aside as a whole, wherever its rows stand.
@Suite struct WholeOrderTests {
    private static func read(
        _ rows: [[String: String]], into store: InMemoryStore, of most: Int = 1_000_000, size: Int = 2,
        waiting: Int = 20_000, for dealer: Identifier<Dealer>? = nil
    ) async throws -> OrderTaking {
        var judge = ServiceRecords.judge()
        judge.dealer = dealer
        let orders = try ServiceRecords.table(rows)
        var ends = OrderEnds(most: most)
        for (row, order) in orders.enumerated() {
            let name = judge.name(dealer: order.fields[.dealer]?.text, number: order.fields[.number]?.text)
            if let name { ends.note(name, row: row) }
        }
        var batch = OrderBatch(ends, size: size, mostWaiting: waiting)
        var intake = OrderIntake(into: store, by: .system("import"), at: ServiceRecords.now)
        var all = OrderTaking()
        for order in orders {
            if let full = batch.add(order, by: &judge) { all = all + (try await intake.take(full)) }
        }
        all = all + (try await intake.take(batch.rest()))
        #expect(batch.isEmpty)
        let counts = all.counts
        #expect(counts.read == rows.count && counts.taken + counts.unchanged + counts.setAside == rows.count)
        #expect(all.setAside.count == counts.setAside)
        return all
    }

    private static func row(_ number: Int, _ job: Int) -> [String: String] {
        ["RO_INVOICE_NUMBER": "\(number)", "SERVICE_DESCRIPTION": "Job \(job)"]
    }

    private static func jobs(_ store: InMemoryStore) async throws -> [String: Set<String>] {
        let page = try await store.page(Query<RepairOrder>(ofEverybodyWhere: .everything), after: nil, limit: 1_000)
        return page.items.reduce(into: [:]) { jobs, item in
            jobs[item.record.key.id.rawValue] = Set(item.record.jobs.map(\.text))
        }
    }

    /// Rows in any order, batches of any size: the same orders with the same jobs.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func rowsOfOneOrderMayLieFarApart(_ seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        var rows = (0..<12).flatMap { order in (0..<Int.random(in: 1...5, using: &random)).map { Self.row(order, $0) } }
        var expected: [String: Set<String>] = [:]
        for row in rows {
            expected[row["RO_INVOICE_NUMBER"] ?? "", default: []].insert(row["SERVICE_DESCRIPTION"] ?? "")
        }
        rows.shuffle(using: &random)
        let store = InMemoryStore()
        let taking = try await Self.read(rows, into: store, size: Int.random(in: 1...9, using: &random))
        #expect(taking.counts.taken == rows.count && taking.findings.isEmpty)
        #expect(try await Self.jobs(store) == expected)
    }

    /// Where nothing is known of the ends, rows one below the other are an order.
    @Test(arguments: [1, 2, 3, 100])
    func neighboursAreTogetherWithoutKnowingMore(_ size: Int) async throws {
        let store = InMemoryStore()
        let rows = (0..<5).flatMap { order in (0..<4).map { Self.row(order, $0) } }
        let taking = try await Self.read(rows, into: store, of: 2, size: size)
        #expect(taking.counts.taken == 20 && taking.findings.isEmpty)
        #expect(try await Self.jobs(store).values.allSatisfy { $0.count == 4 })
    }

    /// More orders are open at once than memory is for: what can be held is, and the rest is told, never lost.
    @Test func moreThanCanWaitIsTold() async throws {
        let rows = (0..<2).flatMap { job in (0..<50).map { Self.row($0, job) } }
        let held = try await Self.read(rows, into: InMemoryStore(), waiting: 50)
        #expect(held.counts.taken == 100)
        let taking = try await Self.read(rows, into: InMemoryStore(), waiting: 30)
        #expect(taking.counts.setAside > 0 && taking.counts.taken >= 50)
        #expect(Set(taking.findings.map(\.finding.code)) == [.orderContradicted])
    }

    /// Where all orders are taken for one dealership, what the file calls it parts none of them.
    @Test func rowsOfOneDealershipAreOneOrderWhateverTheFileCallsIt() async throws {
        var rows = [Self.row(1, 0), Self.row(2, 0), Self.row(1, 1), Self.row(2, 1)]
        rows[2]["LOCATION_ID"] = "Bay 2"
        rows[3]["LOCATION_ID"] = ""
        let store = InMemoryStore()
        let taking = try await Self.read(rows, into: store, for: "D01")
        #expect(taking.counts.taken == 4 && taking.findings.isEmpty)
        #expect(try await Self.jobs(store) == ["1": ["Job 0", "Job 1"], "2": ["Job 0", "Job 1"]])
        // Otherwise they are of different ones.
        let parted = try await Self.read(Array(rows[0...2]), into: InMemoryStore())
        #expect(parted.counts.taken == 3 && parted.findings.isEmpty)
    }

    @Test func oneWrongRowSetsItsOrderAside() async throws {
        let store = InMemoryStore()
        var rows = [Self.row(1, 0), Self.row(2, 0), Self.row(1, 1), Self.row(3, 0), Self.row(1, 2)]
        rows[2]["VIN"] = "1HGCV1F3OLA100234"
        let taking = try await Self.read(rows, into: store)
        #expect(
            ServiceRecords.lines(taking.findings) == [
                "2 RO_INVOICE_NUMBER error orderHalfWrong", "4 VIN error invalidVINCharacter",
                "6 RO_INVOICE_NUMBER error orderHalfWrong",
            ])
        #expect(taking.setAside.map(\.place.line) == [2, 4, 6] && taking.counts.taken == 2)
        #expect(taking.setAside.allSatisfy { $0.findings.count == 1 })
        #expect(try await Self.jobs(store).keys.sorted() == ["2", "3"])
        // Repaired, it is one order.
        rows[2]["VIN"] = nil
        let repaired = try await Self.read([rows[0], rows[2], rows[4]], into: store)
        #expect(repaired.counts.taken == 3 && repaired.findings.isEmpty)
        #expect(try await Self.jobs(store)["1"] == ["Job 0", "Job 1", "Job 2"])
    }

    /// What the store refuses is set aside with all of its rows, and the reason is told once.
    @Test func aRefusedOrderKeepsAllOfItsRows() async throws {
        let store = InMemoryStore()
        _ = try await Self.read([Self.row(1, 0)], into: store)
        let other = ["VIN": "1C4RJFAG8MC612907", "MODEL_YEAR": "2021"]
        let rows = [Self.row(1, 0), Self.row(1, 1)].map { $0.merging(other) { $1 } }
        let taking = try await Self.read(rows, into: store)
        #expect(taking.setAside.map(\.place.line) == [2, 3])
        #expect(ServiceRecords.lines(taking.findings) == ["2 RO_INVOICE_NUMBER error orderContradicted"])
        #expect(taking.setAside.allSatisfy { $0.findings.map(\.finding.code) == [.orderContradicted] })
    }
}
