import AfterSalesSQLite
import AfterSalesStorage
import Foundation
import StoragePeers

/// The commits in files: one for each contestant.
struct SQLiteCommits {
    let race: CommitRace
    let folder: URL

    func run(_ durability: SQLiteOptions.Durability) async throws {
        let paths = ["library", "awaited", "blocking", "encoding"].map {
            folder.appendingPathComponent("\(durability.rawValue)-\($0).sqlite").path
        }
        let options = SQLiteOptions(durability: durability)
        var stored: [Stored<WorkshopOrder>] = []
        for path in paths {
            let store = try SQLiteStore(path: path, kinds: CommitRace.kinds, options: options)
            stored = try await race.seed(store, count: race.orders)
            try store.close()
        }
        let store = try SQLiteStore(path: paths[0], kinds: CommitRace.kinds, options: options)
        let awaited = try GRDBPeer(path: paths[1], synchronous: durability.rawValue)
        let blocking = try GRDBPeer(path: paths[2], synchronous: durability.rawValue)
        let encoding = try GRDBPeer(path: paths[3], synchronous: durability.rawValue)
        let contestants = [
            CommitRace.Contestant.ours(store),
            CommitRace.Contestant(name: "GRDB, awaited") { settlements in
                let commits = try settlements.map { try GRDBPeer.Commit($0.changes()) }
                return { for commit in commits { try await awaited.write(commit) } }
            },
            CommitRace.Contestant(name: "GRDB, blocking a thread") { settlements in
                let commits = try settlements.map { try GRDBPeer.Commit($0.changes()) }
                return { for commit in commits { try blocking.writeBlocking(commit) } }
            },
            // Makes the same changes first and throws them away: what is left is what the store's own writing costs.
            CommitRace.Contestant(name: "GRDB, awaited, the changes made too") { settlements in
                let commits = try settlements.map { try GRDBPeer.Commit($0.changes()) }
                return {
                    for (settlement, commit) in zip(settlements, commits) {
                        _ = try settlement.changes().sealed()
                        try await encoding.write(commit)
                    }
                }
            },
        ]
        try await race.run("Commits, SQLite, synchronous \(durability.rawValue)", contestants, on: stored)
        try store.close()
        try awaited.close()
        try blocking.close()
        try encoding.close()
        try CommitRace.compare(
            paths.map { path in
                let peer = try GRDBPeer(path: path, synchronous: durability.rawValue)
                defer { try? peer.close() }
                return try peer.contents()
            })
        for path in paths {
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        }
    }
}
