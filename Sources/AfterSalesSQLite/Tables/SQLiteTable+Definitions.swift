#if SQLite
import AfterSalesStorage

extension SQLiteTable {
    /// All that makes the table, its indexes and triggers, and the tables of its fields with many values.
    var definitions: [String] { [definition] + valueTables.flatMap(\.definitions) + indexes + triggers }

    private var definition: String {
        let hexadecimal = #"length("digest") = 64 AND "digest" NOT GLOB '*[^0-9a-f]*'"#
        var lines: [(column: String, meaning: String)] = [
            (#""dealer" TEXT NOT NULL"#, FieldColumn.owner.meaning),
            (#""id" TEXT NOT NULL CHECK ("id" <> '')"#, FieldColumn.id.meaning),
            (
                #""revision" INTEGER NOT NULL CHECK ("revision" >= 1)"#,
                "1 for a new record, one more for each update."
            ),
            (#""digest" TEXT NOT NULL CHECK (\#(hexadecimal))"#, "Of the audit event of this revision; SHA-256."),
            (#""format" INTEGER NOT NULL CHECK ("format" >= 1)"#, "The format of the JSON."),
        ]
        for position in rowColumns {
            lines.append((layout.columns[position].definition, layout.columns[position].meaning))
        }
        lines.append(
            (#""record" TEXT NOT NULL CHECK (json_valid("record"))"#, "The record; the columns are taken from it."))
        let columns = lines.map { "  \($0.column), \($0.meaning.comment)" }.joined(separator: "\n")
        return """
            CREATE TABLE \(layout.kind.quoted) (
              \(layout.meaning.comment)
            \(columns)
              PRIMARY KEY ("dealer", "id")
            ) STRICT
            """
    }

    /// An index for each that is declared; where two are on the same columns, the unique one.
    private var indexes: [String] {
        var made: Set<[String]> = []
        return (layout.indexes.filter(\.isUnique) + layout.indexes.filter { !$0.isUnique }).compactMap { index in
            // Fields with many values have theirs in the key of their table.
            guard !valueTables.contains(where: { [$0.column.name] == index.columns }),
                made.insert(index.columns).inserted
            else { return nil }
            let name = ([layout.kind] + index.columns).joined(separator: "$")
            let columns = ["dealer"] + index.columns + (index.isUnique ? [] : ["id"])
            return "CREATE \(index.isUnique ? "UNIQUE " : "")INDEX \(name.quoted)"
                + " ON \(layout.kind.quoted) (\(Self.list(columns)))"
        }
    }

    private var triggers: [String] {
        let kind = layout.kind
        let isAudit = kind == AuditEntry.schema.kind
        let isWrittenOnce = kind == CommitReceipt.schema.kind
        var condition = """

            WHEN NEW."revision" IS NOT OLD."revision" + 1
              OR NEW."dealer" IS NOT OLD."dealer" OR NEW."id" IS NOT OLD."id"
            """
        if isWrittenOnce { condition = "" }
        if isAudit { condition += "\n  OR NEW.\"digest\" IS NOT OLD.\"digest\"" }
        let rule =
            isWrittenOnce
            ? "is never changed"
            : "is updated to the next revision, under the same key\(isAudit ? " and with the same digest" : "")"
        return [
            """
            CREATE TRIGGER \("\(kind)$update".quoted) BEFORE UPDATE ON \(kind.quoted)\(condition)
            BEGIN SELECT RAISE(ABORT, '\(kind) \(rule)'); END
            """,
            """
            CREATE TRIGGER \("\(kind)$delete".quoted) BEFORE DELETE ON \(kind.quoted)
            BEGIN SELECT RAISE(ABORT, '\(kind) is never deleted'); END
            """,
        ]
    }
}
#endif
