#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage
    import Dispatch
    import Testing

    @testable import AfterSalesPostgreSQL

    extension PostgreSQLTests {
        @Suite struct ConnectionTests {
            @Test func encryptedWhereTheStringSaysSo() async throws {
                let database = try await TestDatabase()
                let cluster = try await TestCluster.shared.value
                let host = database.address.replacing("127.0.0.1", with: "localhost")
                for suffix in ["?sslmode=require", "?sslmode=verify-full&sslrootcert=\(cluster.certificate)"] {
                    let store = try await PostgreSQLStore(host + suffix, kinds: [Visit.self])
                    let answer = try await store.withSession { (session) throws(ServerFailure) in
                        try session.run(
                            Statement("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
                        ).text(0, 0)
                    }
                    #expect(answer == "t")
                    await store.close()
                }
                let wrong = database.address + "?sslmode=verify-full&sslrootcert=/nonexistent"
                var options = PostgreSQLOptions()
                options.retryFor = .zero
                #expect(
                    await code { _ = try await PostgreSQLStore(wrong, kinds: [], options: options) } == .unavailable)
            }

            @Test func refusalsAreNotRepeated() async throws {
                let address = try await TestCluster.shared.value.address(of: "no_such_database")
                let time = await ContinuousClock().measure {
                    #expect(await code { _ = try await PostgreSQLStore(address, kinds: []) } == .unavailable)
                }
                #expect(time < .seconds(3))
            }

            @Test func statementsStayPreparedUpToABound() async throws {
                let database = try await TestDatabase()
                let store = try await database.store {
                    $0.poolSize = 1
                    $0.preparedStatements = 20
                }
                try await store.insert(Visit("V1"))
                for _ in 0..<5 { _ = try await store.visit("V1") }
                let loads = try await prepared(store, "%FROM \"aftersales\".\"visit\" WHERE dealer = $1 AND id = $2")
                #expect(loads == 1)
                for length in 1...60 {
                    let values = (0..<length).map { $0 }
                    _ = try await store.page(
                        Query<Visit>(of: .dealer("D01"), where: Visit.countField.isOne(of: values)), after: nil,
                        limit: 5)
                }
                #expect(try await prepared(store, "%") <= 21)
            }

            private func prepared(_ store: PostgreSQLStore, _ pattern: String) async throws -> Int {
                let count = try await store.withSession { (session) throws(ServerFailure) in
                    try session.run(
                        script: "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '\(pattern)'"
                    ).text(0, 0)
                }
                return Int(count) ?? -1
            }

            @Test func aFullPoolIsBusyAndFair() async throws {
                let store = try await TestDatabase().store {
                    $0.poolSize = 1
                    $0.poolWait = .milliseconds(300)
                }
                try await store.insert(Visit("V1"))
                let sleeper = Task {
                    try await store.withSession { (session) throws(ServerFailure) in
                        _ = try session.run(script: "SELECT pg_sleep(0.8)")
                    }
                }
                try await Task.sleep(for: .milliseconds(100))
                let waiting = Task { await code { _ = try await store.visit("V1") } }
                let cancelled = Task { await code { _ = try await store.visit("V1") } }
                try await Task.sleep(for: .milliseconds(50))
                cancelled.cancel()
                #expect(await cancelled.value == .cancelled)
                #expect(await waiting.value == .busy)
                try await sleeper.value
                #expect(try await store.visit("V1").record.id == "V1")
            }

            @Test func cancellationStopsAWaitingCommit() async throws {
                let database = try await TestDatabase()
                let store = try await database.store { $0.poolSize = 1 }
                try await store.insert(Visit("V1"))
                let before = try await store.visit("V1")
                let gate = DispatchSemaphore(value: 0)
                let held = DispatchSemaphore(value: 0)
                let blocker = Task {
                    try await Stranger(database.address).transaction(
                        "SELECT 1 FROM aftersales.visit FOR UPDATE", then: "SELECT 1"
                    ) {
                        held.signal()
                        gate.wait()
                    }
                }
                await wait(for: held)
                var changes = ChangeSet.new
                try changes.update(before, to: before.record.counted(), .test())
                let commit = Task { [changes] in await code { try await store.commit(changes) } }
                try await Task.sleep(for: .milliseconds(300))
                let time = await ContinuousClock().measure {
                    commit.cancel()
                    #expect(await commit.value == .cancelled)
                }
                #expect(time < .seconds(2))
                #expect(try await store.visit("V1").revision == before.revision)
                gate.signal()
                try await blocker.value
                #expect(try await store.commit(changes) == .applied)
            }

            @Test func aLockThatIsHeldTooLongIsBusy() async throws {
                let database = try await TestDatabase()
                let store = try await database.store { $0.lockTimeout = .milliseconds(200) }
                try await store.insert(Visit("V1"))
                let before = try await store.visit("V1")
                let gate = DispatchSemaphore(value: 0)
                let held = DispatchSemaphore(value: 0)
                let blocker = Task {
                    try await Stranger(database.address).transaction(
                        "SELECT 1 FROM aftersales.visit FOR UPDATE", then: "SELECT 1"
                    ) {
                        held.signal()
                        gate.wait()
                    }
                }
                await wait(for: held)
                var changes = ChangeSet.new
                try changes.update(before, to: before.record.counted(), .test())
                #expect(await code { try await store.commit(changes) } == .busy)
                gate.signal()
                try await blocker.value
            }

            @Test func readOnlyIsTold() async throws {
                let database = try await TestDatabase()
                try await database.store().insert(Visit("V1"))
                try await database.run("ALTER DATABASE \(database.name) SET default_transaction_read_only = on")
                let store = try await database.store()
                #expect(try await store.visit("V1").record.id == "V1")
                #expect(await code { try await store.insert(Visit("V2")) } == .readOnly)
            }

            @Test func noJSONIsTheRecordsFault() async throws {
                let store = try await TestDatabase().store([Scrawl.self])
                var changes = ChangeSet.new
                try changes.insert(Scrawl(), .test())
                #expect(await code { try await store.commit(changes) } == .invalid)
            }
        }
    }

    /// Waits for a signal on a thread that may wait.
    func wait(for signal: DispatchSemaphore) async {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "wait").async {
                signal.wait()
                continuation.resume()
            }
        }
    }

    /// A record that does not write JSON.
    private struct Scrawl: StoredRecord {
        static let schema = RecordSchema<Scrawl>("scrawl", "Something illegible.", fields: [])
        var key: RecordKey<Scrawl> { RecordKey(.group, "S1") }
        func recordJSON() throws -> String { "{scrawl" }
        init(recordJSON: String, format: Int) throws {}
        init() {}
    }
#endif
