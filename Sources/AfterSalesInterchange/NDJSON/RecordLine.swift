import AfterSalesCore
import AfterSalesStorage

/// A row of a store as a line of NDJSON.
///
/// ```json
/// {"kind": "sample_part", "dealer": "D01", "id": "P1", "revision": 2, "digest": "…", "format": 1, "record": {…}}
/// ```
///
/// The record is the JSON that the store has, byte for byte. Where that would not stand on one line, or is no JSON at
/// all, it is a string and called `recordText`.
struct RecordLine {
    /// Kind, owner and id.
    var reference: RecordReference
    /// The number of its revision; nil where the line does not say.
    var revision: Int64?
    /// The digest of its revision; nil where the line does not say.
    var digest: Digest?
    /// The format of the JSON.
    var format: Int
    /// The digest of the JSON, of a receipt or audit entry; a record's stands in its audit entry.
    var content: Digest?
    /// Of an audit entry: whether its record is still as it wrote it, and stands on the next line.
    var isLatest = false
    /// The JSON.
    var json: String

    /// The row; nil where the line does not say which revision it is.
    var row: StoredRow? {
        guard let revision, let digest else { return nil }
        return StoredRow(
            reference: reference, revision: Revision(number: revision, digest: digest), format: format, json: json)
    }

    /// The line, with its end.
    var bytes: [UInt8] {
        var head: [JSONValue.Member] = [
            .init("kind", .string(reference.kind)), .init("dealer", .string(reference.owner.column)),
            .init("id", .string(reference.id.rawValue)),
        ]
        if let revision { head.append(.init("revision", .number(String(revision)))) }
        if let digest { head.append(.init("digest", .string(digest.description))) }
        head.append(.init("format", .integer(format)))
        if let content { head.append(.init("content", .string(content.description))) }
        if isLatest { head.append(.init("latest", .bool(true))) }
        var bytes = Array(JSONWriter.line(.object(head)).utf8.dropLast())
        if Self.standsInALine(json) {
            bytes += ", \"record\": ".utf8
            bytes += json.utf8
        } else {
            bytes += ", \"recordText\": ".utf8
            bytes += JSONWriter.quoted(json).utf8
        }
        bytes += "}\n".utf8
        return bytes
    }

    private static func standsInALine(_ json: String) -> Bool {
        guard let first = json.utf8.first, first > 0x20, let last = json.utf8.last, last > 0x20,
            !json.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D })
        else { return false }
        return JSONReader.read(Array(json.utf8), limits: JSONLimits(bytes: .max)).value != nil
    }
}

extension RecordLine {
    private static func isOfTheLibrary(_ reference: RecordReference) -> Bool {
        reference.kind == CommitReceipt.schema.kind || reference.kind == AuditEntry.schema.kind
    }

    /// Whether a receipt or an audit entry is not what was written.
    var isAltered: Bool { Self.isOfTheLibrary(reference) && content != Digest(of: json.utf8) }

    /// The line of a row.
    init(_ row: StoredRow, isLatest: Bool = false) {
        self.init(
            reference: row.reference, revision: row.revision.number, digest: row.revision.digest, format: row.format,
            content: Self.isOfTheLibrary(row.reference) ? Digest(of: row.json.utf8) : nil, isLatest: isLatest,
            json: row.json)
    }
}

extension Stored {
    /// The record's row.
    var row: StoredRow {
        StoredRow(reference: record.key.reference, revision: revision, format: format, json: json)
    }
}
