/// What stores have to know of a kind of record: its name, its fields, its indexes, the format of its JSON.
///
/// A schema is written out in code, once per kind; a contradiction in it is a mistake in the program and stops it when
/// the schema is first used.
public struct RecordSchema<Record: StoredRecord>: Sendable {
    /// The schema without the record's type, as adapters use it.
    public let layout: RecordLayout
    /// Whether the audit trail keeps every state that was replaced, so that a record can be read as of any moment.
    public let keepsHistory: Bool
    let fields: [DeclaredField<Record>]

    /// The kind's name, in stores and audit events.
    public var kind: String { layout.kind }

    /// The format that records are written in; those from 1 on can be read.
    public var format: Int { layout.format }

    /// A schema.
    /// - Parameters:
    ///   - kind: The kind's name: lower-case ASCII letters, digits and `_`, at most 40.
    ///   - meaning: What a record of the kind is, in English, for whoever reads the database.
    ///   - format: The format records are written in, from 1; raise it when the JSON changes.
    ///   - fields: What records can be searched by.
    ///   - indexes: What they are looked up by; one for each field where it is left out. A query on fields that lead no
    ///     index reads all records of its owner.
    ///   - partition: A field with one instant or month by which a large store may part the table.
    ///   - keepsHistory: Whether the audit trail keeps every state that is replaced.
    public init(
        _ kind: String, _ meaning: String, format: Int = 1, fields: [DeclaredField<Record>],
        indexes: [RecordIndex]? = nil, partition: String? = nil, keepsHistory: Bool = false
    ) {
        layout = RecordLayout(
            kind: kind, meaning: meaning, format: format, columns: fields.map(\.column),
            indexes: indexes ?? fields.map { RecordIndex(columns: [$0.column.name], isUnique: false) },
            partition: partition)
        self.fields = fields
        self.keepsHistory = keepsHistory
    }

    /// The schema of a record that stands for one of another type: the same kind and fields, in some format.
    package init<Original>(
        like original: RecordSchema<Original>, format: Int, _ stoodFor: @escaping @Sendable (Record) -> Original
    ) {
        let layout = original.layout
        self.init(
            layout.kind, layout.meaning, format: format,
            fields: original.fields.map { field in
                DeclaredField(column: field.column) { field.read(stoodFor($0)) }
            },
            indexes: layout.indexes, partition: layout.partition, keepsHistory: original.keepsHistory)
    }

    /// The values of a record's fields, in the order of ``RecordLayout/columns``.
    /// - Parameter record: The record.
    public func values(of record: Record) -> [[FieldValue]] { fields.map { $0.read(record) } }
}
