#if PostgreSQL
import AfterSalesTestCluster
import AfterSalesCore
import AfterSalesStorage
import Testing

@testable import AfterSalesPostgreSQL

extension PostgreSQLTests {
    /// The connection is lost between sending `COMMIT` and hearing of it.
    @Suite struct UnknownOutcomeTests {
        /// Before the commit is kept: the server is still at a check that it has put off until then.
        @Test func theServerDiesBeforeTheCommitIsKept() async throws {
            let database = try await TestDatabase(on: TestCluster.fragile.value)
            let store = try await database.store { $0.retryFor = .milliseconds(600) }
            try await store.insert(Visit("V0"))
            try await database.run(
                """
                CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_sleep(60); RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER linger AFTER INSERT ON aftersales.visit DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION linger()
                """)
            let changes = try Self.changes()
            let commit = Task { await code { try await store.commit(changes) } }
            _ = try await database.awaits("query = 'COMMIT' AND wait_event = 'PgSleep'")
            try database.cluster.stop("immediate")
            #expect(await commit.value == .outcomeUnknown)
            try database.cluster.start()
            try await database.run("DROP TRIGGER linger ON aftersales.visit")
            #expect(try await store.load(Visit("V1").key) == nil)
            #expect(try await store.commit(changes) == .applied)
            try await expectOnce(changes, in: store)
        }

        /// After it is kept: the server is waiting for a standby that does not exist, and dies.
        @Test func theServerDiesWhenTheCommitIsKept() async throws {
            let database = try await TestDatabase(on: TestCluster.fragile.value)
            let store = try await waitingStore(in: database) { $0.retryFor = .milliseconds(600) }
            let changes = try Self.changes()
            let commit = Task { await code { try await store.commit(changes) } }
            _ = try await database.awaits("wait_event = 'SyncRep'")
            try database.cluster.stop("immediate")
            #expect(await commit.value == .outcomeUnknown)
            try database.cluster.start()
            #expect(try await store.visit("V1").revision.number == 1)
            try await expectOnce(changes, in: store)
        }

        /// After it is kept: only the answer is lost, and the store finds out by itself.
        @Test func theAnswerIsLost() async throws {
            let database = try await TestDatabase(on: TestCluster.fragile.value)
            let store = try await waitingStore(in: database) { _ in }
            let changes = try Self.changes()
            let commit = Task { try await store.commit(changes) }
            let backend = try await database.awaits("wait_event = 'SyncRep'")
            try await database.run("SELECT pg_terminate_backend(\(backend))")
            #expect(try await commit.value == .applied)
            // It was the second attempt that said so, by the receipt that it found.
            #expect(try database.cluster.errors("23505", in: database.name) == 1)
            try await expectOnce(changes, in: store)
        }

        /// A store whose commits are kept, but not answered.
        private func waitingStore(
            in database: TestDatabase, _ change: (inout PostgreSQLOptions) -> Void
        ) async throws -> PostgreSQLStore {
            let other = try await database.store()
            // It makes the tables and the month's partition, which the waiting store could not.
            try await other.insert(Visit("V0"))
            await other.close()
            var options = PostgreSQLOptions()
            change(&options)
            return try await PostgreSQLStore(
                TestCluster.waiting(for: database.address), kinds: [Visit.self], options: options)
        }

        private static func changes() throws -> ChangeSet {
            var changes = ChangeSet.new
            try changes.insert(Visit("V1", count: 1, plate: "P1", tags: ["a"]), .test())
            return changes
        }

        /// Whether the changes were made, and that once, however often they are sent.
        private func expectOnce(_ changes: ChangeSet, in store: PostgreSQLStore) async throws {
            #expect(try await store.commit(changes) == .alreadyApplied)
            let visit = try await store.visit("V1")
            #expect(visit.revision.number == 1 && visit.record.plate == "P1")
            #expect(try await store.auditTrail(of: visit.record.key).map(\.revision) == [1])
            #expect(try await store.check([Visit.self]).isClean)
            #expect(try await store.integrityProblems().isEmpty)
            await store.close()
        }
    }
}
#endif
