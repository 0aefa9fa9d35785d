import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A record that exists is not inserted again, whatever is in it.
    public static let existingRecordIsNotInsertedAgain = StorageCheck(
        "existingRecordIsNotInsertedAgain", "A record that exists is not inserted again, whatever is in it.",
        ExistingRecordIsNotInsertedAgain.self)
}

private enum ExistingRecordIsNotInsertedAgain: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let stored = try await bench.insert(bench.sample(kind))
        for (record, what) in [(stored.record, "the same"), (bench.altered(stored.record, note: "new"), "another")] {
            var changes = bench.changes()
            try changes.insert(record, bench.act())
            let error = try await bench.demandError(.alreadyExists, "inserting \(what) under a key that is taken") {
                try await bench.store.commit(changes)
            }
            try bench.demand(error.record, is: stored.record.key.reference, "the record that the error names")
        }
        try await bench.demandLoads(stored, "loading it afterwards")
    }
}
