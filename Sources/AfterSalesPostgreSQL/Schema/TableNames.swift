#if PostgreSQL
    import AfterSalesStorage

    /// The names of a kind's tables and indexes.
    struct TableNames: Hashable, Sendable {
        /// The most bytes of a name that PostgreSQL does not cut off.
        static let longest = 63

        let schema: String
        let layout: RecordLayout

        /// A name between quotes, as SQL takes it.
        static func quoted(_ name: String) -> String {
            "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        }

        /// The text between quotes, as SQL takes it.
        static func literal(_ text: String) -> String {
            "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        }

        /// The name itself, or one that fits and differs where names do.
        static func fitting(_ name: String) -> String {
            guard name.utf8.count > longest else { return name }
            return "\(name.prefix(longest - 9))_\(Digest(of: name.utf8).description.prefix(8))"
        }

        var table: String { qualified(layout.kind) }

        func qualified(_ name: String) -> String { "\(Self.quoted(schema)).\(Self.quoted(name))" }

        /// The table of a field with many values.
        func table(of column: FieldColumn) -> String { qualified(Self.fitting("\(layout.kind)__\(column.name)")) }

        func index(_ index: RecordIndex) -> String {
            Self.fitting("\(layout.kind)__\(index.name)_\(index.isUnique ? "key" : "idx")")
        }

        /// The unique index that is called so.
        func uniqueIndex(named name: String) -> RecordIndex? {
            layout.indexes.first { $0.isUnique && index($0) == name }
        }

        /// The column by which the table is parted.
        ///
        /// Only the trail of audit events is: a key that has to be unique in all partitions would have to hold the month, so
        /// records proper, and unique indexes, need a table in one piece. An event's id holds the revision of its record,
        /// whose own row is one of its kind.
        var partition: String? { layout.kind == AuditEntry.schema.kind ? layout.partition : nil }

        var single: [FieldColumn] { layout.columns.filter { $0.multiplicity != .many } }

        var many: [FieldColumn] { layout.columns.filter { $0.multiplicity == .many } }
    }
#endif
