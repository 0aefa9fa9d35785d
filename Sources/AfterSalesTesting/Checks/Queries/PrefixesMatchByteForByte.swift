import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A text begins with another byte for byte: no case folded, no letter's other spelling, no wildcard.
    public static let prefixesMatchByteForByte = StorageCheck(
        "prefixesMatchByteForByte",
        "A text begins with another byte for byte: no case folded, no letter's other spelling, no wildcard.",
        PrefixesMatchByteForByte.self)
}

private enum PrefixesMatchByteForByte: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let texts =
            AwkwardText.all + AwkwardText.all.map { $0 + "x" } + ["\u{D7FF}z", "\u{10FFFF}\u{10FFFF}", "a\u{10FFFF}b"]
        let records = texts.map { bench.sample(kind, note: $0) }
        try await bench.insert(records)
        for text in texts {
            for prefix in Set([text, String(text.unicodeScalars.prefix(1))]) {
                for condition in [Record.note.begins(with: prefix), !Record.note.begins(with: prefix)] {
                    let query = Query<Record>(of: bench.owner, where: condition)
                    try bench.demand(
                        try await bench.all(query), are: bench.answer(to: query, from: records),
                        "asking for \(condition.row.text)")
                }
            }
        }
    }
}
