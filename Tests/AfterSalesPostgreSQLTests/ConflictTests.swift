#if PostgreSQL
import AfterSalesCore
import AfterSalesStorage
import AfterSalesTestEffort
import Dispatch
import Testing

@testable import AfterSalesPostgreSQL

extension PostgreSQLTests {
    @Suite struct ConflictTests {
        @Test func sixteenTasksLoseNothing() async throws {
            let store = try await TestDatabase().store()
            let load = try await PatientLoad(store, records: 12)
            let updates = Effort.of(3_200, thorough: 10_000)
            try await load.run(tasks: 16, updates: updates)
            #expect(await load.total == updates)
            try await load.verify(by: store)
        }

        @Test(arguments: PostgreSQLOptions.Isolation.allCases)
        func serializableServers(_ isolation: PostgreSQLOptions.Isolation) async throws {
            let database = try await TestDatabase()
            try await database.run(
                "ALTER DATABASE \(database.name) SET default_transaction_isolation = 'serializable'")
            let store = try await database.store {
                $0.isolation = isolation
                // On few records, many meet again and again.
                $0.conflictRetries = 100
            }
            let load = try await PatientLoad(store, records: 2)
            try await load.run(tasks: 8, updates: 400)
            #expect(await load.total == 400)
            try await load.verify(by: store)
            // The server gave transactions up, and no caller heard of it.
            let givenUp = try database.cluster.errors("40001", in: database.name)
            #expect((givenUp > 0) == (isolation != .readCommitted))
            #expect(Set(await load.errors.keys).isSubset(of: [.conflict]))
        }

        @Test func aTransactionIsNotRepeatedForEver() async throws {
            let database = try await TestDatabase()
            let store = try await database.store { $0.conflictRetries = 3 }
            try await database.run(
                """
                CREATE FUNCTION give_up() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'given up' USING ERRCODE = '40001'; END $$;
                CREATE TRIGGER give_up BEFORE INSERT ON aftersales.visit EXECUTE FUNCTION give_up()
                """)
            #expect(await code { try await store.insert(Visit("V1")) } == .busy)
            #expect(try database.cluster.errors("40001", in: database.name) == 4)
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
            #expect(try database.cluster.errors("40P01", in: database.name) >= 1)
            #expect(try await store.visit("A").record.count == 1)
            #expect(try await store.check([Visit.self]).isClean)
        }
    }
}
#endif
