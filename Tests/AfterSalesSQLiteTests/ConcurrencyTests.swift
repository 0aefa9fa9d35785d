#if SQLite
import AfterSalesCore
import AfterSalesSQLite
import AfterSalesStorage
import Testing

@Suite("Many at one file")
struct ConcurrencyTests {
    @Test("in two stores lose no update")
    func conflictingUpdates() async throws {
        let folder = try TemporaryFolder()
        let options = SQLiteOptions(durability: .normal, busyTimeout: .seconds(30))
        let stores = try (0..<2).map { _ in
            try SQLiteStore(path: folder.file(), kinds: [Booking.self], options: options)
        }
        let key = Booking("counter").key
        try await stores[0].insert("start", Booking("counter").with { $0.minutes = 0 })
        let applied = try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<16 {
                group.addTask { try await Self.add(10, to: key, in: stores[task % 2], as: task) }
            }
            return try await group.reduce(0, +)
        }
        let counter = try await stores[1].existing(key)
        #expect(applied == 160)
        #expect(counter.record.minutes == 160)
        #expect(counter.revision.number == 161)
        #expect(try await stores[0].integrityProblems() == [])
    }

    private static func add(
        _ times: Int, to key: RecordKey<Booking>, in store: SQLiteStore, as task: Int
    ) async throws -> Int {
        var applied = 0
        while applied < times {
            let stored = try await store.existing(key)
            do {
                try await store.update(
                    "\(task)/\(applied)/\(stored.revision.number)", stored,
                    to: stored.record.with { $0.minutes += 1 })
                applied += 1
            } catch let error as StorageError where error.code == .conflict {
                continue
            }
        }
        return applied
    }

    @Test("read whole commits while others write")
    func wholeCommits() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(
            path: folder.file(), kinds: [Booking.self], options: SQLiteOptions(durability: .normal))
        let writer = Task {
            for round in 0..<50 {
                try await store.insert("\(round)", Booking("a\(round)"), Booking("b\(round)"))
            }
        }
        var last = 0
        while last < 100 {
            let count = try await store.ids(Query(of: .dealer("D01"))).count
            #expect(count.isMultiple(of: 2))
            #expect(count >= last)
            last = count
        }
        try await writer.value
    }
}
#endif
