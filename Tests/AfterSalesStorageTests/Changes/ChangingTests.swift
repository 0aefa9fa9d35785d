import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite("Changing a record in one call")
struct ChangingTests {
    private let store = InMemoryStore()
    private let key = RecordKey<SamplePart>(dealer: "D01", "P-1")
    private let act = Act("count", by: .system("test"), at: FixedClock().now)

    private struct Refused: Error {}

    private func insert() async throws -> Stored<SamplePart> {
        var random = SeededRandom(seed: 1)
        var changes = ChangeSet(CommitKey(.dealer("D01"), "insert"))
        var part = SamplePart.sample(key, number: 1, note: "a part", using: &random)
        part.stock = 0
        let stored = try changes.insert(part, Act("insert", by: .system("test"), at: act.at))
        try await store.commit(changes)
        return stored
    }

    private func countUp(as name: String) async throws -> Stored<SamplePart> {
        try await store.change(key, act, as: CommitKey(.dealer("D01"), name), attempts: 100) { part in
            part.stock += 1
        }
    }

    @Test func loadsChangesAndCommits() async throws {
        _ = try await insert()
        let changed = try await countUp(as: "1")
        #expect(changed.record.stock == 1)
        #expect(changed.revision.number == 2)
        #expect(try await store.existing(key).revision == changed.revision)
    }

    @Test func aRequestSentAgainChangesNothing() async throws {
        _ = try await insert()
        _ = try await countUp(as: "1")
        _ = try await countUp(as: "2")
        let again = try await countUp(as: "1")
        #expect(again.record.stock == 2)
        #expect(again.revision.number == 3)
    }

    @Test func manyAtOnceAllCount() async throws {
        _ = try await insert()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...20 { group.addTask { _ = try await countUp(as: "\(number)") } }
            // The same request from many places counts once.
            for _ in 1...20 { group.addTask { _ = try await countUp(as: "same") } }
            try await group.waitForAll()
        }
        #expect(try await store.existing(key).record.stock == 21)
        #expect(try await store.check([SamplePart.self]).isClean)
    }

    @Test func whatTheBodyThrowsChangesNothing() async throws {
        let before = try await insert()
        await #expect(throws: Refused.self) {
            try await store.change(key, act, as: CommitKey(.dealer("D01"), "1")) { part in
                part.stock = 99
                throw Refused()
            }
        }
        #expect(try await store.existing(key).revision == before.revision)
    }

    @Test func aRecordThatIsNotThereIsMissing() async throws {
        let error = await #expect(throws: StorageError.self) { _ = try await countUp(as: "1") }
        #expect(error?.code == .missing)
    }
}
