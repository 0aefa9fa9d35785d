import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct RecordSequenceTests {
    @Test(arguments: [0, 1, 2, 3, 4, 7], [1, 2, 3, 100])
    func givesEveryRecordOnce(_ count: Int, _ pageSize: Int) async throws {
        let store = InMemoryStore()
        var random = SeededRandom(seed: 1)
        var changes = ChangeSet(CommitKey(.group, "fill"))
        for number in 0..<count {
            let key = RecordKey<SamplePart>(.group, .init("P\(number)"))
            try changes.insert(
                SamplePart.sample(key, number: number, note: "", using: &random),
                Act("fill", by: .system("test"), at: FixedClock().now))
        }
        if count > 0 { try await store.commit(changes) }
        var ids: [String] = []
        for try await stored in store.records(Query<SamplePart>(of: .group), pageSize: pageSize) {
            ids.append(stored.record.key.id.rawValue)
        }
        #expect(ids == (0..<count).map { "P\($0)" })
        var iterator = store.records(Query<SamplePart>(of: .group), pageSize: pageSize).makeAsyncIterator()
        for _ in 0..<count { #expect(try await iterator.next() != nil) }
        for _ in 1...3 { #expect(try await iterator.next() == nil) }
    }

    @Test func aPageSizeOutOfBoundsIsAnError() async {
        let sequence = InMemoryStore().records(Query<SamplePart>(of: .group), pageSize: 0)
        await #expect(throws: StorageError.self) { for try await _ in sequence {} }
    }
}
