import AfterSales
import AfterSalesPostgreSQL
import AfterSalesSQLite

/// What a migration has done, as it is written.
struct StoreMigrationText: Encodable {
    /// The kinds that were given tables.
    let created: [String]
    /// The kinds whose tables were made anew from their records.
    let rebuilt: [Rebuilt]
    /// Where the copy of the file as it was before lies.
    let backup: String?

    /// A kind whose tables were made anew, and of how many records.
    struct Rebuilt: Encodable {
        let kind: String
        let records: Int
    }

    /// Of a SQLite file.
    init(_ report: SQLiteMigrationReport) {
        created = report.created
        rebuilt = report.rebuilt.map { Rebuilt(kind: $0.kind, records: $0.records) }
        backup = report.backup
    }

    /// Of a PostgreSQL database.
    init(_ report: PostgreSQLMigrationReport) {
        created = report.created
        rebuilt = report.rebuilt.sorted { $0.key < $1.key }.map { Rebuilt(kind: $0.key, records: $0.value) }
        backup = nil
    }

    /// The same for people.
    func table(_ language: Language) -> String {
        var lines: [LocalizedText] = []
        for kind in created { lines.append(LocalizedText("made tables for \(kind)", "已为 \(kind) 建表")) }
        for kind in rebuilt {
            lines.append(
                LocalizedText(
                    "made the tables of \(kind.kind) anew, \(kind.records) records",
                    "已重建 \(kind.kind) 的表，共 \(kind.records) 条记录"))
        }
        if lines.isEmpty { lines.append(LocalizedText("nothing had to be done", "无需更改")) }
        if let backup {
            lines.append(LocalizedText("the file as it was before: \(backup)", "更改前的文件：\(backup)"))
        }
        return lines.map { PlainText.visible($0[language]) + "\n" }.joined()
    }
}
