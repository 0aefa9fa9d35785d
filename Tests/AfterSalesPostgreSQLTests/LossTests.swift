#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage
    import Foundation
    import Testing

    @testable import AfterSalesPostgreSQL

    extension PostgreSQLTests {
        @Suite struct LossTests {
            @Test func connectionsCutUnderLoad() async throws {
                let database = try await TestDatabase()
                let store = try await database.store()
                let load = try await CountingLoad(store, records: 20)
                let cutting = Task {
                    let stranger = Stranger(database.address)
                    while !Task.isCancelled {
                        try await stranger.run(
                            """
                            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                            WHERE datname = current_database() AND pid <> pg_backend_pid() AND random() < 0.5
                            """)
                        try await Task.sleep(for: .milliseconds(15))
                    }
                }
                try await load.run(tasks: 8, updates: 1_600)
                cutting.cancel()
                _ = await cutting.result
                #expect(load.total == 1_600)
                try await load.verify(by: store)
            }

            @Test(arguments: ["fast", "immediate"])
            func serverStoppedAndStartedUnderLoad(_ mode: String) async throws {
                let cluster = try TestCluster()
                defer { try? cluster.destroy() }
                let database = try await TestDatabase(on: cluster)
                let store = try await database.store()
                let load = try await CountingLoad(store, records: 20)
                let running = Task { try await load.run(tasks: 8, updates: 1_000_000) }
                for _ in 0..<3 {
                    try await Task.sleep(for: .milliseconds(400))
                    try cluster.restart(mode)
                }
                try await Task.sleep(for: .milliseconds(300))
                load.stop()
                try await running.value
                #expect(load.total > 0)
                try await load.verify(by: try await database.store())
                await store.close()
            }

            @Test func aServerThatStaysAwayIsUnavailable() async throws {
                let cluster = try TestCluster(options: ["--no-fsync"])
                defer { try? cluster.destroy() }
                let store = try await TestDatabase(on: cluster).store { $0.retryFor = .milliseconds(500) }
                try await store.insert(Visit("V1"))
                try cluster.stop("fast")
                #expect(await code { _ = try await store.visit("V1") } == .unavailable)
                #expect(await code { try await store.insert(Visit("V2")) } == .unavailable)
                try cluster.start()
                try await store.insert(Visit("V2"))
                #expect(try await store.visit("V2").record.id == "V2")
                await store.close()
                #expect(await code { _ = try await store.visit("V2") } == .unavailable)
            }

            @Test func aFullDiskIsTold() async throws {
                let place = "/tmp/aftersales-full-\(UInt32.random(in: 0..<1 << 30))"
                guard try Self.run("mkdir -p \(place) && mount -t tmpfs -o size=6m tmpfs \(place)") else {
                    _ = try Self.run("rmdir \(place)")
                    // Nobody but root may mount; everywhere else this one test has nothing to test on.
                    return
                }
                _ = try Self.run("chown postgres \(place) || chown nobody \(place)")
                let database = try await TestDatabase()
                let server = Stranger(try await TestCluster.shared.value.address)
                try await server.run("CREATE TABLESPACE s\(database.name) LOCATION '\(place)'")
                try await server.run("ALTER DATABASE \(database.name) SET default_tablespace = s\(database.name)")
                let store = try await database.store()
                let long = String(repeating: "x", count: 400)
                var refusal: StorageError.Code?
                var kept = 0
                while refusal == nil && kept < 100 {
                    var changes = ChangeSet.new
                    for number in 0..<50 { try changes.insert(Visit("V\(kept)-\(number)", tags: [long]), .test()) }
                    let commit = changes
                    refusal = await code { try await store.commit(commit) }
                    if refusal == nil { kept += 1 }
                }
                #expect(refusal == .full)
                let count = try await database.run("SELECT count(*) FROM aftersales.visit")
                #expect(count == [[String(kept * 50)]])
                await store.close()
                try await server.run("DROP DATABASE \(database.name) WITH (FORCE)")
                try await server.run("DROP TABLESPACE s\(database.name)")
                #expect(try Self.run("umount \(place) && rmdir \(place)"))
            }

            private static func run(_ command: String) throws -> Bool {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/bin/sh")
                process.arguments = ["-c", command]
                process.standardError = FileHandle.nullDevice
                try process.run()
                process.waitUntilExit()
                return process.terminationStatus == 0
            }
        }
    }
#endif
