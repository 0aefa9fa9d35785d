import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Pages of any size give every record once; the last one has no token, also where it is full or empty.
    public static let pagesJoin = StorageCheck(
        "pagesJoin", "Pages of any size give every record once; the last has no token, also where it is full or empty.",
        PagesJoin.self)
}

private enum PagesJoin: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let nobody = try await bench.store.page(Query<Record>(of: bench.owner), after: nil, limit: 1)
        try bench.demand(nobody.items.count, is: 0, "paging through an empty store")
        try bench.demand(nobody.next, is: nil, "paging through an empty store: the token")

        let count = 12
        let records = (1...count).map { bench.sample(kind, note: $0.isMultiple(of: 3) ? "tie" : "note \($0)") }
        try await bench.insert(records)
        try await bench.insert(bench.sample(kind, of: bench.stranger))
        let orders: [[SortKey<Record>]] = [[], [.ascending(Record.note)], [.descending(Record.note)]]
        for order in orders {
            var query = Query<Record>(of: bench.owner)
            query.order = order
            let expected = bench.answer(to: query, from: records)
            for limit in Array(1...count + 1) + [RowQuery.largestPage] {
                let doing = "joining pages of \(limit) of \(count) records by \(order.map(\.text))"
                try bench.demand(try await bench.all(query, limit: limit), are: expected, doing)
            }
            for limit in [count, count + 1] {
                let page = try await bench.store.page(query, after: nil, limit: limit)
                try bench.demand(page.next, is: nil, "reading \(count) records as a page of \(limit): the token")
            }
            let short = try await bench.store.page(query, after: nil, limit: count - 1)
            try bench.demand(short.next == nil, is: false, "reading all but one record: the token")
        }
        var read: [Stored<Record>] = []
        for try await stored in bench.store.records(Query<Record>(of: bench.owner), pageSize: 5) { read.append(stored) }
        try bench.demand(
            read, are: bench.answer(to: .init(of: bench.owner), from: records), "reading records one by one")
        let none = Query<Record>(of: bench.owner, where: .nothing)
        try bench.demand(try await bench.all(none).count, is: 0, "asking for no record")
    }
}
