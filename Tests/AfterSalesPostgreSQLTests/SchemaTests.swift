#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage
    import Testing

    @testable import AfterSalesPostgreSQL

    extension PostgreSQLTests {
        @Suite struct SchemaTests {
            @Test func everyColumnIsExplained() async throws {
                let database = try await TestDatabase()
                _ = try await database.store()
                let silent = try await database.run(
                    """
                    SELECT c.relname, a.attname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                    WHERE n.nspname = 'aftersales' AND c.relname IN ('visit', 'audit_entry', 'commit_receipt')
                    AND col_description(c.oid, a.attnum) IS NULL
                    """)
                #expect(silent.isEmpty)
                let text = try await database.run(
                    "SELECT obj_description('aftersales.visit'::regclass), col_description('aftersales.visit'::regclass, 7)"
                )
                #expect(text.first == ["A visit at the workshop.", "The number plate; it's the customer's."])
            }

            @Test func everyIndexBeginsWithTheDealer() async throws {
                let database = try await TestDatabase()
                _ = try await database.store()
                let others = try await database.run(
                    """
                    SELECT indexdef FROM pg_indexes WHERE schemaname = 'aftersales' AND tablename NOT LIKE E'\\\\_%'
                    AND indexdef NOT LIKE '%(dealer%'
                    """)
                #expect(others.isEmpty)
            }

            @Test(arguments: [
                "DELETE FROM aftersales.visit", "TRUNCATE aftersales.visit CASCADE",
                "DELETE FROM aftersales.audit_entry",
                "UPDATE aftersales.audit_entry SET action = 'x'",
                "UPDATE aftersales.commit_receipt SET digest = digest",
                "UPDATE aftersales.visit SET count = 5", "UPDATE aftersales.visit SET revision = revision + 2",
                "UPDATE aftersales.visit SET revision = revision + 1, id = 'other'",
            ])
            func theDatabaseRefuses(_ sql: String) async throws {
                let database = try await TestDatabase()
                try await database.store().insert(Visit("V1"))
                await #expect(throws: ServerFailure.self) { try await database.run(sql) }
            }

            @Test func reopeningAndOpeningAtOnce() async throws {
                let database = try await TestDatabase()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<6 {
                        group.addTask { try await database.store().insert(Visit("V\(number)")) }
                    }
                    try await group.waitForAll()
                }
                let store = try await database.store()
                #expect(try await store.page(Query<Visit>(of: .dealer("D01")), after: nil, limit: 9).items.count == 6)
            }

            @Test func versionsAreTold() async throws {
                let database = try await TestDatabase()
                #expect(await code { _ = try await database.store { $0.createsTables = false } } == .schemaTooOld)
                _ = try await database.store([])
                #expect(await code { _ = try await database.store() } == .schemaTooOld)
                try await database.run("INSERT INTO aftersales._version (version) VALUES (99)")
                #expect(await code { _ = try await database.store([]) } == .schemaTooNew)
                #expect(
                    await code { try await PostgreSQLStore.migrate(database.address, kinds: [Visit.self]) }
                        == .schemaTooNew)
            }

            @Test func migrationRebuildsFromJSON() async throws {
                let database = try await TestDatabase()
                let before = try await database.store()
                for start in [0, 600] {
                    var changes = ChangeSet.new
                    for number in start..<start + 600 {
                        try changes.insert(
                            Visit("V\(number)", plate: "P\(number)", tags: ["a", "t\(number)"]), .test())
                    }
                    try await before.commit(changes)
                }
                #expect(await code { _ = try await database.store([LaterVisit.self]) } == .schemaTooOld)
                let report = try await PostgreSQLStore.migrate(database.address, kinds: [LaterVisit.self])
                #expect(report.rebuilt == ["visit": 1_200] && report.created.isEmpty)
                #expect(try await PostgreSQLStore.migrate(database.address, kinds: [LaterVisit.self]).isEmpty)
                let after = try await database.store([LaterVisit.self])
                let found = try await after.page(
                    Query<LaterVisit>(
                        of: .dealer("D01"), where: LaterVisit.tagCount.is(2) && LaterVisit.tagsField.is("t7")),
                    after: nil, limit: 5)
                #expect(found.items.map(\.record.visit.id) == ["V7"])
                #expect(try await after.check([LaterVisit.self]).isClean)
                #expect(try await after.integrityProblems().isEmpty)
                #expect(await code { try await before.insert(Visit("V5000", count: 1)) } != nil)
            }

            @Test func migrationIsAllOrNothing() async throws {
                let database = try await TestDatabase()
                let store = try await database.store([Visit.self])
                try await store.insert(Visit("V1"), Visit("V2"))
                try await database.run(
                    """
                    ALTER TABLE aftersales.visit DISABLE TRIGGER USER;
                    UPDATE aftersales.visit SET record = '{}' WHERE id = 'V2'
                    """)
                #expect(
                    await code { try await PostgreSQLStore.migrate(database.address, kinds: [LaterVisit.self]) }
                        == .unreadable)
                #expect(try await database.store().visit("V1").record.id == "V1")
            }

            @Test func damageIsFound() async throws {
                let database = try await TestDatabase()
                let store = try await database.store()
                try await store.insert(Visit("V1", tags: ["a"]), Visit("V2"), Visit("V3"), Visit("V4"))
                try await database.run(
                    """
                    ALTER TABLE aftersales.visit DISABLE TRIGGER USER;
                    UPDATE aftersales.visit SET count = 7 WHERE id = 'V2';
                    UPDATE aftersales.visit SET record = '[]' WHERE id = 'V3';
                    UPDATE aftersales.visit__tags SET value = 'b'
                    """)
                let codes = try await store.integrityProblems().map(\.code)
                #expect(codes == [.fieldMismatch, .fieldMismatch, .unreadableRecord])
            }
        }
    }
#endif
