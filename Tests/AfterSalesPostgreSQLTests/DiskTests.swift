#if PostgreSQL
import AfterSalesTestCluster
import AfterSalesCore
import AfterSalesStorage
import Testing

@testable import AfterSalesPostgreSQL

extension PostgreSQLTests {
    @Suite struct DiskTests {
        @Test(.enabled(if: SmallDisk.isPossible, "nobody but root may mount a small disk"))
        func aFullDiskIsTold() async throws {
            let disk = try SmallDisk()
            let database = try await TestDatabase()
            let server = Stranger(database.cluster.address)
            try await server.run("CREATE TABLESPACE s\(database.name) LOCATION '\(disk.path)'")
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
            #expect(disk.unmount())
        }
    }
}
#endif
