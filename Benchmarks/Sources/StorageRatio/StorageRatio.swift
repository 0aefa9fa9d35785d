import AfterSalesPostgreSQL
import AfterSalesSQLite
import AfterSalesStorage
import Foundation
import Measuring
import StoragePeers

/// Measures stores and the same work written by hand side by side in one process.
@main
struct StorageRatio {
    let options: Options
    let folder: URL
    let race: CommitRace

    static func main() async {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            let name = "aftersales-ratio-\(ProcessInfo.processInfo.processIdentifier)"
            let folder = URL(fileURLWithPath: options.folder).appendingPathComponent(name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try await StorageRatio(options: options, folder: folder, race: CommitRace(options)).run()
        } catch {
            print(error)
            exit(1)
        }
    }

    func run() async throws {
        print("Rates are medians [least–greatest] of the rounds; a ratio above 1 means that the library is faster.")
        if options.databases.contains(.sqlite) { try await sqlite() }
        if options.databases.contains(.postgres) { try await postgreSQL() }
    }

    private func sqlite() async throws {
        if options.jobs.contains(.commits) {
            for durability in [SQLiteOptions.Durability.full, .normal] {
                print()
                try await SQLiteCommits(race: race, folder: folder).run(durability)
            }
        }
        if options.jobs.contains(.paging) {
            print()
            let path = folder.appendingPathComponent("paging.sqlite").path
            let store = try SQLiteStore(
                path: path, kinds: CommitRace.kinds, options: SQLiteOptions(durability: .normal))
            _ = try await race.seed(store, count: options.records, keeping: false)
            let peer = try GRDBPeer(path: path, synchronous: "normal")
            try await PagingRace(options: options).run("SQLite", store, peerName: "GRDB") {
                try await peer.page($0, after: $1, limit: $2)
            }
            try peer.close()
            try store.close()
        }
    }

    private func postgreSQL() async throws {
        let server = try PostgreSQLServer(options.server, folder: folder)
        if options.jobs.contains(.commits) {
            for synchronous in [true, false] {
                print()
                try await PostgreSQLCommits(race: race, server: server).run(synchronous: synchronous)
            }
        }
        if options.jobs.contains(.paging) {
            print()
            let name = "ratio_paging"
            try server.remove(schema: name)
            var storeOptions = PostgreSQLOptions()
            storeOptions.schema = name
            let store = try await PostgreSQLStore(server.connection, kinds: CommitRace.kinds, options: storeOptions)
            _ = try await race.seed(store, count: options.records, keeping: false)
            let peer = try LibPQPeer(server.connection, schema: name)
            try peer.run(script: "ANALYZE \"\(name)\".workshop_order")
            try await PagingRace(options: options).run("PostgreSQL", store, peerName: "libpq") {
                try peer.page($0, after: $1, limit: $2)
            }
            await store.close()
            try server.remove(schema: name)
        }
    }
}
