import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Two records of one owner do not agree in a unique index. One without a value agrees with none, nor do records of
    /// two owners. Nothing is asked of a kind without a unique index.
    public static let uniqueIndexIsKept = StorageCheck(
        "uniqueIndexIsKept",
        "Two records of one owner do not agree in a unique index; without a value, or at two owners, they may.",
        UniqueIndexIsKept.self)
}

private enum UniqueIndexIsKept: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let layout = Record.schema.layout
        guard let index = layout.indexes.first(where: \.isUnique) else { return }
        func sample(_ owner: RecordOwner, _ number: Int?) -> Record {
            let id = "R-\(bench.number())"
            return Record.sample(RecordKey(owner, .init(id)), number: number, note: id, using: &bench.random)
        }
        let number = bench.number()
        let holder = try await bench.insert(sample(bench.owner, number))
        let other = try await bench.insert(sample(bench.owner, bench.number()))

        var inserting = bench.changes()
        try inserting.insert(sample(bench.owner, number), bench.act())
        try await bench.refuse(inserting, as: .duplicate, "inserting another record with the same \(index.name)")

        let taking = Record.sample(other.record.key, number: number, note: "", using: &bench.random)
        var updating = bench.changes()
        try updating.update(other, to: taking, bench.act())
        try await bench.refuse(updating, as: .duplicate, "updating a record to the \(index.name) of another")

        let next = bench.number()
        var both = bench.changes()
        try both.insert(sample(bench.owner, next), bench.act())
        try both.insert(sample(bench.owner, next), bench.act())
        try await bench.refuse(both, as: .duplicate, "inserting two records with the same \(index.name) in one commit")

        try await bench.insert(sample(bench.stranger, number))
        try await bench.insert(sample(.group, number))
        let kept = Record.sample(holder.record.key, number: number, note: "kept", using: &bench.random)
        try await bench.demandLoads(
            bench.update(holder, to: kept), "updating the holder of a unique value, which keeps it")

        let columns = index.columns.compactMap { name in layout.columns.first { $0.name == name } }
        guard columns.contains(where: { $0.multiplicity == .maybe }) else { return }
        for _ in 1...3 { try await bench.insert(sample(bench.owner, nil)) }
    }
}
