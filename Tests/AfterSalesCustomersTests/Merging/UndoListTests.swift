import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// What an undo makes of lists that were changed behind the merge.
@Suite struct UndoListTests {
    private func merged(
        _ kind: StoreKind, _ one: CustomerDetails, _ other: CustomerDetails
    ) async throws -> (TestStore, CustomerMerge) {
        let place = try await kind.open()
        try await place.commit { changes, _ in
            try changes.insert(FileSamples.customer("C1", one), FileSamples.act("take in"))
            try changes.insert(FileSamples.customer("C2", other), FileSamples.act("take in"))
        }
        return (
            place,
            try await place.store.merge(
                "C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh())
        )
    }

    private func edit(_ place: TestStore, _ body: (inout CustomerDetails) -> Void) async throws {
        try await place.store.change(FileSamples.key("C1"), FileSamples.act("edit", 2), as: .fresh()) {
            try $0.edit(asOf: FileSamples.today, body)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aLaterOrderStays(_ kind: StoreKind) async throws {
        var one = FileSamples.person("王")
        one.tags = ["a", "b"]
        var other = FileSamples.person("王")
        other.tags = ["m"]
        let (place, merge) = try await merged(kind, one, other)
        try await edit(place) { $0.tags = ["n", "b", "a", "m"] }
        try await place.store.undo(merge, FileSamples.act("undo", 3), as: .fresh())
        #expect(try await place.store.existing(FileSamples.key("C1")).record.details.tags == ["n", "b", "a"])
    }

    @Test(arguments: StoreKind.allCases)
    func noNeighbourLosesHisConsent(_ kind: StoreKind) async throws {
        let form = Consent(.care, on: try LocalDate("2024-01-01"), source: "form")
        let call = Consent(.care, on: try LocalDate("2025-01-01"), source: "call")
        var one = FileSamples.person("王")
        one.contactPoints = [
            ContactPoint(.mobile(FileSamples.phone("13800138000")), consents: [form]),
            ContactPoint(.mobile(FileSamples.phone("13811112222")), consents: [form, call]),
        ]
        var other = FileSamples.person("王")
        other.contactPoints = [ContactPoint(.mobile(FileSamples.phone("13800138000")), consents: [call])]
        let (place, merge) = try await merged(kind, one, other)
        // Both had the same consents since the merge; the first one goes, and the second one moves up.
        try await edit(place) {
            $0.contactPoints.removeFirst()
            $0.contactPoints.append(ContactPoint(.mobile(FileSamples.phone("13899990000"))))
        }
        let before = try await place.contents()
        let error = await #expect(throws: Rejection.self) {
            try await place.store.undo(merge, FileSamples.act("undo", 3), as: .fresh())
        }
        #expect(error?.findings.map(\.code) == [.changedSinceMerge])
        #expect(try await place.contents() == before)
    }

    @Test(arguments: StoreKind.allCases)
    func anEarlierOwnerWhoIsFoundOutLaterStaysInOrder(_ kind: StoreKind) async throws {
        let place = try await MergeTests.filled(kind)
        let merge = try await place.store.merge(
            "C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh())
        let key = RecordKey<Vehicle>(FileSamples.owner, "V2")
        let earlier = Ownership("C3", from: try LocalDate("2020-01-01"), through: try LocalDate("2021-01-01"))
        let stored = try await place.store.existing(key)
        let car = try Vehicle(key, stored.record.details, ownerships: stored.record.ownerships + [earlier])
        try await place.commit { try await $0.update(stored, to: car, in: $1, FileSamples.act("edit", 2)) }
        try await place.store.undo(merge, FileSamples.act("undo", 3), as: .fresh())
        #expect(try await place.store.existing(key).record.ownerships.map(\.customer) == ["C3", "C2"])
    }

    @Test(arguments: StoreKind.allCases)
    func whatLooksTheSameAndIsWrittenOtherwiseStays(_ kind: StoreKind) async throws {
        var one = FileSamples.person("王")
        one.preferences = ["caf\u{E9}"]
        let (place, merge) = try await merged(kind, one, FileSamples.person("王"))
        try await edit(place) { $0.preferences = ["cafe\u{301}"] }
        try await place.store.undo(merge, FileSamples.act("undo", 3), as: .fresh())
        let text = try await place.store.existing(FileSamples.key("C1")).record.details.preferences.first
        #expect(text?.unicodeScalars.count == 5)
    }
}
