import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A record of megabytes, with thousands of values in one field, is kept, found, updated and audited.
    public static let largeRecordsAreKept = StorageCheck(
        "largeRecordsAreKept",
        "A record of megabytes, with thousands of values in one field, is kept, found, updated and audited.",
        LargeRecordsAreKept.self)
}

private enum LargeRecordsAreKept: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let large = Record.large(
            .init(bench.owner, "large"), number: bench.number(), using: &bench.random)
        let small = bench.sample(kind, "small")
        let stored = try await bench.insert([large, small])
        try await bench.demandLoads(stored[0], "loading a large record")
        try await findByEachField(large, beside: small, on: bench)

        let json = try large.recordJSON()
        let padded = RawRecord<Record, PresentFormat>(
            bench.sample(kind, "padded"),
            json: String(repeating: " ", count: max(bench.size.largeBytes - json.utf8.count, 0))
                + (try bench.sample(kind, "padded").recordJSON()))
        try await bench.insert(padded)
        let found = try await bench.store.load(padded.key)?.record.json
        try bench.demand(bytes: found ?? "nothing", are: padded.json, "loading \(padded.json.utf8.count) bytes")

        let shrunk = try await bench.update(stored[0], to: bench.altered(large, note: "small again"))
        try await bench.demandLoads(shrunk, "loading a record that was large")
        let grown = try await bench.update(
            shrunk, to: Record.large(large.key, number: bench.number(), using: &bench.random))
        try await bench.demandLoads(grown, "loading a record that is large again")
        try bench.demand(
            try await bench.store.auditTrail(of: large.key).map(\.digest.description).last,
            is: grown.revision.digest.description, "reading the audit trail of a large record")
    }

    /// Its first and last value in every field lead to it.
    private static func findByEachField<Store, Record: SampleRecord>(
        _ large: Record, beside small: Record, on bench: Bench<Store>
    ) async throws {
        for (column, values) in zip(Record.schema.layout.columns, Record.schema.values(of: large)) {
            for value in Set([values.first, values.last].compactMap { $0 }) {
                let query = Query<Record>(of: bench.owner, where: Condition(.compare(column, .equal, value)))
                try bench.demand(
                    try await bench.all(query), are: bench.answer(to: query, from: [large, small]),
                    "finding a large record by \(column.name) = \(value.columnText.prefix(40))")
            }
        }
    }
}
