import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A value of a unique index may be used again as soon as its holder has another one or none.
    public static let uniqueValueIsFreed = StorageCheck(
        "uniqueValueIsFreed",
        "A value of a unique index may be used again as soon as its holder has another one or none.",
        UniqueValueIsFreed.self)
}

private enum UniqueValueIsFreed: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        guard Record.schema.layout.indexes.contains(where: \.isUnique) else { return }
        let number = bench.number()
        let key = RecordKey<Record>(bench.owner, "first")
        let first = try await bench.insert(Record.sample(key, number: number, note: "", using: &bench.random))
        let moved = try await bench.update(
            first, to: Record.sample(key, number: bench.number(), note: "", using: &bench.random))
        let second = try await bench.insert(
            Record.sample(.init(bench.owner, "second"), number: number, note: "", using: &bench.random))
        try await bench.demandLoads(moved, "loading the record that gave its unique value up")
        try await bench.demandLoads(second, "loading the record that took it")

        var back = bench.changes()
        try back.update(moved, to: Record.sample(key, number: number, note: "", using: &bench.random), bench.act())
        try await bench.refuse(back, as: .duplicate, "taking a unique value back that another holds by now")
    }
}
