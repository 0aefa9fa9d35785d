import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Receiving a car compares its odometer with the car's file, and writes it there.
@Suite struct ReceivingTests {
    @Test(arguments: StoreKind.allCases) func theOdometerIsNeverBelowTheLast(kind: StoreKind) async throws {
        let store = try await kind.open([RepairOrder.self] + CustomerFile.kinds)
        let car = try Vehicle(
            RecordKey(dealer: "D01", "V1"), VehicleDetails(make: "Audi", model: "A6L"),
            odometer: [OdometerReading(41_000, on: LocalDate("2026-03-01"))])
        let orders = try [OrderSample.draft("RO-1"), OrderSample.draft("RO-2"), OrderSample.draft("RO-3")]
        try await store.commit { changes, _ in
            let act = Act("open", by: OrderSample.advisor, at: try OrderSample.at(0))
            try changes.insert(car, act)
            for order in orders { try changes.insert(order, act) }
        }
        let receive = { (order: RepairOrder, kilometres: Int, minute: Int) in
            try await store.store.checkIn(
                order.key, try OrderSample.reception(kilometres: kilometres), by: OrderSample.advisor,
                at: try OrderSample.at(minute), in: .china, as: CommitKey(.dealer("D01"), "in/\(order.key.id)"))
        }
        let refusal = await #expect(throws: OrderRefusal.self) { try await receive(orders[0], 40_999, 5) }
        #expect(refusal?.findings.map(\.code) == [.odometerRollback])
        #expect(try await store.store.existing(car.key).record.odometer.count == 1)
        #expect(try await receive(orders[0], 41_200, 5).record.status == .checkedIn)
        // Sent again, nothing is read twice.
        #expect(try await receive(orders[0], 41_200, 5).record.status == .checkedIn)
        let read = try await store.store.existing(car.key).record.odometer
        #expect(read.last == OdometerReading(41_200, on: try LocalDate("2026-06-01")))
        #expect(read.count == 2)
        // What another order's reception showed counts as well.
        let later = await #expect(throws: OrderRefusal.self) { try await receive(orders[1], 41_199, 6) }
        #expect(later?.findings.map(\.code) == [.odometerRollback])
        #expect(try await receive(orders[1], 41_200, 6).record.reception?.kilometres == 41_200)
        #expect(try await store.check().isEmpty)
    }

    @Test func aCarThatTheStoreDoesNotHave() async throws {
        let store = try await StoreKind.memory.open([RepairOrder.self] + CustomerFile.kinds)
        let order = try OrderSample.draft()
        try await store.commit { changes, _ in
            try changes.insert(order, Act("open", by: OrderSample.advisor, at: try OrderSample.at(0)))
        }
        let error = await #expect(throws: StorageError.self) {
            try await store.store.checkIn(
                order.key, try OrderSample.reception(), by: OrderSample.advisor, at: try OrderSample.at(5), in: .china,
                as: .fresh())
        }
        #expect(error?.code == .missing)
    }
}
