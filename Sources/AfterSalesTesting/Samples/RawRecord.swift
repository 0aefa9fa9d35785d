import AfterSalesCore
import AfterSalesStorage

/// A record together with its JSON as it stands in the store, so that bytes can be compared, or written that the record
/// would write otherwise; also in the format before or after the record's own.
struct RawRecord<Original: StoredRecord, Format: RawFormat>: StoredRecord {
    let original: Original
    let json: String

    static var schema: RecordSchema<RawRecord> {
        RecordSchema(like: Original.schema, format: Original.schema.format + Format.step) { $0.original }
    }

    var key: RecordKey<RawRecord> { original.key.raw() }

    init(_ original: Original, json: String) {
        self.original = original
        self.json = json
    }

    init(recordJSON: String, format: Int) throws {
        json = recordJSON
        original = try Original(recordJSON: recordJSON, format: min(format, Original.schema.format))
    }

    func recordJSON() -> String { json }
}

extension RecordKey {
    /// The same key for the record with its JSON.
    func raw<Format: RawFormat>() -> RecordKey<RawRecord<Record, Format>> { .init(owner, .init(id.rawValue)) }
}

/// Which format a ``RawRecord`` is written in.
protocol RawFormat: Sendable {
    /// What is added to the record's own format.
    static var step: Int { get }
}

/// The record's own format.
enum PresentFormat: RawFormat {
    static var step: Int { 0 }
}

/// The format before.
enum EarlierFormat: RawFormat {
    static var step: Int { -1 }
}

/// A format that this program does not know yet.
enum LaterFormat: RawFormat {
    static var step: Int { 1 }
}
