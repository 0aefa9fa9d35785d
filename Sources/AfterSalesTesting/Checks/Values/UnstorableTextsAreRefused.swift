import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Texts that some database cannot keep are refused by every store: those with U+0000 and those too long.
    public static let unstorableTextsAreRefused = StorageCheck(
        "unstorableTextsAreRefused",
        "Texts that some database cannot keep are refused by every store: those with U+0000 and those too long.",
        UnstorableTextsAreRefused.self)
}

private enum UnstorableTextsAreRefused: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        let store = bench.store
        let tooLong = AwkwardText.long(bytes: FieldValue.longestText + 1)
        let tooLongID = AwkwardText.long(bytes: 256)
        for (id, note) in [("a\u{0}b", "x"), (tooLongID, "x"), ("x", "\u{0}"), ("x", tooLong)] {
            let record = bench.sample(kind, id, note: note)
            var changes = bench.changes()
            let error = try await bench.demandError(.invalid, "inserting \(id.prefix(5)) with \(note.prefix(5))…") {
                try changes.insert(record, bench.act())
            }
            try bench.demand(Set(error.findings.map(\.code)), is: [.unstorableText], "the findings")
        }
        for name in ["a\u{0}b", tooLongID] {
            var changes = ChangeSet(CommitKey(bench.owner, .init(name)))
            try changes.insert(bench.sample(kind), bench.act())
            let sent = changes
            try await bench.demandError(.invalid, "committing under the key \(name.prefix(5))…") {
                try await store.commit(sent)
            }
        }
        let query = Query<Record>(of: bench.owner, where: Record.note.is("a\u{0}b"))
        try await bench.demandError(.invalid, "asking for a text with U+0000") {
            try await store.page(query, after: nil, limit: 1).items.count
        }
        // A text longer than any stored one is a fair question.
        let long = Query<Record>(of: bench.owner, where: Record.note.is(tooLong) || Record.note.begins(with: tooLong))
        try bench.demand(try await bench.all(long).count, is: 0, "asking for a text that is too long to be stored")
        let absent = try await store.load(RecordKey<Record>(bench.owner, "x"))
        try bench.demand(absent == nil, is: true, "loading what was refused")
        try bench.demand(try await bench.snapshot().count, is: 0, "counting audit entries and receipts")
    }
}
