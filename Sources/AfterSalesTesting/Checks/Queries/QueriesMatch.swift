import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Whatever is asked, the answer is what `Query.matches(_:)` says of each record, in order.
    public static let queriesMatch = StorageCheck(
        "queriesMatch", "Whatever is asked, the answer is what Query.matches says of each record, in order.",
        QueriesMatch.self)
}

private enum QueriesMatch: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let records = try await RecordPool.fill(bench, kind)
        let queries = RandomQueries(of: records)
        let owners = [bench.owner, bench.stranger, .group]
        for _ in 1...bench.size.queries {
            let query = queries.query(owners: owners, using: &bench.random)
            let limit = bench.random.pick([2, 5, 11, 1_000])
            try bench.demand(
                try await bench.all(query, limit: limit), are: bench.answer(to: query, from: records),
                """
                asking in pages of \(limit) for those of \(query.owner.map(\.description) ?? "all") with \
                \(query.condition.row.text) by \(query.order.map(\.text))
                """)
        }
    }
}

extension RowCondition {
    /// For failures.
    var text: String {
        switch self {
        case .everything: "everything"
        case .all(let inner): "all(\(inner.map(\.text).joined(separator: ", ")))"
        case .any(let inner): "any(\(inner.map(\.text).joined(separator: ", ")))"
        case .not(let inner): "not(\(inner.text))"
        case .compare(let column, let comparison, let value):
            "\(column.name) \(comparison.rawValue) \(value.columnText.debugDescription)"
        case .oneOf(let column, let values): "\(column.name) in \(values.map(\.columnText))"
        case .prefix(let column, let text): "\(column.name) begins \(text.debugDescription)"
        case .missing(let column): "\(column.name) is missing"
        }
    }
}
