import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Who is erased is not left in the files that his was part of, nor in why something was done.
@Suite struct ErasedMergeTests {
    @Test(arguments: StoreKind.allCases)
    func whoWasMergedByMistakeIsForgottenThere(_ kind: StoreKind) async throws {
        let place = try await MergeTests.filled(kind)
        let marks = ["13911112222", "王晓明", "理由"]
        let act = FileSamples.act("merge", 1, because: "理由")
        let first = try await place.store.merge("C2", into: "C1", of: FileSamples.owner, act, as: .fresh())
        try await place.store.change(FileSamples.key("C1"), FileSamples.act("edit", 2), as: .fresh()) {
            try $0.edit(asOf: FileSamples.today) { $0.language = "zh" }
        }
        let second = try await place.store.merge(
            "C1", into: "C3", of: FileSamples.owner, FileSamples.act("merge", 2), as: .fresh())
        try await place.store.undo(second, FileSamples.act("undo", 3), as: .fresh())
        try await place.store.undo(first, FileSamples.act("undo", 3, because: "理由"), as: .fresh())
        try await place.store.change(FileSamples.key("C1"), FileSamples.act("edit", 4), as: .fresh()) {
            try $0.edit(asOf: FileSamples.today) { $0.language = "en" }
        }
        let before = try await place.bytes()
        for mark in marks { #expect(before.holds(mark), "\(mark)") }

        let key = CommitKey.fresh()
        try await place.store.erase(FileSamples.key("C2"), FileSamples.act("erase", 5), as: key)
        let after = try await place.bytes()
        for mark in marks { #expect(!after.holds(mark), "\(mark)") }
        #expect(after.holds("13800138000"))
        #expect(try await place.check().isEmpty)
        // What is not of him is still to be read.
        let now = try await place.store.load(FileSamples.key("C1"), asOf: FileSamples.at(9))
        #expect(now?.details.language == "en")
        #expect(try await place.store.load(FileSamples.key("C1"), asOf: FileSamples.at(3))?.details.language == "zh")
        let error = await #expect(throws: StorageError.self) {
            try await place.store.load(FileSamples.key("C1"), asOf: FileSamples.at(2))
        }
        #expect(error?.code == .historyErased)
        let contents = try await place.contents()
        try await place.store.erase(FileSamples.key("C2"), FileSamples.act("erase", 7), as: .fresh())
        #expect(try await place.contents() == contents)
    }

    @Test(arguments: StoreKind.allCases)
    func aMergeThatStandsCanStillBeUndone(_ kind: StoreKind) async throws {
        let place = try await MergeTests.filled(kind)
        let mistake = try await place.store.merge(
            "C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh())
        try await place.store.undo(mistake, FileSamples.act("undo", 1), as: .fresh())
        let other = try await place.store.merge(
            "C1", into: "C3", of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh())
        try await place.store.erase(FileSamples.key("C2"), FileSamples.act("erase", 5), as: .fresh())
        try await place.store.undo(other, FileSamples.act("undo", 6), as: .fresh())
        #expect(try await place.store.existing(FileSamples.key("C1")).record.standing == .active)
        #expect(try await place.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func noReasonTellsOfHim(_ kind: StoreKind) async throws {
        let place = try await MergeTests.filled(kind)
        try await place.commit { changes, store in
            let referral = try Referral(RecordKey(FileSamples.owner, "R2"), of: "C3", by: "C1", on: FileSamples.today)
            try await changes.insert(referral, in: store, FileSamples.act("note", 1, because: "理由"))
        }
        try await place.store.merge(
            "C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1, because: "理由"), as: .fresh())
        #expect(try await place.bytes().holds("理由"))
        try await place.store.erase(FileSamples.key("C1"), FileSamples.act("erase", 5), as: .fresh())
        #expect(!(try await place.bytes().holds("理由")))
        #expect(try await place.check().isEmpty)
    }
}
