import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A key without a record loads as nil.
    public static let missingRecordIsNil = StorageCheck(
        "missingRecordIsNil", "A key without a record loads as nil.", MissingRecordIsNil.self)
}

private enum MissingRecordIsNil: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let there = try await bench.insert(bench.sample(kind, "abc"))
        let absent: [RecordKey<Record>] = [
            .init(bench.owner, "ab"), .init(bench.owner, "abcd"), .init(bench.owner, "ABC"), .init(bench.owner, "abc "),
            .init(bench.owner, "%"), .init(bench.owner, "a_c"), .init(bench.stranger, "abc"), .init(.group, "abc"),
            .init(.dealer("d01"), "abc"),
        ]
        for key in absent {
            let found = try await bench.store.load(key)
            try bench.demand(found == nil, is: true, "loading \(key.reference), which nobody wrote")
        }
        try await bench.demandLoads(there, "loading the record beside them")
        try await bench.demandError(.missing, "asking for an existing record that is not there") {
            try await bench.store.existing(RecordKey<Record>(bench.stranger, "abc"))
        }
    }
}
