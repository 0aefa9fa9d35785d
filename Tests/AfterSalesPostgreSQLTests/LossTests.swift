#if PostgreSQL
import AfterSalesTestCluster
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
            let load = try await PatientLoad(store, records: 20)
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
            #expect(await load.total == 1_600)
            try await load.verify(by: store)
            // Connections were cut, and no caller heard of it.
            #expect(try database.cluster.errors("57P01", in: database.name) > 10)
            #expect(Set(await load.errors.keys).isSubset(of: [.conflict]))
        }

        @Test(arguments: ["fast", "immediate"])
        func serverStoppedAndStartedUnderLoad(_ mode: String) async throws {
            let cluster = try await TestCluster.fragile.value
            let database = try await TestDatabase(on: cluster)
            let store = try await database.store()
            let load = try await PatientLoad(store, records: 20)
            let running = Task { try await load.run(tasks: 8, updates: 1_000_000) }
            for _ in 0..<3 {
                // Commits were under way when the server stopped, and the same store makes more of them afterwards.
                try await load.advance(by: 40)
                try cluster.restart(mode)
            }
            try await load.advance(by: 40)
            await load.stop()
            try await running.value
            try await load.verify(by: try await database.store())
            #expect(Set(await load.errors.keys).isSubset(of: [.conflict, .unavailable, .outcomeUnknown]))
            await store.close()
        }

        @Test func aServerThatStaysAwayIsUnavailable() async throws {
            let cluster = try await TestCluster.fragile.value
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
    }
}
#endif
