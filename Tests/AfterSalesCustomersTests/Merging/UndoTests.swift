import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// A merge is undone although the records went on, as long as it can be said whose is what.
@Suite struct UndoTests {
    private func merged(_ kind: StoreKind) async throws -> (TestStore, CustomerMerge) {
        let place = try await MergeTests.filled(kind)
        return (
            place,
            try await place.store.merge(
                "C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh())
        )
    }

    private func edit(
        _ place: TestStore, _ id: Identifier<Customer>, _ minutes: Int64, _ body: (inout CustomerDetails) -> Void
    ) async throws {
        try await place.store.change(FileSamples.key(id), FileSamples.act("edit", minutes), as: .fresh()) {
            try $0.edit(asOf: FileSamples.today, body)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func laterEditsStay(_ kind: StoreKind) async throws {
        let (place, merge) = try await merged(kind)
        try await edit(place, "C1", 2) {
            $0.language = "zh-Hans"
            $0.tags.append("golf")
            $0.contactPoints.append(ContactPoint(.mobile(FileSamples.phone("13955556666"))))
        }
        // The car that was the merged customer's is sold on.
        try await place.store.change(
            RecordKey<Vehicle>(FileSamples.owner, "V2"), FileSamples.act("sell", 3), as: .fresh()
        ) {
            try $0.transfer(to: "C3", on: FileSamples.today)
        }
        let call = FileSamples.call("I9", with: "C1", 4)
        try await place.commit { try await $0.insert(call, in: $1, FileSamples.act("note", 4)) }

        let notes = try await place.store.undo(merge, FileSamples.act("undo", 5), as: .fresh())
        #expect(notes.map(\.code) == [.staysWithSurvivor])
        #expect(notes.first?.place == Place("interaction D01/I9"))
        let survivor = try await place.store.existing(FileSamples.key("C1")).record
        #expect(survivor.details.language == "zh-Hans")
        #expect(survivor.details.tags == ["golf"])
        #expect(survivor.details.phoneNumbers.map(\.e164) == ["+8613800138000", "+8613955556666"])
        let car = try await place.store.existing(RecordKey<Vehicle>(FileSamples.owner, "V2")).record
        #expect(car.ownerships.map(\.customer) == ["C2", "C3"])
        #expect(try await place.store.existing(FileSamples.key("C2")).record.standing == .active)
        #expect(try await place.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func whatTheMergeBroughtAndSomebodyChangedIsNobodysForSure(_ kind: StoreKind) async throws {
        let (place, merge) = try await merged(kind)
        // The telephone number that came with the merged file gets a label: whose would it be?
        try await edit(place, "C1", 2) { $0.contactPoints[1].label = "home" }
        let before = try await place.contents()
        let error = await #expect(throws: Rejection.self) {
            try await place.store.undo(merge, FileSamples.act("undo", 5), as: .fresh())
        }
        #expect(error?.findings.map(\.code) == [.changedSinceMerge])
        #expect(error?.findings.first?.inputs.map(\.value) == ["details.contactPoints"])
        #expect(try await place.contents() == before)
    }

    @Test(arguments: StoreKind.allCases)
    func theLastMergeIsUndoneFirst(_ kind: StoreKind) async throws {
        let (place, first) = try await merged(kind)
        let before = try await MergeTests.records(place)
        let second = try await place.store.merge(
            "C1", into: "C3", of: FileSamples.owner, FileSamples.act("merge", 2), as: .fresh())
        let error = await #expect(throws: Rejection.self) {
            try await place.store.undo(first, FileSamples.act("undo", 5), as: .fresh())
        }
        #expect(error?.findings.map(\.code) == [.laterMerge])
        try await place.store.undo(second, FileSamples.act("undo", 6), as: .fresh())
        #expect(try await MergeTests.records(place) == before)
        try await place.store.undo(first, FileSamples.act("undo", 7), as: .fresh())
        #expect(try await place.store.existing(FileSamples.key("C2")).record.standing == .active)
    }

    @Test(arguments: StoreKind.allCases)
    func whoIsErasedCannotBeBroughtBack(_ kind: StoreKind) async throws {
        let (place, merge) = try await merged(kind)
        try await place.store.erase(FileSamples.key("C1"), FileSamples.act("erase", 2), as: .fresh())
        let before = try await place.contents()
        let error = await #expect(throws: Rejection.self) {
            try await place.store.undo(merge, FileSamples.act("undo", 5), as: .fresh())
        }
        #expect(error?.findings.contains { $0.code == .customerErased } == true)
        #expect(try await place.contents() == before)
    }
}
