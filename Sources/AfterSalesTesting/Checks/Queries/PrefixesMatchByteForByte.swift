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
        let texts = AwkwardText.all + ["更换机油滤芯", "a\u{10FFFF}b", "\u{D7FF}z", "\u{10FFFF}\u{10FFFF}"]
        let records = texts.map { bench.sample(kind, note: $0) }
        try await bench.insert(records)
        let beginnings = texts.map { String($0.unicodeScalars.prefix(1)) }
        for (index, prefix) in Set(texts + beginnings).sorted().enumerated() {
            let begins = Record.note.begins(with: prefix)
            let query = Query<Record>(of: bench.owner, where: index.isMultiple(of: 4) ? !begins : begins)
            try bench.demand(
                try await bench.all(query), are: bench.answer(to: query, from: records),
                "asking for \(query.condition.row.text)")
        }
    }
}
