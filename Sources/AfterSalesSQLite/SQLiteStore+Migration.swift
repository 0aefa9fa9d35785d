#if SQLite
public import AfterSalesStorage

extension SQLiteStore {
    /// Brings a file forward to these kinds: those without tables get them; those whose fields or indexes have changed
    /// get new ones, filled from the records' JSON. Records, revisions and audit trails stay as they are, and so do kinds
    /// that are not named.
    ///
    /// All is done in one transaction: where it throws, the file is as it was. Others may read meanwhile, and wait to
    /// write. Where a file has to be changed, a copy is made before, `PATH.backup-1` or the next number that is free;
    /// it is kept, even where the migration then fails. Where there is no file, one is made.
    /// - Parameters:
    ///   - path: The file.
    ///   - kinds: The kinds of records to be loaded and stored.
    ///   - options: How it is opened.
    ///   - backup: Whether to copy the file before it is changed.
    /// - Returns: What was done.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/unreadable`` for a record that its kind cannot read,
    ///   ``/AfterSalesStorage/StorageError/Code/duplicate`` for one that a new unique index refuses; what opening the file throws.
    public static func migrate(
        path: String, kinds: [any StoredRecord.Type], options: SQLiteOptions = SQLiteOptions(), backup: Bool = true
    ) throws(StorageError) -> SQLiteMigrationReport {
        let schema = SQLiteSchema(kinds: try SQLiteKinds(kinds))
        do {
            return try SQLiteMigration(
                file: SQLiteFile(path: path, options: options), schema: schema, wantsBackup: backup
            ).run()
        } catch {
            throw .translated(error)
        }
    }
}
#endif
