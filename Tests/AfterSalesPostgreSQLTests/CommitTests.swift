#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage
    import Testing

    @testable import AfterSalesPostgreSQL

    extension PostgreSQLTests {
        @Suite struct CommitTests {
            @Test func writesAndReads() async throws {
                let store = try await TestDatabase().store()
                let visit = Visit("V1", count: 3, plate: "沪A·1\t\\", tags: ["a\"b", "c\\d", "é", ""])
                try await store.insert(visit)
                let stored = try await store.visit("V1")
                #expect(stored.record == visit)
                #expect(stored.revision.number == 1)
                var changes = ChangeSet.new
                var next = visit.counted()
                next.tags = ["c\\d", "new"]
                try changes.update(stored, to: next, .test())
                #expect(try await store.commit(changes) == .applied)
                #expect(try await store.commit(changes) == .alreadyApplied)
                #expect(try await store.visit("V1").record == next)
                let old = try await store.page(
                    Query<Visit>(of: .dealer("D01"), where: Visit.tagsField.is("a\"b")), after: nil, limit: 5)
                #expect(old.items.isEmpty)
                let new = try await store.page(
                    Query<Visit>(of: .dealer("D01"), where: Visit.tagsField.is("new")), after: nil, limit: 5)
                #expect(new.items.count == 1)
                #expect(try await store.auditTrail(of: visit.key).map(\.revision) == [1, 2])
                #expect(try await store.check([Visit.self]).isClean)
                #expect(try await store.integrityProblems().isEmpty)
            }

            @Test func refusals() async throws {
                let store = try await TestDatabase().store()
                try await store.insert(Visit("V1", plate: "P1"), Visit("V2"))
                let first = try await store.visit("V1")
                let second = try await store.visit("V2")
                #expect(await code { try await store.insert(Visit("V1")) } == .alreadyExists)
                #expect(await code { try await store.insert(Visit("V3", plate: "P1")) } == .duplicate)
                try await store.insert(Visit("V1", plate: "P1", dealer: "D02"))

                var counted = ChangeSet.new
                try counted.update(first, to: first.record.counted(), .test())
                try await store.commit(counted)
                var stale = ChangeSet.new
                try stale.update(first, to: first.record.counted(), .test())
                try stale.insert(Visit("V9"), .test())
                #expect(await code { try await store.commit(stale) } == .conflict)
                #expect(try await store.load(Visit("V9").key) == nil)

                var guarded = ChangeSet.new
                guarded.expect(first)
                try guarded.update(second, to: second.record.counted(), .test())
                #expect(await code { try await store.commit(guarded) } == .conflict)

                var reused = ChangeSet(counted.key)
                try reused.insert(Visit("V4"), .test())
                #expect(await code { try await store.commit(reused) } == .commitKeyReused)

                let other = try await TestDatabase().store()
                var missing = ChangeSet.new
                try missing.update(first, to: first.record.counted(), .test())
                #expect(await code { try await other.commit(missing) } == .missing)
            }

            @Test func unknownKind() async throws {
                let store = try await TestDatabase().store([])
                #expect(await code { try await store.insert(Visit("V1")) } == .unknownKind)
                #expect(await code { _ = try await store.visit("V1") } == .unknownKind)
            }
        }
    }
#endif
