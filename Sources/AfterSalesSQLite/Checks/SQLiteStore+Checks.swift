#if SQLite
public import AfterSalesCore
public import AfterSalesStorage
import GRDB

extension SQLiteStore {
    /// What is wrong with the file: pages that SQLite finds damaged, rows that refer to none, tables, indexes and triggers
    /// that are missing or have been altered, records that cannot be read, columns that hold something else than the record says, and records that are not what their last audit event says.
    ///
    /// It reads every record of the kinds the store was opened with, one at a time, as they stand at its beginning;
    /// others may write meanwhile. The chain of audit events is not checked here.
    /// - Parameter limit: The most findings that are listed.
    /// - Returns: Nothing for a sound file.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/corrupt`` for damage that leaves no table to be read; whatever else keeps the file
    ///   from being read.
    public func integrityProblems(limit: Int = 1_000) async throws(StorageError) -> [Finding] {
        let kinds = kinds
        do {
            return try await pool.read { db in
                var check = try SQLiteCheck(db, kinds, limit: max(1, limit))
                return try check.run()
            }
        } catch {
            throw .translated(error)
        }
    }

    /// What the file holds.
    /// - Throws: What keeps it from being read.
    public func summary() async throws(StorageError) -> SQLiteSummary {
        let path = path
        do {
            return try await pool.read { db in try SQLiteSummary(db, path: path) }
        } catch {
            throw .translated(error)
        }
    }
}
#endif
