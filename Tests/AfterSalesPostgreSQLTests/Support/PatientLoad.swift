#if PostgreSQL
import AfterSalesCore
import AfterSalesPostgreSQL
import AfterSalesStorage
import Testing

/// Many tasks that count on the same records, and note what they were told: what is stored has to be just that.
actor PatientLoad {
    private let store: PostgreSQLStore
    private let ids: [String]
    private var acknowledged: [String: Int] = [:]
    private var isStopped = false
    /// What the callers were told instead of a success.
    private(set) var errors: [StorageError.Code: Int] = [:]

    init(_ store: PostgreSQLStore, records: Int) async throws {
        self.store = store
        ids = (0..<records).map { "C\($0)" }
        var changes = ChangeSet.new
        for id in ids { try changes.insert(Visit(id), .test("insert")) }
        try await store.commit(changes)
    }

    var total: Int { acknowledged.values.reduce(0, +) }

    func stop() { isStopped = true }

    /// Waits until so many more updates were acknowledged.
    func advance(by number: Int) async throws {
        let goal = total + number
        for _ in 0..<1_500 where total < goal { try await Task.sleep(for: .milliseconds(20)) }
        #expect(total >= goal)
    }

    /// Counts until as many updates were acknowledged, or until it is stopped.
    nonisolated func run(tasks: Int, updates: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<tasks {
                group.addTask {
                    for round in 0..<updates / tasks {
                        guard await !self.isStopped else { return }
                        try await self.count(self.ids[(task &* 7 &+ round &* 13) % self.ids.count])
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Counts once, whatever comes in between: a conflict means to look again, and where the answer is missing the same
    /// commit goes out once more.
    private nonisolated func count(_ id: String) async throws {
        while true {
            guard
                let seen = try await patiently({ () async throws(StorageError) in
                    try await self.store.existing(Visit(id).key)
                })
            else { continue }
            var changes = ChangeSet.new
            try changes.update(seen, to: seen.record.counted(), .test())
            let commit = changes
            if try await patiently({ () async throws(StorageError) in try await self.store.commit(commit) }) != nil {
                return await acknowledge(id)
            }
        }
    }

    private nonisolated func patiently<Value>(
        _ work: () async throws(StorageError) -> Value
    ) async throws -> Value? {
        while true {
            do throws(StorageError) {
                return try await work()
            } catch {
                await note(error)
                if error.code == .conflict { return nil }
                guard error.isWorthRetrying else { throw error }
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }

    private func acknowledge(_ id: String) { acknowledged[id, default: 0] += 1 }

    private func note(_ error: StorageError) { errors[error.code, default: 0] += 1 }

    /// Whether the records, read back, are what was acknowledged, and the audit trails hold.
    func verify(by store: PostgreSQLStore) async throws {
        for id in ids {
            let stored = try await store.visit(id)
            #expect(stored.record.count == acknowledged[id, default: 0], "\(id)")
            #expect(stored.revision.number == Int64(stored.record.count + 1), "\(id)")
        }
        #expect(try await store.check([Visit.self]).isClean)
        #expect(try await store.integrityProblems().isEmpty)
    }
}
#endif
