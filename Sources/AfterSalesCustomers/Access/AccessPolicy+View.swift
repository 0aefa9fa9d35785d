import AfterSalesCore
public import AfterSalesStorage

extension AccessPolicy {
    /// A record as a role may see it.
    ///
    /// Nothing is written down by that; `RecordStore.read(_:as:under:at:log:)`
    /// does both.
    /// - Parameters:
    ///   - record: The record.
    ///   - role: The role.
    public func view<Record: ClassifiedRecord>(of record: Record, for role: AccessRole) -> MaskedRecord {
        let kind = Record.schema.kind
        var masker = FieldMasker(classification(of: Record.self), rights(of: role, forKind: kind))
        // A record that cannot be written shows nothing.
        let value = (try? record.recordJSON()).flatMap { JSONValue(record: $0) } ?? .null
        let json = JSONWriter.line(masker.mask(value))
        return MaskedRecord(record: record.key.reference, role: role, fields: masker.fields, json: json)
    }

    /// A record's JSON with masked values as texts and `null` for what a role may not see, for exports.
    ///
    /// A kind that is not ``ClassifiedRecord`` is sensitive as a whole, save what ``fieldRules`` says of it.
    /// - Parameters:
    ///   - json: The record's JSON.
    ///   - kind: The kind.
    ///   - role: The role.
    /// - Returns: The JSON on one line; `null` for a text that is no JSON.
    public func redacted(json: String, of kind: any StoredRecord.Type, for role: AccessRole) -> String {
        let name = Self.name(of: kind)
        let own = (kind as? any ClassifiedRecord.Type)?.fieldRules ?? []
        var masker = FieldMasker(classification(kind: name, fieldRules: own), rights(of: role, forKind: name))
        return JSONWriter.line(masker.mask(JSONValue(record: json) ?? .null))
    }

    private static func name<Record: StoredRecord>(of kind: Record.Type) -> String { Record.schema.kind }
}
