import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Records come in the order asked for, ascending and descending, texts and ids by their bytes; those that agree in
    /// it follow each other by owner and id.
    public static let pagesAreInOrder = StorageCheck(
        "pagesAreInOrder",
        "Records come in the order asked for, texts and ids by their bytes; those that agree in it, by owner and id.",
        PagesAreInOrder.self)
}

private enum PagesAreInOrder: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let records = try await RecordPool.fill(bench, kind)
        let columns = Record.schema.layout.columns.filter { $0.multiplicity == .one }
        var orders: [[SortKey<Record>]] = [[]]
        for column in columns {
            for isDescending in [false, true] {
                orders.append([.init(row: .init(column: column, isDescending: isDescending))])
            }
        }
        for _ in 1...bench.size.rounds { orders.append(RandomQueries<Record>.order(of: columns, using: &bench.random)) }
        for order in orders {
            for owner in [bench.owner, nil] {
                var query = Query<Record>(ofEverybodyWhere: .everything)
                query.owner = owner
                query.order = order
                let limit = bench.random.pick([3, 7, 1_000])
                try bench.demand(
                    try await bench.all(query, limit: limit), are: bench.answer(to: query, from: records),
                    "reading pages of \(limit) in the order \(order.map(\.text)) of \(owner.map(\.description) ?? "all")"
                )
            }
        }
    }
}

extension SortKey {
    /// For failures.
    var text: String { "\(row.column.name)\(row.isDescending ? " descending" : "")" }
}
