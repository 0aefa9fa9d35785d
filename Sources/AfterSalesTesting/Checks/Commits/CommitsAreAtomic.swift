import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A commit of which one row is refused leaves nothing behind, of any kind, whichever row it is.
    public static let commitsAreAtomic = StorageCheck(
        "commitsAreAtomic",
        "A commit of which one row is refused leaves nothing behind, of any kind, whichever row it is.",
        CommitsAreAtomic.self)
}

private enum CommitsAreAtomic: PairCheck {
    /// Sorted before, between and behind the other ids of a commit.
    private static let places = ["!", "m", "~"]

    static func run<Store, First: SampleRecord, Second: SampleRecord>(
        on bench: Bench<Store>, of first: First.Type, and second: Second.Type
    ) async throws {
        for place in places {
            try await refuse(first, beside: second, at: place, on: bench)
            try await refuse(second, beside: first, at: place, on: bench)
        }
    }

    /// Every reason to refuse a row of the first kind, among rows of both kinds that are in order.
    private static func refuse<Store, Bad: SampleRecord, Good: SampleRecord>(
        _ bad: Bad.Type, beside good: Good.Type, at place: String, on bench: Bench<Store>
    ) async throws {
        let old = try await bench.insert(bench.sample(bad, place + "\(bench.number())"))
        let new = try await bench.update(old, to: bench.altered(old.record, note: "new"))
        let absent = try bench.unmade(bench.sample(bad, place + "absent\(bench.number())"))

        try await refuse(as: .alreadyExists, bad, good, on: bench) { changes in
            try changes.insert(bench.altered(old.record, note: "again"), bench.act())
        }
        try await refuse(as: .conflict, bad, good, on: bench) { changes in
            try changes.update(old, to: bench.altered(old.record, note: "late"), bench.act())
        }
        try await refuse(as: .missing, bad, good, on: bench) { changes in
            try changes.update(absent, to: bench.altered(absent.record, note: "absent"), bench.act())
        }
        guard Bad.schema.layout.indexes.contains(where: \.isUnique) else { return }
        let number = bench.number()
        try await bench.insert(
            Bad.sample(.init(bench.owner, .init("holder\(number)")), number: number, note: "", using: &bench.random))
        let twin = Bad.sample(
            .init(bench.owner, .init(place + "twin\(number)")), number: number, note: "", using: &bench.random)
        try await refuse(as: .duplicate, bad, good, on: bench) { try $0.insert(twin, bench.act()) }
        try await bench.demandLoads(new, "loading a record after all that was refused")
    }

    private static func refuse<Store, Bad: SampleRecord, Good: SampleRecord>(
        as code: StorageError.Code, _ bad: Bad.Type, _ good: Good.Type, on bench: Bench<Store>,
        _ add: (inout ChangeSet) throws -> Void
    ) async throws {
        let goods = try await bench.insert([bench.sample(good), bench.sample(good)])
        let bads = try await bench.insert([bench.sample(bad)])
        let before = (try await bench.snapshot(of: bad), try await bench.snapshot(of: good))
        let fresh = bench.sample(good)
        let changed = bench.altered(goods[0].record, note: "not this")

        var changes = bench.changes()
        try changes.insert(fresh, bench.act())
        try changes.insert(bench.sample(bad), bench.act())
        try add(&changes)
        try changes.update(goods[0], to: changed, bench.act())
        try changes.update(bads[0], to: bench.altered(bads[0].record, note: "nor this"), bench.act())
        let doing = "committing six rows, one of them to be refused as \(code)"
        try await bench.refuse(changes, as: code, doing)
        try bench.demand(try await bench.snapshot(of: bad), is: before.0, "\(doing): all \(Bad.schema.kind)")
        try bench.demand(try await bench.snapshot(of: good), is: before.1, "\(doing): all \(Good.schema.kind)")

        // Values of unique indexes were not kept by what was refused, nor freed by it.
        try await bench.insert(fresh)
        try await bench.update(goods[0], to: changed)
    }
}
