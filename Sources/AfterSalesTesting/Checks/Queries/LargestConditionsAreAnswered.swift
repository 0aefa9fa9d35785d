import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// A condition of 300 parts, 50 inside each other, or 10 000 values in lists is answered; one more is refused as
    /// invalid.
    public static let largestConditionsAreAnswered = StorageCheck(
        "largestConditionsAreAnswered",
        "A condition of 300 parts, 50 inside each other, or 10 000 values in lists is answered; one more is refused.",
        LargestConditionsAreAnswered.self)
}

private enum LargestConditionsAreAnswered: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let store = bench.store
        let records = (1...4).map { bench.sample(kind, of: $0 == 4 ? bench.stranger : nil, note: "note \($0)") }
        try await bench.insert(records)
        for (name, most, condition) in shapes(of: kind) {
            for owner in [bench.owner, nil] {
                var query = Query(ofEverybodyWhere: condition(most))
                query.owner = owner
                // In several pages: where a page begins is a condition, too.
                try bench.demand(
                    try await bench.all(query, limit: 1), are: bench.answer(to: query, from: records),
                    "asking for \(most) \(name), of \(owner.map(\.description) ?? "everybody")")
            }
            let larger = Query(of: bench.owner, where: condition(most + 1))
            let error = try await bench.demandError(.invalid, "asking for \(most + 1) \(name)") {
                try await store.page(larger, after: nil, limit: 1).items.count
            }
            try bench.demand(
                error.findings.map(\.code), is: [.conditionTooLarge], "asking for \(most + 1) \(name): the findings")
        }
    }

    private typealias Shape<Record: StoredRecord> = (name: String, most: Int, condition: (Int) -> Condition<Record>)

    private static func shapes<Record: SampleRecord>(of kind: Record.Type) -> [Shape<Record>] {
        let note = Record.note.column
        // Fields with many values are often in tables of their own, which make a condition larger.
        let texts = [note] + Record.schema.layout.columns.filter { $0.type == .text && $0.name != note.name }
        return [
            ("parts, of one field", 300, { parts($0, of: [note]) }),
            ("parts, of several fields", 300, { parts($0, of: texts) }),
            ("conditions inside each other, each the first of its list", 50, { nested($0, texts, isFirst: true) }),
            ("conditions inside each other, each the last of its list", 50, { nested($0, texts, isFirst: false) }),
            (
                "conditions, each the opposite of the next", 50,
                { depth in (1..<depth).reduce(Record.note.is("note 1")) { inner, _ in !inner } }
            ),
            ("values in lists", 10_000, { lists($0, of: texts) }),
        ]
    }

    /// Beginnings of texts, any of which a record may have; that of every note is among them. All together is a part.
    private static func parts<Record: SampleRecord>(_ count: Int, of columns: [FieldColumn]) -> Condition<Record> {
        let others = (2..<count).map { RowCondition.prefix(columns[$0 % columns.count], "other \($0)") }
        return .any(of: [Record.note.begins(with: "note")] + others.map { Condition($0) })
    }

    /// A condition that every record meets, in lists so deep, with others beside it that change nothing.
    private static func nested<Record: SampleRecord>(
        _ depth: Int, _ columns: [FieldColumn], isFirst: Bool
    ) -> Condition<Record> {
        (1..<depth).reduce(Record.note.begins(with: "note")) { inner, level in
            let other = Condition<Record>(.prefix(columns[level % columns.count], "other \(level)"))
            if level.isMultiple(of: 2) { return isFirst ? inner && !other : !other && inner }
            return isFirst ? inner || other : other || inner
        }
    }

    /// Lists of a thousand values, with the notes in each of them.
    private static func lists<Record: SampleRecord>(_ count: Int, of columns: [FieldColumn]) -> Condition<Record> {
        let longest = Query<Record>.longestList
        let lists = stride(from: 0, to: count, by: longest).map { start in
            RowCondition.oneOf(
                columns[start / longest % columns.count],
                (start..<min(start + longest, count)).map { .text("note \($0 - start)") })
        }
        return .any(of: lists.map { Condition($0) })
    }
}
