#if SQLite
public import AfterSalesStorage
import GRDB

extension SQLiteStore {
    /// Writes the file anew and empties its write-ahead log, so that nothing is left in it of what was overwritten: to be
    /// called after an erasure. It takes as long as copying the file, and as much room.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/busy`` while others use the file,
    ///   ``/AfterSalesStorage/StorageError/Code/full`` without room for the copy; the file is as it was then.
    public func compact() async throws(StorageError) {
        do {
            try await pool.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM")
                try db.checkpoint(.truncate)
            }
        } catch {
            throw .translated(error)
        }
    }
}
#endif
