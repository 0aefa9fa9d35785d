#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage
    import Testing

    @testable import AfterSalesPostgreSQL

    extension PostgreSQLTests {
        @Suite struct ChangeFeedTests {
            @Test(.timeLimit(.minutes(1)))
            func notices() async throws {
                let database = try await TestDatabase()
                let store = try await database.store()
                var feed = store.changes().makeAsyncIterator()
                #expect(await feed.next() == .interrupted)
                try await store.insert(Visit("a\"b\t\\ é"))
                #expect(await feed.next() == .changed(Visit("a\"b\t\\ é").key.reference, revision: 1))

                var many = ChangeSet.new
                for number in 0..<60 { try many.insert(Visit("V\(number)"), .test()) }
                try await store.commit(many)
                #expect(await feed.next() == .many(kind: "visit"))

                // Nothing is heard of what was refused.
                #expect(await code { try await store.insert(Visit("V1")) } == .alreadyExists)
                try await database.run(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
                #expect(await feed.next() == .interrupted)
                let seen = try await store.visit("V1")
                var update = ChangeSet.new
                try update.update(seen, to: seen.record.counted(), .test())
                try await store.commit(update)
                #expect(await feed.next() == .changed(Visit("V1").key.reference, revision: 2))
            }

            @Test(.timeLimit(.minutes(1)))
            func endsWithItsReader() async throws {
                let database = try await TestDatabase()
                let store = try await database.store { $0.notifies = false }
                let reader = Task {
                    for await _ in store.changes() { break }
                }
                await reader.value
                var left = 1
                for _ in 0..<50 where left > 0 {
                    left = try await database.run("SELECT 1 FROM pg_stat_activity WHERE query LIKE 'LISTEN%'").count
                    // This question is like that as well.
                    left -= 1
                    try await Task.sleep(for: .milliseconds(50))
                }
                #expect(left <= 0)
            }
        }
    }
#endif
