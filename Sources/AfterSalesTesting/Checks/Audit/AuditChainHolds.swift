import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Every audit entry carries the digest of itself, of the record's bytes and of the entry before, up to the
    /// revision that the record stands in.
    public static let auditChainHolds = StorageCheck(
        "auditChainHolds",
        "Every audit entry carries the digest of itself, of the record's bytes and of the entry before.",
        AuditChainHolds.self)
}

private enum AuditChainHolds: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        var stored = try await bench.insert(bench.sample(kind, note: bench.random.text()))
        var contents = [Digest(of: try stored.record.recordJSON().utf8)]
        var digests = [stored.revision.digest]
        for _ in 2...max(bench.size.rounds, 3) {
            stored = try await bench.update(stored, to: bench.altered(stored.record, note: bench.random.text()))
            contents.append(Digest(of: try stored.record.recordJSON().utf8))
            digests.append(stored.revision.digest)
        }
        let trail = try await bench.store.auditTrail(of: stored.record.key)
        try bench.demand(trail.map(\.revision), is: Array(1...Int64(digests.count)), "reading the revisions of a trail")
        try bench.demand(trail.map(\.digest), is: digests, "reading the digests of a trail")
        try bench.demand(trail.filter { !$0.isUnaltered }, is: [], "computing the digests of a trail anew")
        try bench.demand(trail.map(\.previous), is: [nil] + digests.dropLast(), "following a trail back")
        try bench.demand(trail.map(\.content), is: contents, "reading the digests of what was written")
        try bench.demand(
            Set(trail.map(\.format)), is: [Record.schema.format], "reading the format of what was written")
        let loaded = try await bench.store.load(stored.record.key.raw() as RecordKey<RawRecord<Record, PresentFormat>>)
        try bench.demand(loaded?.revision.digest, is: digests.last, "comparing the record with the end of its trail")
        try bench.demand(
            loaded.map { Digest(of: $0.record.json.utf8) }, is: contents.last, "digesting the record's JSON")
    }
}
