import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// The same with tasks that write while another one reads.
    public static let pagingIsStableWhileOthersWrite = StorageCheck(
        "pagingIsStableWhileOthersWrite",
        "While other tasks write, no record that is there all the time is skipped or repeated by one that reads pages.",
        PagingIsStableWhileOthersWrite.self)
}

private enum PagingIsStableWhileOthersWrite: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let staying = (0..<bench.size.records).map { bench.sample(kind, "R-\(100_000 + $0)", note: "stays") }
        try await bench.insert(staying)
        var commits: [ChangeSet] = []
        for _ in 1...bench.size.writers * 10 {
            var changes = bench.changes()
            for _ in 1...3 {
                let number = bench.number()
                let id = "R-\(100_000 + bench.random.number(0...bench.size.records))-\(number)"
                try changes.insert(bench.sample(kind, id, note: "new"), bench.act())
            }
            commits.append(changes)
        }
        let store = bench.store
        let query = Query<Record>(of: bench.owner, sortedBy: .ascending(Record.note))
        let everybody = Query<Record>(ofEverybodyWhere: .everything)
        let limit = max(bench.size.records / 10, 2)
        let (byNote, byID) = try await withThrowingTaskGroup(of: Void.self) { group in
            for changes in commits { group.addTask { _ = try await store.commit(changes) } }
            // Before each page at least one more of them has written.
            let byNote = try await bench.all(query, limit: limit) { try await group.next() }
            let byID = try await bench.all(everybody, limit: limit) { try await group.next() }
            try await group.waitForAll()
            return (byNote, byID)
        }
        for (items, query, order) in [(byNote, query, "note"), (byID, everybody, "id")] {
            try bench.demand(
                items.filter { $0.record.noteText == "stays" }, are: bench.answer(to: query, from: staying),
                "paging by \(order) while other tasks insert: what was there before")
            try bench.demand(
                Set(items.map(\.record.key)).count, is: items.count, "paging by \(order): records seen once only")
        }
        try bench.demand(
            try await bench.everything(kind).count, is: staying.count + commits.count * 3, "counting all in the end")
    }
}
