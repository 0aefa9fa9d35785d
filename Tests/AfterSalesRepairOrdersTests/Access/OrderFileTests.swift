import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Orders belong to their customers' files, in every store.
@Suite struct OrderFileTests {
    static let linked = CustomerFile.kinds + RepairOrderKinds.customerLinked

    static func act(_ action: String, _ minutes: Int64, because reason: String? = nil) throws -> Act {
        Act(action, by: .employee("E1"), at: try FullOrder.at(minutes), because: reason)
    }

    static func key(_ id: Identifier<Customer>) -> RecordKey<Customer> { RecordKey(FullOrder.owner, id) }

    static func customer(_ id: Identifier<Customer>, _ name: String) throws -> Customer {
        try Customer(
            key(id), CustomerDetails(party: .person(Person(name: name))), asOf: LocalDate("2026-06-01"))
    }

    /// Two customers, a car, an order of the first at every stage and one of the second, and a hard case of the first.
    static func filled(_ kind: StoreKind) async throws -> TestStore {
        let place = try await kind.open(
            CustomerFile.kinds + [CustomerMerge.self, AccessLogEntry.self] + RepairOrderKinds.all)
        try await place.commit { changes, _ in
            try changes.insert(try customer("C1", "王小明"), act("take in", 0))
            try changes.insert(try customer("C2", "李雷"), act("take in", 0))
            try changes.insert(
                try Vehicle(RecordKey(FullOrder.owner, "V1"), VehicleDetails(make: "Audi", model: "A6L")),
                act("take in", 0))
        }
        let stages = try FullOrder.stages()
        try await place.commit { changes, store in
            try await changes.insert(stages[0], in: store, act("open", 0, because: "太贵了不想修"))
            try await changes.insert(
                try FullOrder.closed(RecordKey(FullOrder.owner, "RO-2"), for: "C2"), in: store, act("import", 0))
        }
        for (index, stage) in stages.enumerated().dropFirst() {
            try await place.store.change(FullOrder.key, act("work", Int64(index), because: "王师傅代签"), as: .fresh()) {
                $0 = stage
            }
        }
        try await place.commit { changes, store in
            try await changes.insert(try FullOrder.reversed().credit, in: store, act("reverse", 200))
            try changes.insert(try HardCaseSamples.full(), act("note", 200))
        }
        return place
    }

    @Test(arguments: StoreKind.allCases)
    func anErasureReachesOrdersAndTheirHistory(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        let before = try await place.bytes()
        for mark in FullOrder.marks { #expect(before.holds(mark), "\(mark) is there before, or the test sees nothing") }
        let other = try await place.store.existing(RecordKey<RepairOrder>(FullOrder.owner, "RO-2")).json
        let report = try await place.store.erase(
            Self.key("C1"), Self.act("erase", 900, because: "on demand"), as: .fresh(), kinds: Self.linked)
        #expect(report.records == ["customer": 1, "repair_order": 2])
        // The other customer's order has the same words in this test, so it is erased too before anybody looks.
        #expect(try await place.store.existing(RecordKey<RepairOrder>(FullOrder.owner, "RO-2")).json == other)
        try await place.store.erase(Self.key("C2"), Self.act("erase", 901), as: .fresh(), kinds: Self.linked)
        let after = try await place.bytes()
        for mark in FullOrder.marks + ["王小明", "李雷"] { #expect(!after.holds(mark), "\(mark)") }
        #expect(try await place.check().isEmpty)
        let order = try await place.store.existing(FullOrder.key).record
        #expect(try order.settled().totals == FullOrder.closed().totals())
        let trail = try await place.store.auditTrail(of: FullOrder.key)
        #expect(trail.map { $0.detail == nil } == [true, true, true, true, true, false])
    }

    @Test(arguments: StoreKind.allCases)
    func aHardCaseStaysAsItIsWithoutThePerson(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        let key = try HardCaseSamples.full().key
        let before = try await place.store.existing(key).json
        for mark in FullOrder.marks + ["C1", "V1", "王小明"] { #expect(!before.contains(mark), "\(mark)") }
        try await place.store.erase(Self.key("C1"), Self.act("erase", 900), as: .fresh(), kinds: Self.linked)
        #expect(try await place.store.existing(key).json == before)
    }

    @Test(arguments: StoreKind.allCases)
    func anExportHasTheOrdersWithWhatWasSaid(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        let export = try await place.store.export(
            of: Self.key("C1"), as: Reader("E9", .dataProtectionOfficer, for: .audit), under: .standardWithOrders,
            at: FullOrder.at(900), log: .fresh(), kinds: Self.linked)
        #expect(export.count == 3)
        for mark in FullOrder.marks { #expect(export.json.contains(mark), "\(mark)") }
        let file = try await place.store.file(of: Self.key("C1"), kinds: Self.linked)
        #expect(file.records(RepairOrder.self).map(\.key.id) == ["RO-1", "RO-1C"])
        let then = try await place.store.file(of: Self.key("C1"), asOf: FullOrder.at(1), kinds: Self.linked)
        #expect(then?.records(RepairOrder.self).map(\.status) == [.checkedIn])
    }

    @Test(arguments: StoreKind.allCases)
    func aMergeAndItsUndoRedirectOrders(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        let orders = { try await place.contents().filter { $0.hasPrefix("repair_order") }.map(\.json) }
        let before = try await orders()
        let merge = try await place.store.merge(
            "C1", into: "C2", of: FullOrder.owner, Self.act("merge", 900), as: .fresh(), kinds: Self.linked)
        #expect(Set(merge.redirected.map(\.id)) == ["RO-1", "RO-1C"])
        let query = Query<RepairOrder>.orders(of: FullOrder.owner, for: "C2")
        #expect(try await place.store.page(query, after: nil, limit: 9).items.count == 3)
        let late = try FullOrder.received(RecordKey(FullOrder.owner, "RO-9"))
        let refused = await #expect(throws: Rejection.self) {
            try await place.commit { try await $0.insert(late, in: $1, Self.act("open", 901)) }
        }
        #expect(refused?.findings.map(\.code) == [.customerMerged])
        try await place.store.undo(merge, Self.act("undo", 902), as: .fresh(), kinds: Self.linked)
        #expect(try await orders() == before)
        #expect(try await place.check().isEmpty)
    }

    @Test func anOrderOfNobodyOrAnErasedCustomerIsRefused() async throws {
        let place = try await Self.filled(.memory)
        let order = try FullOrder.received(RecordKey(FullOrder.owner, "RO-9"), for: "C9")
        let refused = await #expect(throws: Rejection.self) {
            try await place.commit { try await $0.insert(order, in: $1, Self.act("open", 901)) }
        }
        #expect(refused?.findings.map(\.code) == [.unknownCustomer])
    }
}

extension String {
    /// The JSON of a line of ``TestStore/contents()``.
    fileprivate var json: String { split(separator: " ", maxSplits: 3).last.map(String.init) ?? "" }
}
