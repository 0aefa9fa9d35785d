import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import Testing

@testable import AfterSalesInterchange

@Suite struct OrderIntakeTests {
    private func take(
        _ rows: [[String: String]], into store: InMemoryStore = InMemoryStore(), batches: Int = 1
    ) async throws -> OrderTaking {
        var judge = ServiceRecords.judge()
        let judged = try ServiceRecords.table(rows).map { judge.judge($0) }
        var intake = OrderIntake(into: store, by: .system("import"), at: ServiceRecords.now)
        var all = OrderTaking()
        let size = (judged.count + batches - 1) / batches
        for start in stride(from: 0, to: judged.count, by: size) {
            let end = min(start + size, judged.count)
            all = all + (try await intake.take(Array(judged[start..<end])))
        }
        return all
    }

    private func order(_ number: String, in store: InMemoryStore) async throws -> RepairOrder {
        try await store.existing(RecordKey(ServiceRecords.dealer, Identifier(number))).record
    }

    private func car(in store: InMemoryStore) async throws -> Vehicle {
        try await store.existing(RecordKey(ServiceRecords.dealer, "1HGCV1F30LA100234")).record
    }

    @Test(arguments: [1, 2])
    func aRowThatIsThereTwiceIsTakenOnce(_ batches: Int) async throws {
        let store = InMemoryStore()
        let taking = try await take(
            [[:], ["SERVICE_DESCRIPTION": "ALTERNATOR  replacement".replacing("  ", with: " ")]],
            into: store, batches: batches)
        #expect(ServiceRecords.lines(taking.findings) == ["3 RO_INVOICE_NUMBER warning orderRepeated"])
        #expect(taking.findings.first?.finding.inputs == [.init("firstLine", "2")])
        #expect(taking.counts.taken == 1 && taking.counts.unchanged == 1 && taking.counts.setAside == 0)
        #expect(try await order("184212", in: store).jobs.count == 1)
        #expect(try await car(in: store).odometer.count == 1)
    }

    @Test func furtherRowsAreFurtherJobsAndLines() async throws {
        let store = InMemoryStore()
        let taking = try await take(
            [
                [:], ["PART_NAME_DESCRIPTION": "BELT"],
                ["SERVICE_DESCRIPTION": "Rotate tires", "PART_NAME_DESCRIPTION": "", "PART_QUANTITY": ""],
                ["RO_INVOICE_NUMBER": "9", "MILEAGE": "36000"],
            ], into: store)
        #expect(taking.findings.isEmpty)
        #expect(taking.counts.read == 4 && taking.counts.taken == 4)
        let order = try await order("184212", in: store)
        #expect(order.jobs.map(\.text) == ["Alternator replacement", "Rotate tires"])
        #expect(order.lines.map(\.text) == ["BATTERY", "BELT"])
        #expect(Set(order.lines.map(\.job)) == ["1"])
        #expect(try await take([[:]], into: InMemoryStore()).counts.taken == 1)
    }

    @Test func aRowOfALaterBatchThatSaysMoreIsSetAside() async throws {
        let rows = [[:], ["RO_INVOICE_NUMBER": "9", "MILEAGE": "36000"], ["SERVICE_DESCRIPTION": "Rotate tires"]]
        let apart = try await take(rows, batches: 3)
        #expect(ServiceRecords.lines(apart.findings) == ["4 RO_INVOICE_NUMBER error orderContradicted"])
        #expect(apart.setAside.count == 1)
        #expect(try await take(rows).counts.taken == 3)
    }

    /// A number that was used twice: the first order is taken.
    @Test(arguments: [
        ["VIN": "2T1BURHE4JC021345", "MODEL_YEAR": "2018"], ["RO_OPEN_DATE": "09/26/2021"],
    ])
    func aNumberThatWasUsedTwiceIsSetAside(_ other: [String: String]) async throws {
        let store = InMemoryStore()
        let taking = try await take([[:], other], into: store)
        #expect(ServiceRecords.lines(taking.findings) == ["3 RO_INVOICE_NUMBER error orderContradicted"])
        #expect(taking.counts.taken == 1 && taking.counts.setAside == 1)
        #expect(taking.setAside.map(\.place.line) == [3])
        #expect(try await order("184212", in: store).reception?.kilometres == 35_777)
    }

    /// Two rows of one visit that contradict each other: one of them is wrong, and nobody knows which.
    @Test(arguments: [["MILEAGE": "36,777"], ["RO_CLOSE_DATE": "09/29/2021"]])
    func anOrderThatContradictsItselfIsSetAside(_ other: [String: String]) async throws {
        let store = InMemoryStore()
        let again = ["SERVICE_DESCRIPTION": "Rotate tires"]
        let taking = try await take([[:], again, other, [:]], into: store)
        #expect(
            ServiceRecords.lines(taking.findings).filter { $0.contains("error") } == [
                "2 RO_INVOICE_NUMBER error orderHalfWrong", "4 RO_INVOICE_NUMBER error orderContradicted",
            ])
        #expect(taking.counts.taken == 0 && taking.counts.setAside == 4 && taking.counts.unchanged == 0)
        #expect(taking.setAside.map(\.place.line) == [2, 3, 4, 5])
        // Repaired, it is one order.
        let repaired = try await take([[:], again, ["SERVICE_DESCRIPTION": "Belt"], [:]], into: store)
        #expect(repaired.counts.taken == 3 && repaired.counts.unchanged == 1)
        #expect(try await order("184212", in: store).jobs.count == 3)
    }

    /// What the store has of an order is never taken away by a file that knows less of it.
    @Test func fewerJobsReplaceNothing() async throws {
        let store = InMemoryStore()
        _ = try await take([[:], ["SERVICE_DESCRIPTION": "Rotate tires"]], into: store)
        let less = try await take([["SERVICE_DESCRIPTION": "Belt"]], into: store)
        #expect(ServiceRecords.lines(less.findings) == ["2 RO_INVOICE_NUMBER error orderContradicted"])
        #expect(less.counts.setAside == 1 && less.setAside.count == 1)
        #expect(try await order("184212", in: store).jobs.count == 2)
    }

    /// Further rows fill what the first ones leave open; what differs is told, and of jobs nothing is lost.
    @Test func furtherRowsFillWhatIsOpen() async throws {
        let store = InMemoryStore()
        let taking = try await take(
            [["MODEL": ""], ["MODEL": "Accord", "MAKE": "HONDA"], ["MAKE": "Toyota"]], into: store)
        #expect(taking.counts.taken + taking.counts.unchanged == 3)
        #expect(taking.findings.contains { $0.finding.code == .contradictingCells && $0.place.line == 4 })
        #expect(try await car(in: store).details.model == "Accord")
    }

    @Test func oneNumberAtTwoDealershipsIsTwoOrders() async throws {
        let taking = try await take([[:], ["LOCATION_ID": "other"]])
        #expect(taking.findings.isEmpty && taking.counts.taken == 2)
    }

    @Test(arguments: 0..<20)
    func odometersAreComparedByDayInWhateverOrderTheyCome(_ seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let rows = (0..<12).map { number in
            [
                "RO_INVOICE_NUMBER": "\(number)", "MILEAGE": "\(30_000 + number * 1_000)",
                "RO_OPEN_DATE": "0\(number % 9 + 1)/15/\(2021 + number / 9)",
                "RO_CLOSE_DATE": "0\(number % 9 + 1)/16/\(2021 + number / 9)",
            ]
        }
        let store = InMemoryStore()
        let taking = try await take(rows.shuffled(using: &random), into: store)
        #expect(taking.findings.isEmpty)
        #expect(try await car(in: store).odometer.map(\.kilometres) == rows.indices.map { 30_000 + $0 * 1_000 })
    }

    @Test func lessThanBeforeIsSaidAndTaken() async throws {
        let earlier = ["RO_INVOICE_NUMBER": "1", "RO_OPEN_DATE": "01/05/2021", "RO_CLOSE_DATE": "01/05/2021"]
        func said(_ kilometres: String, _ unit: String = "KM") async throws -> [String] {
            let before = earlier.merging(["MILEAGE": kilometres, "ODOMETER_MEASURE": unit]) { $1 }
            return ServiceRecords.lines(try await take([before, [:]]).findings)
        }
        #expect(try await said("35778").isEmpty, "rounded")
        #expect(try await said("35779") == ["3 MILEAGE warning odometerRollback"])
        // Behind an earlier row of a later day as well.
        let taking = try await take([[:], earlier.merging(["MILEAGE": "40000"]) { $1 }])
        #expect(ServiceRecords.lines(taking.findings) == ["3 MILEAGE warning odometerRollback"])
        #expect(taking.counts.taken == 2)
    }

    @Test func nothingErasesWhatIsKnownOfACar() async throws {
        let store = InMemoryStore()
        let second = ["RO_INVOICE_NUMBER": "2", "RO_OPEN_DATE": "11/05/2021", "RO_CLOSE_DATE": "", "MILEAGE": "37,000"]
        _ = try await take([["PLATE": "", "MODEL_YEAR": "", "MAKE": ""]], into: store)
        #expect(try await car(in: store).details.make == OrderIntake.unstated)
        _ = try await take([second.merging(["MAKE": "Honda"]) { $1 }], into: store)
        let known = try await car(in: store).details
        #expect(known.plate?.number == "CKLM302" && known.modelYear == 2020 && known.make == "Honda")
        let third = ["RO_INVOICE_NUMBER": "3", "RO_OPEN_DATE": "12/05/2021", "RO_CLOSE_DATE": "12/05/2021"]
        let silent = try await take(
            [third.merging(["MAKE": "HONDA", "MODEL_YEAR": "", "PLATE": "", "MILEAGE": "38000"]) { $1 }], into: store)
        #expect(silent.findings.map(\.finding.severity) == [.note])
        #expect(try await car(in: store).details == known)
        let other = ["RO_INVOICE_NUMBER": "4", "MAKE": "ACURA", "MILEAGE": "", "PLATE": "ZZZZ 999"]
        let said = try await take([other], into: store)
        #expect(
            ServiceRecords.lines(said.findings) == [
                "2 MILEAGE note odometerMissing", "2 MAKE warning contradictingCells",
                "2 PLATE warning contradictingCells",
            ])
        #expect(said.findings.allSatisfy { !"\($0.finding)".contains("ZZZZ") })
        #expect(try await car(in: store).details == known)
    }

    @Test func anOpenOrderThatIsCompletedCountsFromThenOn() async throws {
        let store = InMemoryStore()
        _ = try await take([["RO_CLOSE_DATE": ""]], into: store)
        #expect(try await store.load(OrderFigures.key(of: RecordKey(ServiceRecords.dealer, "184212"))) == nil)
        let taking = try await take([[:]], into: store)
        #expect(taking.counts.taken == 1)
        #expect(try await order("184212", in: store).status == .closed)
        let figures = try await store.existing(OrderFigures.key(of: RecordKey(ServiceRecords.dealer, "184212"))).record
        #expect(figures.on.description == "2021-09-28" && figures.count.orders == 1)
        #expect(try await car(in: store).odometer.count == 1)
        #expect(try await take([[:]], into: store).counts.unchanged == 1)
        // Words may be corrected; what counts may not.
        let words = try await take([["SERVICE_DESCRIPTION": "Alternator replaced"]], into: store)
        #expect(words.counts.taken == 1)
        let day = try await take([["RO_CLOSE_DATE": "09/30/2021"]], into: store)
        #expect(ServiceRecords.lines(day.findings) == ["2 RO_INVOICE_NUMBER error orderSettled"])
        #expect(day.setAside.count == 1)
    }

    @Test func whatWasChangedHereIsNotOverwritten() async throws {
        let store = InMemoryStore()
        _ = try await take([[:]], into: store)
        let key = RecordKey<RepairOrder>(ServiceRecords.dealer, "184212")
        try await store.change(
            key, Act("merge", by: .system("host"), at: ServiceRecords.now), as: CommitKey(ServiceRecords.dealer, "m")
        ) { $0 = $0.redirected(from: RepairOrder.unknownCustomer, to: "C1") }
        #expect(try await take([[:]], into: store).counts.unchanged == 1)
        let taking = try await take([["SERVICE_DESCRIPTION": "Other"]], into: store)
        #expect(ServiceRecords.lines(taking.findings) == ["2 RO_INVOICE_NUMBER error orderChangedHere"])
        #expect(try await order("184212", in: store).customer == "C1")
    }

    @Test func anOrderOfTheDealershipsOwnStays() async throws {
        let store = InMemoryStore()
        let own = try RepairOrder(
            RecordKey(ServiceRecords.dealer, "184212"), for: "C1", car: "1HGCV1F30LA100234", advisor: "E1",
            terms: PriceTerms(.cny, tax: .inclusive), openedAt: ServiceRecords.now)
        var changes = ChangeSet(CommitKey(ServiceRecords.dealer, "own"))
        try changes.insert(own, Act("open", by: .employee("E1"), at: ServiceRecords.now))
        try await store.commit(changes)
        let taking = try await take([[:]], into: store)
        #expect(ServiceRecords.lines(taking.findings) == ["2 RO_INVOICE_NUMBER error orderContradicted"])
        #expect(try await order("184212", in: store) == own)
        #expect(try await store.load(RecordKey<Vehicle>(ServiceRecords.dealer, "1HGCV1F30LA100234")) == nil)
    }

    @Test func aCommitThatFailsLeavesNothing() async throws {
        struct Stop: Error {}
        let store = InMemoryStore()
        var judge = ServiceRecords.judge()
        let judged = try ServiceRecords.table([[:]]).map { judge.judge($0) }
        var intake = OrderIntake(into: store, by: .system("import"), at: ServiceRecords.now) { _, _ in throw Stop() }
        await #expect(throws: Stop.self) { try await intake.take(judged) }
        #expect(try await store.load(RecordKey<RepairOrder>(ServiceRecords.dealer, "184212")) == nil)
        #expect(try await store.load(RecordKey<Vehicle>(ServiceRecords.dealer, "1HGCV1F30LA100234")) == nil)
    }

    @Test func amountsCountWhereTheFileHasThem() async throws {
        var conventions = OrderConventions(dates: .monthDayYear)
        conventions.currency = .cny
        var source = TreeOrder.order()
        var line = SourceOrder.Line(at: TreeOrder.place(150, "Line"))
        let texts: [SourceOrder.LineField: String] = [
            .kind: "part", .code: "P1", .text: "Pads", .quantity: "2", .unitPrice: "$1,234.50", .amount: "2,469.00",
            .payType: "WARRANTY",
        ]
        for (field, text) in texts { line.fields[field] = SourceField(text, at: line.place) }
        source.jobs[0].lines = [line]
        var judge = OrderJudge(conventions, now: ServiceRecords.now, in: .utc)
        let facts = try #require(judge.judge(source).facts)
        let figures = try OrderFigures(of: facts.record(of: "V1").settled())
        #expect(figures.currency == .cny && figures.lines.map(\.net) == [246_900])
        #expect(figures.lines.map(\.payType) == [.warranty])
        // A price that is missing beside others is said.
        var free = SourceOrder.Line(at: TreeOrder.place(160, "Line[2]"))
        free.fields[.text] = SourceField("Rag", at: free.place)
        source.jobs[0].lines.append(free)
        #expect(judge.judge(source).findings.map(\.finding.code) == [.missingField])
        source.jobs[0].lines.removeLast()
        // Without a currency they are nobody's.
        var blind = OrderJudge(OrderConventions(), now: ServiceRecords.now, in: .utc)
        let judged = blind.judge(source)
        #expect(judged.findings.map(\.finding.code) == [.unknownCurrency])
        #expect(try judged.facts?.record(of: "V1").terms == .unpriced)
    }

    @Test func memoryIsBoundedAndTheStoreKnowsTheRest() async throws {
        var judge = ServiceRecords.judge()
        func judged(_ number: String, _ text: String = "Alternator") throws -> [JudgedOrder] {
            let rows = try ServiceRecords.table([["RO_INVOICE_NUMBER": number, "SERVICE_DESCRIPTION": text]])
            return rows.map { judge.judge($0) }
        }
        var gathering = OrderGathering(half: 2)
        for number in 0..<5 { _ = gathering.gather(try judged("\(number)")) }
        #expect(gathering.gather(try judged("2")).first?.repeats.count == 1)
        #expect(gathering.gather(try judged("0")).first?.repeats.isEmpty == true, "forgotten by then")
        #expect(gathering.gather(try judged("3", "Belt")).first?.facts == nil)
    }
}
