import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Ids and texts in any script are kept and compared byte for byte, up to the longest allowed.
    public static let textsAreKeptByteForByte = StorageCheck(
        "textsAreKeptByteForByte",
        "Ids and texts in any script are kept and compared byte for byte, up to the longest allowed.",
        TextsAreKeptByteForByte.self)
}

private enum TextsAreKeptByteForByte: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let longest = AwkwardText.long(bytes: FieldValue.longestText)
        let texts = AwkwardText.all + [longest, longest.dropLast() + "y"]
        let longestID = AwkwardText.long(bytes: 255)
        var stored: [Stored<Record>] = []
        for (index, text) in texts.enumerated() {
            let id = text.utf8.count > 255 ? (index.isMultiple(of: 2) ? longestID : longestID.dropLast() + "y") : text
            stored.append(try await bench.insert(bench.sample(kind, id.isEmpty ? "empty" : id, note: text)))
        }
        for record in stored {
            try await bench.demandLoads(record, "loading \(record.record.noteText.debugDescription)")
        }
        let records = stored.map(\.record)
        for record in records {
            let byText = Query<Record>(of: bench.owner, where: Record.note.is(record.noteText))
            try bench.demand(
                try await bench.all(byText), are: [record], "finding the text \(record.noteText.debugDescription)")
            let byID = Query<Record>(of: bench.owner, where: .id(in: [record.key.id]))
            try bench.demand(
                try await bench.all(byID), are: [record], "finding the id \(record.key.id.rawValue.debugDescription)")
        }
        var query = Query<Record>(of: bench.owner)
        for order: [SortKey<Record>] in [[], [.ascending(Record.note)], [.descending(Record.note)]] {
            query.order = order
            try bench.demand(
                try await bench.all(query, limit: 3), are: bench.answer(to: query, from: records),
                "sorting texts of all scripts by \(order.map(\.text))")
        }
    }
}
