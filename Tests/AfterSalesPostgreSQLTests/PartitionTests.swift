#if PostgreSQL
import AfterSalesCore
import AfterSalesStorage
import Testing

@testable import AfterSalesPostgreSQL

extension PostgreSQLTests {
    @Suite struct PartitionTests {
        private static let partitions = """
            SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            WHERE i.inhparent = 'aftersales.audit_entry'::regclass ORDER BY 1
            """

        private func insert(_ id: String, at text: String, into store: PostgreSQLStore) async throws {
            var changes = ChangeSet.new
            try changes.insert(Visit(id), .test(at: text))
            try await store.commit(changes)
        }

        @Test func monthsAreMadeOnDemandAndAhead() async throws {
            let database = try await TestDatabase()
            let stores = [try await database.store(), try await database.store()]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<24 {
                    let store = stores[number % 2]
                    let month = number % 3 + 1
                    group.addTask { try await insert("V\(number)", at: "2026-0\(month)-28T23:59:59Z", into: store) }
                }
                try await group.waitForAll()
            }
            try await stores[0].ensurePartitions(from: Month("2026-03"), through: Month("2026-04"))
            try await insert("old", at: "0001-01-01T00:00:00Z", into: stores[0])
            try await insert("new", at: "9999-12-31T23:59:59Z", into: stores[0])
            #expect(
                try await database.run(Self.partitions).map { $0[0] } == [
                    "audit_entry_0001_01", "audit_entry_2026_01", "audit_entry_2026_02", "audit_entry_2026_03",
                    "audit_entry_2026_04", "audit_entry_9999_12", "audit_entry__other",
                ])
            #expect(try await database.run("SELECT 1 FROM aftersales.audit_entry__other").isEmpty)
            #expect(try await stores[0].check([Visit.self]).isClean)
        }

        @Test func withoutTheRightEventsShareAPartition() async throws {
            let database = try await TestDatabase()
            _ = try await database.store()
            let role = "writer_\(database.name)"
            try await database.run(
                """
                CREATE ROLE \(role) LOGIN; GRANT USAGE ON SCHEMA aftersales TO \(role);
                GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA aftersales TO \(role)
                """)
            let store = try await PostgreSQLStore(database.address(as: role), kinds: [Visit.self])
            try await insert("V1", at: "2026-05-01T00:00:00Z", into: store)
            try await insert("V2", at: "2026-05-01T00:00:00Z", into: store)
            #expect(try await database.run("SELECT 1 FROM aftersales.audit_entry__other").count == 2)
            // The role's owner may make the tables, but the month's events are elsewhere by now.
            try await insert("V3", at: "2026-05-01T00:00:00Z", into: database.store())
            #expect(try await database.run("SELECT 1 FROM aftersales.audit_entry__other").count == 3)
            #expect(try await store.check([Visit.self]).isClean)
        }
    }
}
#endif
