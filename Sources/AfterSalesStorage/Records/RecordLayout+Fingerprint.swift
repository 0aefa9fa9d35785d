extension RecordLayout {
    /// The layouts of the library's own kinds, which every store keeps: audit entries and the receipts of commits.
    public static var library: [RecordLayout] { [AuditEntry.schema.layout, CommitReceipt.schema.layout] }

    /// Tells whether tables made for a layout fit it still: it changes with columns, indexes and partition, not with
    /// the format of the JSON or what is said about a column.
    public var fingerprint: Digest {
        var text = CanonicalText()
        text.put(kind)
        text.put(columns.count)
        for column in columns {
            text.put(column.name)
            text.put(column.type.rawValue)
            text.put(column.multiplicity.rawValue)
        }
        text.put(indexes.count)
        for index in indexes {
            text.put(index.isUnique ? "unique" : "plain")
            text.put(index.columns.count)
            for name in index.columns { text.put(name) }
        }
        text.put(partition ?? "")
        return text.finish()
    }
}
