import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A key that no record can have, with U+0000, empty or too long, finds none that it nearly is; a query of such an
    /// owner is refused as invalid.
    public static let impossibleKeysFindNothing = StorageCheck(
        "impossibleKeysFindNothing",
        "A key that no record can have finds none that it nearly is; a query of such an owner is refused as invalid.",
        ImpossibleKeysFindNothing.self)
}

private enum ImpossibleKeysFindNothing: KindCheck {
    /// A dealership and another text that reads the same where U+0000 ends a text or the empty one is the group's.
    private static let ownersAndTheirLike: [(RecordOwner, like: RecordOwner)] = [
        (.group, .dealer("")), (.group, .dealer("\u{0}")), (.group, .dealer("\u{0}D01")),
        (.dealer("D01"), .dealer("D01\u{0}")), (.dealer("D01"), .dealer("D01\u{0}x")),
    ]

    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let longest = AwkwardText.long(bytes: 255)
        var there: [Stored<Record>] = []
        for owner in [.group, bench.owner] {
            for id in ["r1", longest] { there.append(try await bench.insert(bench.sample(kind, id, of: owner))) }
        }
        for stored in there {
            let key = stored.record.key
            try await findsNothing(like: key, on: bench)
            for entry in try await bench.store.auditTrail(of: key) {
                try await findsNothing(like: entry.key, on: bench)
            }
            try await bench.demandLoads(stored, "loading \(key.reference) itself")
        }
        try await findsNothing(RecordKey<Record>(bench.owner, .init(longest + "x")), on: bench)
        for (_, owner) in ownersAndTheirLike { try await refuse(Query<Record>(of: owner), on: bench) }
    }

    private static func findsNothing<Store, Record: StoredRecord>(
        like key: RecordKey<Record>, on bench: Bench<Store>
    ) async throws {
        let id = key.id.rawValue
        for unlike in [id + "\u{0}", id + "\u{0}x", "", "\u{0}", "\u{0}" + id] {
            try await findsNothing(RecordKey<Record>(key.owner, .init(unlike)), on: bench)
        }
        for (owner, like) in ownersAndTheirLike where owner == key.owner {
            try await findsNothing(RecordKey<Record>(like, key.id), on: bench)
            try await findsNothing(RecordKey<Record>(like, .init(id + "\u{0}x")), on: bench)
        }
    }

    private static func findsNothing<Store, Record: StoredRecord>(
        _ key: RecordKey<Record>, on bench: Bench<Store>
    ) async throws {
        let found = try await bench.store.load(key)
        try bench.demand(
            found == nil, is: true,
            "loading \(Record.schema.kind) \(key.id.rawValue.debugDescription) of \(key.owner.column.debugDescription)")
    }

    private static func refuse<Store, Record: StoredRecord>(
        _ query: Query<Record>, on bench: Bench<Store>
    ) async throws {
        let store = bench.store
        let owner = query.owner?.column ?? ""
        try await bench.demandError(.invalid, "asking for the records of \(owner.debugDescription)") {
            try await store.page(query, after: nil, limit: 1).items.count
        }
    }
}
