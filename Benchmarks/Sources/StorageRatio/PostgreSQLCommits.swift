import AfterSalesPostgreSQL
import AfterSalesStorage
import StoragePeers

/// The commits on a server: a schema for each contestant.
struct PostgreSQLCommits {
    let race: CommitRace
    let server: PostgreSQLServer

    func run(synchronous: Bool) async throws {
        let connection = synchronous ? server.connection : server.connection(with: "synchronous_commit=off")
        let names = ["ratio_library", "ratio_calls", "ratio_pipelined"]
        var stored: [Stored<WorkshopOrder>] = []
        var stores: [PostgreSQLStore] = []
        for name in names {
            try server.remove(schema: name)
            var options = PostgreSQLOptions()
            options.schema = name
            let store = try await PostgreSQLStore(connection, kinds: CommitRace.kinds, options: options)
            stored = try await race.seed(store, count: race.orders)
            stores.append(store)
        }
        let calls = try LibPQPeer(connection, schema: names[1])
        let pipelined = try LibPQPeer(connection, schema: names[2])
        let contestants = [
            CommitRace.Contestant.ours(stores[0]),
            CommitRace.Contestant(name: "libpq, a call for each statement") { settlements in
                let commits = try settlements.map { try LibPQPeer.Commit($0.changes()) }
                return { for commit in commits { try calls.write(commit) } }
            },
            CommitRace.Contestant(name: "libpq, pipelined") { settlements in
                let commits = try settlements.map { try LibPQPeer.Commit($0.changes()) }
                return { for commit in commits { try pipelined.writePipelined(commit) } }
            },
        ]
        let title = "Commits, PostgreSQL, synchronous_commit \(synchronous ? "on" : "off")"
        try await race.run(title, contestants, on: stored)
        for store in stores { await store.close() }
        try CommitRace.compare(try names.map { try LibPQPeer(connection, schema: $0).contents() })
        for name in names { try server.remove(schema: name) }
    }
}
