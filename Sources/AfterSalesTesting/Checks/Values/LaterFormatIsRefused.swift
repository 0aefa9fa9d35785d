import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A record of a format that is not known yet is unreadable; those beside it are read as ever.
    public static let laterFormatIsRefused = StorageCheck(
        "laterFormatIsRefused",
        "A record of a format that is not known yet is unreadable; those beside it are read as ever.",
        LaterFormatIsRefused.self)
}

private enum LaterFormatIsRefused: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let store = bench.store
        let before = try await bench.insert(bench.sample(kind, "a", note: "present"))
        let record = bench.sample(kind, "b", note: "later")
        try await bench.insert(RawRecord<Record, LaterFormat>(record, json: try record.recordJSON()))
        let behind = try await bench.insert(bench.sample(kind, "c", note: "present"))

        let error = try await bench.demandError(.unreadable, "loading a record of a later format") {
            try await store.load(record.key)?.format
        }
        try bench.demand(error.record, is: record.key.reference, "the record that the error names")
        let everything = Query<Record>(of: bench.owner)
        try await bench.demandError(.unreadable, "paging through a record of a later format") {
            try await store.page(everything, after: nil, limit: 10).items.count
        }
        // Left out and not an error, it would be missing from somebody's pay.
        let present = Query<Record>(of: bench.owner, where: Record.note.is("present"))
        try bench.demand(
            try await bench.all(present), are: [before.record, behind.record], "paging past a record of a later format")
        let raw = try await store.load(record.key.raw() as RecordKey<RawRecord<Record, LaterFormat>>)
        try bench.demand(raw?.format, is: Record.schema.format + 1, "loading it with a program that knows the format")
        var changes = bench.changes()
        try changes.insert(bench.altered(record, note: "again"), bench.act())
        try await bench.demandError(.alreadyExists, "inserting over a record that cannot be read") {
            try await store.commit(changes)
        }
    }
}
