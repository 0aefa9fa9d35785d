import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A record is read back as it was committed: equal, byte for byte, in the revision that the change set foretold.
    public static let loadsWhatWasCommitted = StorageCheck(
        "loadsWhatWasCommitted",
        "A record is read back as it was committed: equal, byte for byte, in the revision that the change set foretold.",
        LoadsWhatWasCommitted.self)
}

private enum LoadsWhatWasCommitted: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        for round in 1...bench.size.rounds {
            let owner = bench.random.pick([bench.owner, bench.stranger, .group])
            let first = try await bench.insert(bench.sample(kind, of: owner, note: bench.random.text()))
            try await bench.demandLoads(first, "loading what was inserted, round \(round)")
            try demand(bench, bytesOf: first, try await bench.store.load(first.record.key.raw()))

            let second = try await bench.update(first, to: bench.altered(first.record, note: bench.random.text()))
            try await bench.demandLoads(second, "loading what was updated, round \(round)")
            try demand(bench, bytesOf: second, try await bench.store.load(first.record.key.raw()))
        }
        try await keepsSpelling(on: bench, of: kind)
    }

    private static func demand<Store, Record: SampleRecord>(
        _ bench: Bench<Store>, bytesOf stored: Stored<Record>, _ found: Stored<RawRecord<Record, PresentFormat>>?
    ) throws {
        try bench.demand(
            bytes: found?.record.json ?? "nothing", are: stored.record.recordJSON(), "reading back a record's JSON")
    }

    /// JSON comes back as it was spelt: spaces and line breaks too, as digests are taken of its bytes.
    private static func keepsSpelling<Store, Record: SampleRecord>(
        on bench: Bench<Store>, of kind: Record.Type
    ) async throws {
        let record = bench.sample(kind)
        let json = "\n \t" + (try record.recordJSON()) + "  \r\n"
        let raw = RawRecord<Record, PresentFormat>(record, json: json)
        try await bench.insert(raw)
        let found = try await bench.store.load(raw.key)?.record.json
        try bench.demand(bytes: found ?? "nothing", are: json, "reading back JSON with spaces around it")
    }
}
