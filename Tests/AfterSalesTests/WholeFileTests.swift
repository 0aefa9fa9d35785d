import AfterSales
import Testing

/// What is done with a customer's file through the umbrella reaches the records of every module.
@Suite struct WholeFileTests {
    private let owner = RecordOwner.dealer("D01")
    private let order = RecordKey<RepairOrder>(.dealer("D01"), "RO-1")

    private func key(_ id: Identifier<Customer>) -> RecordKey<Customer> { RecordKey(owner, id) }
    private func act(_ action: String) throws -> Act {
        Act(action, by: .employee("E1"), at: try Timestamp("2026-06-02T01:00:00Z"))
    }
    private func commit(_ name: String) -> CommitKey { CommitKey(owner, name) }

    private func filled() async throws -> InMemoryStore {
        let store = InMemoryStore()
        var changes = ChangeSet(commit("fill"))
        for id in ["C1", "C2"] as [Identifier<Customer>] {
            let details = CustomerDetails(party: .person(Person(name: "客户\(id)")))
            try changes.insert(try Customer(key(id), details, asOf: LocalDate("2026-06-01")), act("take in"))
        }
        var order = try RepairOrder(
            order, for: "C1", car: "V1", advisor: "E1", terms: PriceTerms(.cny, tax: .inclusive),
            openedAt: Timestamp("2026-06-01T01:00:00Z"))
        try order.checkIn(
            Reception(kilometres: 1, concerns: [Concern("c1", "刹车异响")]), by: .employee("E1"),
            at: Timestamp("2026-06-01T01:05:00Z"))
        try changes.insert(order, act("open"))
        try await store.commit(changes)
        return store
    }

    @Test func anErasureReachesOrders() async throws {
        let store = try await filled()
        let report = try await store.erase(key("C1"), act("erase"), as: commit("erase"))
        #expect(report.records == ["customer": 1, "repair_order": 1])
        #expect(try await !store.existing(order).json.contains("刹车异响"))
    }

    @Test func aFileAndAnExportHaveOrders() async throws {
        let store = try await filled()
        let at = try Timestamp("2026-06-03T01:00:00Z")
        #expect(try await store.file(of: key("C1")).records(RepairOrder.self).count == 1)
        #expect(try await store.file(of: key("C1"), asOf: at)?.records(RepairOrder.self).count == 1)
        let export = try await store.export(
            of: key("C1"), as: Reader("E9", .dataProtectionOfficer, for: .audit), under: .standardWithOrders, at: at,
            log: commit("export"))
        #expect(export.json.contains("刹车异响"))
    }

    @Test(arguments: [false, true]) func aMergeAndItsUndoReachOrders(decidesDetails: Bool) async throws {
        let store = try await filled()
        let before = try await store.existing(order).json
        let merge =
            decidesDetails
            ? try await store.merge("C1", into: "C2", of: owner, act("merge"), as: commit("merge")) { $1.merging($0) }
            : try await store.merge("C1", into: "C2", of: owner, act("merge"), as: commit("merge"))
        #expect(try await store.existing(order).record.customer == "C2")
        let name = try await store.existing(key("C2")).record.details.party.names.first
        #expect(name == (decidesDetails ? "客户C1" : "客户C2"))
        try await store.undo(merge, act("undo"), as: commit("undo"))
        #expect(try await store.existing(order).json == before)
    }

    @Test func everyKindThatNamesCustomersIsAmongThoseOfAStore() {
        let all = Set(StoredKinds.all.map { ObjectIdentifier($0) })
        #expect(all.count == StoredKinds.all.count)
        #expect(StoredKinds.customerLinked.allSatisfy { all.contains(ObjectIdentifier($0)) })
        // A kind that could be linked and was put among the others would be reached by no erasure.
        #expect(RepairOrderKinds.others.allSatisfy { !($0 is any CustomerLinked.Type) })
        let linked = StoredKinds.all.filter { $0 is any CustomerLinked.Type }.map { ObjectIdentifier($0) }
        #expect(Set(linked) == Set(StoredKinds.customerLinked.map { ObjectIdentifier($0) }))
    }
}
