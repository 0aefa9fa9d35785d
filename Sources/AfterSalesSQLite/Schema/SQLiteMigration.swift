#if SQLite
import AfterSalesStorage
import GRDB

/// Brings the tables of a file forward, all of it or nothing.
struct SQLiteMigration: Sendable {
    let file: SQLiteFile
    let schema: SQLiteSchema
    let wantsBackup: Bool

    func run() throws -> SQLiteMigrationReport {
        let queue = try DatabaseQueue(path: file.path, configuration: file.options.configuration)
        try queue.writeWithoutTransaction(file.options.prepareWriter)
        guard try queue.read({ try schema.plan($0) }) != nil else {
            try schema.create(in: queue)
            return SQLiteMigrationReport(created: schema.kinds.all.map(\.name))
        }
        var report = SQLiteMigrationReport()
        if try !queue.read({ try schema.isOfThisLayout($0) }) {
            if wantsBackup { report.backup = try file.backUp() }
            try schema.migrator.migrate(queue)
        }
        try queue.writeWithoutTransaction { db in
            // From here on nobody else writes: the copy is of what is changed.
            try db.inTransaction(.immediate) {
                report = try bringForward(db, after: report)
                return .commit
            }
        }
        try queue.close()
        return report
    }

    private func bringForward(_ db: Database, after report: SQLiteMigrationReport) throws -> SQLiteMigrationReport {
        guard let plan = try schema.plan(db) else { throw StorageError.corrupt("the tables are gone") }
        var report = report
        let known = Set(schema.kinds.all.map(\.name))
        report.untouched = try SQLiteCatalog(db).entries.map(\.kind).filter { !known.contains($0) }
        for kind in plan.noted { try SQLiteCatalog.put(kind.table.layout, db) }
        guard !plan.isEmpty else { return report }
        if wantsBackup, report.backup == nil { report.backup = try file.backUp() }
        for kind in plan.created {
            try SQLiteSchema.make(kind, db)
            report.created.append(kind.name)
        }
        for kind in plan.rebuilt {
            let records = try SQLiteRebuild(table: kind.table, db: db).run(kind.type)
            report.rebuilt.append(SQLiteMigrationReport.Rebuilt(kind: kind.name, records: records))
        }
        return report
    }
}
#endif
