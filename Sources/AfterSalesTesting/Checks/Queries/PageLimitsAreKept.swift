import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A page has 1 to 10 000 records; a larger or smaller one, and a condition too large, are refused as invalid.
    public static let pageLimitsAreKept = StorageCheck(
        "pageLimitsAreKept",
        "A page of less than 1 or more than 10 000 records, and a condition too large, are refused as invalid.",
        PageLimitsAreKept.self)
}

private enum PageLimitsAreKept: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        try await bench.insert(bench.sample(kind))
        let store = bench.store
        let query = Query<Record>(of: bench.owner)
        for limit in [0, -1, RowQuery.largestPage + 1, .min, .max] {
            let error = try await bench.demandError(.invalid, "asking for a page of \(limit)") {
                try await store.page(query, after: nil, limit: limit).items.count
            }
            try bench.demand(
                error.findings.map(\.code), is: [.pageLimit], "asking for a page of \(limit): the findings")
        }
        for limit in [1, RowQuery.largestPage] {
            let page = try await store.page(query, after: nil, limit: limit)
            try bench.demand(page.items.count, is: 1, "asking for a page of \(limit)")
        }
        let many = (0...Query<Record>.longestList).map { "value \($0)" }
        let list = Query<Record>(of: bench.owner, where: Record.note.isOne(of: many))
        try await bench.demandError(.invalid, "asking for one of \(many.count) values") {
            try await store.page(list, after: nil, limit: 1).items.count
        }
        let longest = Query<Record>(of: bench.owner, where: Record.note.isOne(of: many.dropLast() + []))
        try bench.demand(try await bench.all(longest).count, is: 0, "asking for one of \(many.count - 1) values")
        var deep = Record.note.is("none")
        for _ in 1...40 { deep = !deep }
        try bench.demand(
            try await bench.all(.init(of: bench.owner, where: !deep)).count, is: 1, "asking for a deep condition")
        for _ in 1...20 { deep = !deep }
        let deepest = Query(of: bench.owner, where: deep)
        try await bench.demandError(.invalid, "asking for too deep a condition") {
            try await store.page(deepest, after: nil, limit: 1).items.count
        }
    }
}
