#if PostgreSQL
import AfterSalesStorage

/// Writes the statements that make a kind's tables, with a comment on everything for whoever reads the database.
struct TableWriter {
    let names: TableNames
    private var layout: RecordLayout { names.layout }
    private var isReceipt: Bool { layout.kind == CommitReceipt.schema.kind }
    private var isAudit: Bool { layout.kind == AuditEntry.schema.kind }

    init(_ names: TableNames) { self.names = names }

    var script: String {
        ([table] + names.many.map(table(of:)) + layout.indexes.compactMap(index) + guards + comments)
            .joined(separator: ";\n")
    }

    private var table: String {
        var lines = [
            "dealer text COLLATE \"C\" NOT NULL", "id text COLLATE \"C\" NOT NULL CHECK (id <> '')",
            "revision bigint NOT NULL CHECK (revision \(isReceipt ? "=" : ">=") 1)",
            "digest text NOT NULL CHECK (length(digest) = 64)", "format integer NOT NULL CHECK (format >= 1)",
        ]
        for column in names.single {
            let name = TableNames.quoted(column.name)
            lines.append(
                "\(name) \(column.type.sql)\(column.multiplicity == .one ? " NOT NULL" : "")"
                    + column.type.check(name))
        }
        // json and not jsonb: the digests are of the very bytes.
        lines.append("record json NOT NULL")
        let key = ["dealer", "id"] + (names.partition.map { [TableNames.quoted($0)] } ?? [])
        lines.append("PRIMARY KEY (\(key.joined(separator: ", ")))")
        let parted = names.partition.map { " PARTITION BY RANGE (\(TableNames.quoted($0)))" } ?? ""
        let rest = TableNames.fitting("\(layout.kind)__other")
        return "CREATE TABLE \(names.table) (\n    \(lines.joined(separator: ",\n    "))\n)\(parted)"
            + (parted.isEmpty ? "" : ";\nCREATE TABLE \(names.qualified(rest)) PARTITION OF \(names.table) DEFAULT")
    }

    private func table(of column: FieldColumn) -> String {
        let table = names.table(of: column)
        return """
            CREATE TABLE \(table) (
                dealer text COLLATE "C" NOT NULL,
                id text COLLATE "C" NOT NULL,
                value \(column.type.sql) NOT NULL\(column.type.check("value")),
                PRIMARY KEY (dealer, value, id),
                FOREIGN KEY (dealer, id) REFERENCES \(names.table) (dealer, id) ON DELETE CASCADE
            );
            CREATE INDEX ON \(table) (dealer, id)
            """
    }

    private func index(_ index: RecordIndex) -> String? {
        // The table of a field with many values has the field in its key.
        guard !index.columns.contains(where: { name in names.many.contains { $0.name == name } }) else {
            return nil
        }
        let columns = (["dealer"] + index.columns.map(TableNames.quoted)).joined(separator: ", ")
        let name = TableNames.quoted(names.index(index))
        return index.isUnique
            ? "CREATE UNIQUE INDEX \(name) ON \(names.table) (\(columns))"
            : "CREATE INDEX \(name) ON \(names.table) (\(columns), id)"
    }

    private var guards: [String] {
        let refuse = "EXECUTE FUNCTION \(names.qualified(SupportFunctions.refuse))()"
        var triggers = [
            "CREATE TRIGGER no_delete BEFORE DELETE ON \(names.table) FOR EACH ROW \(refuse)",
            "CREATE TRIGGER no_truncate BEFORE TRUNCATE ON \(names.table) FOR EACH STATEMENT \(refuse)",
        ]
        let never = "CREATE TRIGGER no_update BEFORE UPDATE ON \(names.table) FOR EACH ROW"
        triggers.append(
            isReceipt
                ? "\(never) \(refuse)"
                : "\(never) WHEN (NEW.revision <> OLD.revision + 1 OR NEW.dealer <> OLD.dealer OR NEW.id <> OLD.id"
                    + "\(isAudit ? " OR NEW.digest <> OLD.digest" : "")) \(refuse)")
        return triggers
    }

    private var comments: [String] {
        var texts: [(what: String, text: String)] = [("TABLE \(names.table)", layout.meaning)]
        func column(_ name: String, _ text: String) {
            texts.append(("COLUMN \(names.table).\(TableNames.quoted(name))", text))
        }
        column("dealer", FieldColumn.owner.meaning)
        column("id", FieldColumn.id.meaning)
        column("revision", "How often the record was written.")
        column("digest", "The digest of the audit event that wrote this revision.")
        column("format", "The format of the JSON in record.")
        for field in names.single { column(field.name, field.meaning) }
        column("record", "The record itself, as JSON; the other columns are derived from it.")
        for field in names.many {
            texts.append(("TABLE \(names.table(of: field))", "\(layout.kind): \(field.meaning)"))
            texts.append(("COLUMN \(names.table(of: field)).value", field.meaning))
        }
        return texts.map { "COMMENT ON \($0.what) IS \(TableNames.literal($0.text))" }
    }
}
#endif
