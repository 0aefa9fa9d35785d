import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// An update of a record that is not there is refused and makes none.
    public static let missingRecordIsNotUpdated = StorageCheck(
        "missingRecordIsNotUpdated", "An update of a record that is not there is refused and makes none.",
        MissingRecordIsNotUpdated.self)
}

private enum MissingRecordIsNotUpdated: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let record = bench.sample(kind, "nowhere")
        let unmade = try bench.unmade(record)
        var changes = bench.changes()
        try changes.update(unmade, to: bench.altered(record, note: "new"), bench.act())
        let error = try await bench.demandError(.missing, "updating a record that is not there") {
            try await bench.store.commit(changes)
        }
        try bench.demand(error.record, is: record.key.reference, "the record that the error names")
        let found = try await bench.store.load(record.key)
        try bench.demand(found == nil, is: true, "loading it afterwards")
    }
}
