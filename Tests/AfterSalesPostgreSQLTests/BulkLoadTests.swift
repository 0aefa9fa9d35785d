#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage
    import Testing

    @testable import AfterSalesPostgreSQL

    extension PostgreSQLTests {
        @Suite struct BulkLoadTests {
            @Test func twentyThousandAtOnce() async throws {
                let database = try await TestDatabase()
                let store = try await database.store()
                var changes = ChangeSet.new
                for number in 0..<20_000 {
                    try changes.insert(
                        Visit("V\(number)", count: number, plate: "P\(number)\n", tags: ["t\\\(number % 7)"]), .test())
                }
                try await store.commit(changes)
                let counts = try await database.run(
                    "SELECT count(*) FROM aftersales.visit UNION ALL SELECT count(*) FROM aftersales.visit__tags")
                #expect(counts == [["20000"], ["20000"]])
                #expect(try await store.visit("V77").record.plate == "P77\n")

                var again = ChangeSet.new
                for number in 30_000..<32_000 { try again.insert(Visit("V\(number)", plate: "Q\(number)"), .test()) }
                try again.insert(Visit("V31000x", plate: "P5\n"), .test())
                await #expect {
                    try await store.commit(again)
                } throws: { error in
                    guard let error = error as? StorageError else { return false }
                    return error.code == .duplicate && error.record?.id == "V31000x"
                }
                #expect(try await store.load(Visit("V30000").key) == nil)
            }

            @Test func updatesAndInsertsTogether() async throws {
                let store = try await TestDatabase().store { $0.copyFrom = 2 }
                try await store.insert(Visit("A"), Visit("B"))
                var changes = ChangeSet.new
                let a = try await store.visit("A")
                try changes.update(a, to: a.record.counted(), .test())
                for number in 0..<5 { try changes.insert(Visit("N\(number)", tags: ["x"]), .test()) }
                try await store.commit(changes)
                #expect(try await store.visit("A").record.count == 1)
                #expect(try await store.visit("N4").record.tags == ["x"])
                var stale = ChangeSet.new
                for number in 5..<9 { try stale.insert(Visit("N\(number)"), .test()) }
                try stale.update(a, to: a.record.counted(), .test())
                #expect(await code { try await store.commit(stale) } == .conflict)
                #expect(try await store.load(Visit("N5").key) == nil)
                #expect(try await store.check([Visit.self]).isClean)
            }
        }
    }
#endif
