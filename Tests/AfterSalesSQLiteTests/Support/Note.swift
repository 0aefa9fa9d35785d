#if SQLite
import AfterSalesCore
import AfterSalesStorage

/// A record of one text that is also its JSON, in whatever format.
struct Note: StoredRecord {
    static let schema = RecordSchema<Note>("note", "A text under an id.", fields: [], indexes: [])
    var id: String
    var json: String
    var key: RecordKey<Note> { RecordKey(.group, Identifier(id)) }
    func recordJSON() -> String { json }
}

extension Note {
    init(recordJSON: String, format: Int) {
        self.init(id: String(recordJSON.dropFirst(2).prefix { $0 != "\"" }), json: recordJSON)
    }
    static func named(_ id: String, _ text: String = "") -> Note { Note(id: id, json: "{\"\(id)\":\"\(text)\"}") }
    func changes(from earlier: Note) -> [AuditEvent.Change]? { [] }
}

/// The same kind in a later format.
struct LaterNote: StoredRecord {
    static let schema = RecordSchema<LaterNote>("note", "A text under an id.", format: 2, fields: [], indexes: [])
    var note: Note
    var key: RecordKey<LaterNote> { RecordKey(.group, Identifier(note.id)) }
    func recordJSON() -> String { note.json }
    init(recordJSON: String, format: Int) { note = Note(recordJSON: recordJSON, format: format) }
}
#endif
