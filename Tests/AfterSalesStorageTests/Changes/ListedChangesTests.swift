import AfterSalesCore
import AfterSalesTesting
import Testing

@testable import AfterSalesStorage

/// What an update lists as changed.
@Suite struct ListedChangesTests {
    private let act = Act("try", by: .system("test"), at: FixedClock().now)
    private let digest = Digest(of: [])

    private func changed<Record: StoredRecord>(
        from old: Record, format: Int, json: String, to new: Record
    ) throws -> [String] {
        let stored = Stored(record: old, revision: Revision(number: 1, digest: digest), format: format, json: json)
        var changes = ChangeSet(CommitKey(.group, "commit"))
        try changes.update(stored, to: new, act)
        let rows = try changes.sealed().rows.filter { $0.layout.kind == "audit_entry" }
        return try rows.flatMap {
            try AuditEntry(recordJSON: $0.row.json, format: 1).event.changes.map {
                "\($0.field): \($0.old ?? "-") → \($0.new ?? "-")"
            }
        }
    }

    @Test func theStoredTextIsComparedWithTheNewOne() throws {
        let old = Label(text: "a")
        #expect(try changed(from: old, format: 2, json: old.recordJSON(), to: Label(text: "b")) == ["text: a → b"])
        // Nothing that differs from what the store holds is left out.
        #expect(
            try changed(from: old, format: 2, json: #"{"text": "A"}"#, to: Label(text: "a")) == ["text: A → a"])
    }

    @Test func anEarlierFormatIsWrittenAnewFirst() throws {
        let old = Label(text: "a")
        #expect(try changed(from: old, format: 1, json: #"["a"]"#, to: Label(text: "b")) == ["text: a → b"])
    }

    @Test func aTypeWithItsOwnListIsAsked() throws {
        let old = Wrapped(label: Label(text: "a"))
        let new = Wrapped(label: Label(text: "b"))
        #expect(try changed(from: old, format: 1, json: old.recordJSON(), to: new) == ["label: a → b"])
    }
}

private struct Label: StoredRecord {
    let text: String

    static let schema = RecordSchema<Label>("label", "A text, which was a list before.", format: 2, fields: [])
    var key: RecordKey<Label> { RecordKey(.group, "1") }

    init(text: String) { self.text = text }

    func recordJSON() -> String { JSONWriter.line(.object([.init("text", .string(text))])) }

    init(recordJSON: String, format: Int) throws { text = try JSONFields(text: recordJSON).string("text") }
}

/// Has words of its own for what has changed.
private struct Wrapped: StoredRecord {
    let label: Label

    static let schema = RecordSchema<Wrapped>("wrapped", "A record around another one.", fields: [])
    var key: RecordKey<Wrapped> { RecordKey(.group, "1") }

    init(label: Label) { self.label = label }

    func recordJSON() -> String { "[\(label.recordJSON())]" }

    init(recordJSON: String, format: Int) throws {
        label = try Label(recordJSON: String(recordJSON.dropFirst().dropLast()), format: 2)
    }

    func changes(from earlier: Wrapped) -> [AuditEvent.Change]? {
        [.init(field: "label", old: earlier.label.text, new: label.text)]
    }
}
