#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage
    import Dispatch
    import Testing

    @testable import AfterSalesPostgreSQL

    extension PostgreSQLTests {
        @Suite struct ConflictTests {
            @Test func sixteenTasksLoseNothing() async throws {
                let store = try await TestDatabase().store()
                let load = try await CountingLoad(store, records: 12)
                try await load.run(tasks: 16, updates: 10_000)
                #expect(load.total == 10_000)
                try await load.verify(by: store)
            }

            @Test(arguments: [PostgreSQLOptions.Isolation.readCommitted, .repeatableRead, .serializable])
            func serializableServers(_ isolation: PostgreSQLOptions.Isolation) async throws {
                let database = try await TestDatabase()
                try await database.run(
                    "ALTER DATABASE \(database.name) SET default_transaction_isolation = 'serializable'")
                let store = try await database.store { $0.isolation = isolation }
                let load = try await CountingLoad(store, records: 3)
                try await load.run(tasks: 8, updates: 400)
                #expect(load.total == 400)
                try await load.verify(by: store)
                let failures = try await database.run(
                    "SELECT xact_rollback FROM pg_stat_database WHERE datname = current_database()")
                #expect(failures.count == 1)
            }

            @Test func aDeadlockIsResolved() async throws {
                let database = try await TestDatabase()
                let store = try await database.store()
                // The other session is never the victim: it waits far longer before it looks for a deadlock.
                try await database.run("ALTER DATABASE \(database.name) SET deadlock_timeout = '1200ms'")
                try await store.insert(Visit("A"), Visit("B"))
                var changes = ChangeSet.new
                for id in ["A", "B"] {
                    let seen = try await store.visit(id)
                    try changes.update(seen, to: seen.record.counted(), .test())
                }
                let held = DispatchSemaphore(value: 0)
                let stranger = Task {
                    try await Stranger(database.address).transaction(
                        "SET LOCAL deadlock_timeout = '1min'; SELECT 1 FROM aftersales.visit WHERE id = 'B' FOR UPDATE",
                        then: "SELECT 1 FROM aftersales.visit WHERE id = 'A' FOR UPDATE"
                    ) {
                        held.signal()
                        // The commit below has A by then and waits for B.
                        _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(500))
                    }
                }
                await wait(for: held)
                let fresh = try await database.store()
                #expect(try await fresh.commit(changes) == .applied)
                try await stranger.value
                let deadlocks = try await deadlocks(in: database)
                #expect(deadlocks >= 1)
                #expect(try await store.visit("A").record.count == 1)
                #expect(try await store.check([Visit.self]).isClean)
            }

            /// The server counts a little late.
            private func deadlocks(in database: TestDatabase) async throws -> Int {
                for _ in 0..<30 {
                    let answer = try await database.run(
                        "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
                    if let text = answer.first?.first ?? nil, let count = Int(text), count > 0 { return count }
                    try await Task.sleep(for: .milliseconds(100))
                }
                return 0
            }
        }
    }
#endif
