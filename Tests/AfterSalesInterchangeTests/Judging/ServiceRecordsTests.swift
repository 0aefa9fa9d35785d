import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

@testable import AfterSalesInterchange

@Suite struct ServiceRecordsTests {
    private func judged() throws -> [JudgedOrder] {
        var judge = ServiceRecords.judge()
        return try ServiceRecords.orders(ServiceRecords.bytes()).map { judge.judge($0) }
    }

    @Test func everyFaultIsSaidOnceAtItsPlace() async throws {
        let judged = try judged()
        var intake = OrderIntake(into: InMemoryStore(), by: .system("import"), at: ServiceRecords.now)
        let taken = try await intake.take(judged)
        #expect(
            ServiceRecords.lines(taken.findings) == [
                "5 VIN error invalidVINCharacter",
                "11 VIN error invalidVINLength",
                "16 MILEAGE note odometerMissing",
                "19 MILEAGE warning odometerZero",
                "22 RO_CLOSE_DATE note completionMissing",
                "25 SERVICE_DESCRIPTION warning emptyText",
                "28 RO_OPEN_DATE error malformedDate",
                "32 MODEL_YEAR note missingField",
                "37 RO_INVOICE_NUMBER warning orderRepeated",
                "39 MODEL_YEAR note missingField",
            ])
        #expect(taken.counts.read == 42)
        #expect(taken.counts.taken == 38)
        #expect(taken.counts.unchanged == 1)
        #expect(taken.counts.setAside == 3)
        #expect(taken.setAside.map(\.place.line) == [5, 11, 28])
        #expect(taken.setAside.allSatisfy { $0.text.contains("PROTRACTOR") && $0.findings.count == 1 })
        #expect(taken.findings.first { $0.place.line == 5 }?.record == "184209")
    }

    @Test func whatMayHaveBeenMeantIsOffered() throws {
        let judged = try judged()
        let illegal = judged.first { $0.source.place.line == 5 }?.findings.first?.finding
        #expect(illegal?.inputs.contains(.init("suggestion", "1HGCV1F30LA100234")) == true)
        #expect(illegal?.place.column == 9)
        let zero = judged.first { $0.source.place.line == 28 }?.findings.first?.finding
        #expect(zero?.inputs.contains(.init("completed", "03/18/2021")) == true)
        var judge = ServiceRecords.judge()
        judge.knownCars = [try VIN("1C4RJFAG8MC612907")]
        let short = try ServiceRecords.orders(ServiceRecords.bytes())[9]
        let hint = judge.judge(short).findings.first?.finding.inputs
        #expect(hint?.contains(.init("suggestion", "1C4RJFAG8MC612907")) == true)
    }

    @Test func whatIsMerelyMessyIsKept() async throws {
        let store = InMemoryStore()
        var intake = OrderIntake(into: store, by: .system("import"), at: ServiceRecords.now)
        _ = try await intake.take(judged())
        func order(_ number: String) async throws -> RepairOrder {
            try await store.existing(RecordKey(ServiceRecords.dealer, Identifier(number))).record
        }
        // Thousands, and the dates by the month first.
        let first = try await order("184200")
        #expect(first.reception?.kilometres == 21_000)
        #expect(first.past?.odometerIn?.description == "21000 km")
        #expect(first.openedAt.description == "2019-10-10T00:00:00Z")
        #expect(first.status == .closed)
        #expect(first.past?.system == "PROTRACTOR")
        #expect(first.jobs.map(\.text) == ["Lube oil and filter, 5W30 synthetic"])
        #expect(first.past?.jobs.first?.shortText == "LUBE OIL AND FILTER, 5W30 SYNTHETIC")
        #expect(first.lines.map(\.text) == ["OIL FILTER"])
        #expect(first.lines.first?.payType == .unstated)
        #expect(first.steps.isEmpty && first.authorizations.isEmpty && first.inspections.isEmpty)
        #expect(first.delivery == nil && first.reception?.signature == nil)
        // Miles, with the original.
        let miles = try await order("184230")
        #expect(miles.past?.odometerIn?.unit == .miles)
        #expect(miles.past?.odometerIn?.value == DecimalNumeral(42_326))
        #expect(miles.reception?.kilometres == 68_117)
        // No odometer, zero odometer: no reading.
        for number in ["184242", "184251"] {
            let order = try await order(number)
            #expect(order.reception == nil && order.past?.odometerIn == nil)
        }
        // Not completed: open, out of all figures.
        let open = try await order("184260")
        #expect(open.status == .inProgress && open.settlement == nil)
        // Words from the other text.
        let recall = try await order("184269")
        #expect(recall.jobs.map(\.text) == ["RECALL 21V-123 AIRBAG INFLATOR REPLACEME"])
        // Blanks behind a text.
        let tyres = try await order("184206")
        #expect(tyres.jobs.map(\.text) == ["Rotate tires, adjust pressures"])
    }

    @Test func carsHaveWhatAnyRowGives() async throws {
        let store = InMemoryStore()
        var intake = OrderIntake(into: store, by: .system("import"), at: ServiceRecords.now)
        _ = try await intake.take(judged())
        let cars = try await store.page(Query<Vehicle>(of: ServiceRecords.dealer), after: nil, limit: 500).items
        // 24 without fault, one of them in the row alone that is set aside.
        #expect(cars.count == 23)
        var readings = 0
        for car in cars.map(\.record) {
            #expect(car.details.make != "-" && car.details.model != "-")
            #expect(car.rollbacks.isEmpty)
            readings += car.odometer.count
        }
        #expect(readings == 36)
        let truck = try #require(cars.first { $0.record.key.id == "1FTFW1E50KFA12345" }?.record)
        #expect(truck.details.plate?.number == "CJKT421")
        #expect(truck.details.plate?.region == "CA-ON")
        #expect(truck.details.modelYear == 2019)
    }

    @Test func theSameFileTwiceChangesNothing() async throws {
        let store = InMemoryStore()
        var first = OrderIntake(into: store, by: .system("import"), at: ServiceRecords.now)
        let before = try await first.take(judged())
        let entries = try await store.page(Query<CommitReceipt>(of: ServiceRecords.dealer), after: nil, limit: 1_000)
            .items.count
        let later = try ServiceRecords.now.adding(seconds: 86_400)
        var second = OrderIntake(into: store, by: .system("import"), at: later)
        let after = try await second.take(judged())
        #expect(after.counts.taken == 0)
        #expect(after.counts.unchanged == 39)
        #expect(after.counts.setAside == 3)
        #expect(after.findings == before.findings)
        #expect(
            try await store.page(Query<CommitReceipt>(of: ServiceRecords.dealer), after: nil, limit: 1_000).items.count
                == entries)
    }

    @Test func completedOrdersCountInTheirMonth() async throws {
        let store = InMemoryStore()
        let counted = Counted()
        var intake = OrderIntake(into: store, by: .system("import"), at: ServiceRecords.now) { _, settled in
            await counted.add(settled.order.key.id)
        }
        _ = try await intake.take(judged())
        let figures = try await store.page(Query<OrderFigures>(of: ServiceRecords.dealer), after: nil, limit: 500)
            .items.map(\.record)
        #expect(figures.count == 37)
        #expect(await counted.orders.count == 37)
        #expect(figures.allSatisfy { $0.count.orders == 1 && $0.currency == .noCurrency })
        #expect(figures.allSatisfy { $0.lines.allSatisfy { $0.net == 0 && $0.cost == nil } })
        let first = try #require(figures.first { $0.order == "184200" })
        #expect(first.on.description == "2019-10-10")
        #expect(figures.allSatisfy { $0.order != "184260" })
        #expect(figures.allSatisfy { $0.advisor == RepairOrder.unknownAdvisor })
    }
}

private actor Counted {
    private(set) var orders: Set<Identifier<RepairOrder>> = []
    func add(_ order: Identifier<RepairOrder>) { orders.insert(order) }
}
