import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Whatever is inserted and updated between two pages, no record that was there all the time is skipped or repeated.
    public static let pagingIsStable = StorageCheck(
        "pagingIsStable",
        "Whatever is written between two pages, no record that was there all the time is skipped or repeated.",
        PagingIsStable.self)
}

private enum PagingIsStable: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let orders: [[SortKey<Record>]] = [[], [.ascending(Record.note)], [.descending(Record.note)]]
        for (round, order) in orders.enumerated() {
            let owner = RecordOwner.dealer(.init("D-\(round)"))
            var query = Query<Record>(of: owner)
            query.order = order
            try await read(query, of: owner, on: bench)
        }
    }

    private static func read<Store, Record: SampleRecord>(
        _ query: Query<Record>, of owner: RecordOwner, on bench: Bench<Store>
    ) async throws {
        let letters = "abcdefghijklmnopqrst".map(String.init)
        let staying = letters.map { bench.sample(Record.self, "\($0)-stays", of: owner, note: "\($0) stays") }
        var moving: [Stored<Record>] = []
        for record in staying { try await bench.insert(record) }
        for letter in letters {
            moving.append(
                try await bench.insert(bench.sample(Record.self, "\(letter)-moves", of: owner, note: "\(letter) moves"))
            )
        }
        var seen: [Record] = []
        var token: PageToken?
        repeat {
            let page = try await bench.store.page(query, after: token, limit: 3)
            seen += page.items.map(\.record)
            token = page.next
            for place in ["!", "h", "~"] {
                let number = bench.number()
                let text = bench.random.pick([place, bench.random.pick(letters) + " new"])
                try await bench.insert(
                    bench.sample(Record.self, "\(text)\(number)", of: owner, note: "\(text)\(number)"))
                let chosen = bench.random.number(0...moving.count - 1)
                moving[chosen] = try await bench.update(
                    moving[chosen], to: bench.altered(moving[chosen].record, note: "\(text) moved"))
            }
            // What is inserted behind the page is found there, so reading ends only once writing does.
            guard seen.count < 2_000 else { throw Unmet("paging", expected: "an end", found: "2 000 records") }
        } while token != nil && seen.count < staying.count * 8
        while let next = token {
            let page = try await bench.store.page(query, after: next, limit: 50)
            seen += page.items.map(\.record)
            token = page.next
        }
        let stayed = seen.filter { $0.noteText.hasSuffix(" stays") }.map(\.key.id)
        let expected = bench.answer(to: query, from: staying).map(\.key.id)
        try bench.demand(
            stayed, is: expected, "paging by \(query.order.map(\.text)) while others write: what nobody touched")
        guard query.order.isEmpty else { return }
        // By id alone an updated record does not move.
        let moved = seen.filter { $0.key.id.rawValue.hasSuffix("-moves") }.map(\.key.id)
        try bench.demand(moved, is: letters.map { .init("\($0)-moves") }, "paging by id: what others updated meanwhile")
    }
}
