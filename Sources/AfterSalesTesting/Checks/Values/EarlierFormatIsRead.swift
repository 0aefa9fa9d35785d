import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A record of an earlier format is read, and an update writes the present one. Nothing is asked of a kind that
    /// makes no sample in an earlier format.
    public static let earlierFormatIsRead = StorageCheck(
        "earlierFormatIsRead", "A record of an earlier format is read, and an update writes the present one.",
        EarlierFormatIsRead.self)
}

private enum EarlierFormatIsRead: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let record = bench.sample(kind)
        let format = Record.schema.format
        guard format > 1, let json = try record.earlierJSON() else { return }
        let expected = try Record(recordJSON: json, format: format - 1)
        let old = try await bench.insert(RawRecord<Record, EarlierFormat>(record, json: json))
        let present = try await bench.insert(bench.sample(kind))

        guard let found = try await bench.store.load(record.key) else {
            throw Unmet("loading a record of format \(format - 1)", expected: "the record", found: "nothing")
        }
        try bench.demand(found.record, is: expected, "loading a record of format \(format - 1)")
        try bench.demand(found.format, is: format - 1, "loading a record of format \(format - 1): its format")
        try bench.demand(found.revision, is: old.revision, "loading a record of format \(format - 1): its revision")
        let query = Query<Record>(of: bench.owner, sortedBy: .ascending(Record.note))
        for limit in [1, 10] {
            try bench.demand(
                try await bench.all(query, limit: limit),
                are: bench.answer(to: query, from: [expected, present.record]),
                "paging through two formats")
        }
        let new = try await bench.update(found, to: bench.altered(expected, note: "in the present format"))
        try bench.demand(new.format, is: format, "updating a record of format \(format - 1): the format promised")
        try await bench.demandLoads(new, "loading it after the update")
        try bench.demand(
            try await bench.store.auditTrail(of: record.key).map(\.format), is: [format - 1, format],
            "reading the formats in its audit trail")
    }
}
