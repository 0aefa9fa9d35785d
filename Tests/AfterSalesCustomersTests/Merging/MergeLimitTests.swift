import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// What a merge and its undo do not take for something else: another request, another merge, details with faults.
@Suite struct MergeLimitTests {
    private func more(_ place: TestStore) async throws {
        try await place.commit { changes, _ in
            try changes.insert(
                FileSamples.customer("C4", FileSamples.person("韩梅梅", phone: "13977778888")), FileSamples.act("take in"))
            try changes.insert(FileSamples.customer("C5", FileSamples.person("Kim")), FileSamples.act("take in"))
        }
    }

    private func merge(
        _ place: TestStore, _ merged: Identifier<Customer>, _ survivor: Identifier<Customer>, as key: CommitKey
    ) async throws -> CustomerMerge {
        try await place.store.merge(merged, into: survivor, of: FileSamples.owner, FileSamples.act("merge", 1), as: key)
    }

    @Test(arguments: StoreKind.allCases)
    func aKeyStandsForOneMergeOnly(_ kind: StoreKind) async throws {
        let place = try await MergeTests.filled(kind)
        try await more(place)
        let key = CommitKey.fresh()
        let done = try await merge(place, "C2", "C1", as: key)
        let edit = CommitKey.fresh()
        try await place.store.change(FileSamples.key("C3"), FileSamples.act("edit", 1), as: edit) {
            try $0.edit(asOf: FileSamples.today) { $0.language = "zh" }
        }
        let before = try await place.contents()
        for used in [key, edit] {
            let other = await #expect(throws: StorageError.self) { try await merge(place, "C5", "C4", as: used) }
            #expect(other?.code == .commitKeyReused)
            let undo = await #expect(throws: StorageError.self) {
                try await place.store.undo(done, FileSamples.act("undo", 2), as: used)
            }
            #expect(undo?.code == .commitKeyReused)
        }
        #expect(try await place.contents() == before)
    }

    @Test(arguments: StoreKind.allCases)
    func mergesNotedWithOneTimeHaveAnOrder(_ kind: StoreKind) async throws {
        let place = try await MergeTests.filled(kind)
        try await more(place)
        let before = try await MergeTests.records(place)
        let first = try await merge(place, "C4", "C2", as: .fresh())
        let second = try await merge(place, "C2", "C1", as: .fresh())
        let error = await #expect(throws: Rejection.self) {
            try await place.store.undo(first, FileSamples.act("undo", 1), as: .fresh())
        }
        #expect(error?.findings.map(\.code) == [.laterMerge])
        try await place.store.undo(second, FileSamples.act("undo", 1), as: .fresh())
        try await place.store.undo(first, FileSamples.act("undo", 1), as: .fresh())
        #expect(try await MergeTests.records(place) == before)
    }

    @Test(arguments: StoreKind.allCases)
    func anUndoIsGivenEveryKindOfTheMerge(_ kind: StoreKind) async throws {
        let place = try await MergeTests.filled(kind)
        let done = try await merge(place, "C2", "C1", as: .fresh())
        let before = try await place.contents()
        let error = await #expect(throws: Rejection.self) {
            try await place.store.undo(
                done, FileSamples.act("undo", 2), as: .fresh(), kinds: [Customer.self, Vehicle.self, Interaction.self])
        }
        #expect(error?.findings.map(\.code) == [.kindMissing, .kindMissing])
        #expect(error?.findings.flatMap(\.inputs).map(\.value) == ["complaint", "referral"])
        #expect(try await place.contents() == before)
    }

    @Test(arguments: StoreKind.allCases)
    func theSurvivorHasNoDetailsThatNobodyMayHave(_ kind: StoreKind) async throws {
        let place = try await MergeTests.filled(kind)
        let before = try await place.contents()
        let error = await #expect(throws: Rejection.self) {
            try await place.store.merge(
                "C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh()
            ) { kept, _ in
                var details = kept
                details.party = .person(Person(name: ""))
                details.tags = (0...CustomerDetails.mostElements).map(String.init)
                return details
            }
        }
        #expect(Set(error?.findings.map(\.code) ?? []) == [.emptyText, .tooManyElements])
        #expect(try await place.contents() == before)
    }

    @Test func namesInLatinLettersAreKept() {
        let one = FileSamples.person("王小明", latin: "Wang Ming")
        let other = FileSamples.person("王小明", latin: "Wong Ming")
        #expect(one.merging(other).party.names == ["王小明", "Wang Ming", "Wong Ming"])
        #expect(FileSamples.person("王小明").merging(other).party.names == ["王小明", "Wong Ming"])
    }

    @Test func tenThousandContactPointsAreMergedAtOnce() {
        func details(_ file: Int) -> CustomerDetails {
            var details = FileSamples.person("王")
            details.contactPoints = (0..<10_000).map {
                ContactPoint(.messaging(service: "weChat", account: "\($0 + file * 5_000)"))
            }
            return details
        }
        let (one, other) = (details(0), details(1))
        var merged: CustomerDetails?
        let time = ContinuousClock().measure { merged = one.merging(other) }
        #expect(merged?.contactPoints.count == 15_000)
        // Each with each took minutes.
        #expect(time < .seconds(5))
    }
}
