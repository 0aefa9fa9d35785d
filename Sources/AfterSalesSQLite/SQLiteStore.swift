#if SQLite
public import AfterSalesStorage
import Foundation
import GRDB

/// A store in a file, by SQLite: for one workshop, one machine, any number of tasks and processes.
///
/// Each kind has a table that a database administrator can read: a typed column for each field, beside the record's
/// JSON. The rules of the library stand in the schema, too: no revision is skipped, nothing is deleted, audit entries
/// are never changed.
///
/// ```swift
/// let store = try SQLiteStore(path: "workshop.sqlite", kinds: [Booking.self])
/// ```
///
/// Writers wait for each other; readers neither wait nor make anybody wait (WAL). The file lies on a disk of the machine:
/// over a network, WAL does not work.
public final class SQLiteStore: RecordStore {
    let pool: DatabasePool
    let kinds: SQLiteKinds

    /// The file.
    public var path: String { pool.path }

    /// Opens a file; where there is none, or an empty one, it makes the tables of all kinds.
    ///
    /// It waits for the disk, and for others that write.
    /// - Parameters:
    ///   - path: The file.
    ///   - kinds: The kinds of records to be loaded and stored; others that the file has stay as they are.
    ///   - options: How it is opened.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/schemaTooOld`` where ``migrate(path:kinds:options:backup:)`` has to be called first,
    ///   ``/AfterSalesStorage/StorageError/Code/schemaTooNew`` for a file of a later version, ``/AfterSalesStorage/StorageError/Code/corrupt`` for one that is
    ///   damaged or no store, ``/AfterSalesStorage/StorageError/Code/unavailable`` where it cannot be opened, ``/AfterSalesStorage/StorageError/Code/invalid``
    ///   for kinds that want the same table.
    public init(
        path: String, kinds: [any StoredRecord.Type], options: SQLiteOptions = SQLiteOptions()
    ) throws(StorageError) {
        self.kinds = try SQLiteKinds(kinds)
        let schema = SQLiteSchema(kinds: self.kinds)
        do {
            // A file that is not ours, or not of this version, is left as it is: no WAL is turned on in it.
            let plan = try SQLiteFile(path: path, options: options).plan(schema)
            if let plan, !plan.isEmpty { throw StorageError.schemaTooOld(plan.summary) }
            if plan == nil, options.isReadOnly, FileManager.default.fileExists(atPath: path) {
                throw StorageError.schemaTooOld("the file has no tables yet")
            }
            pool = try DatabasePool(path: path, configuration: options.configuration)
            if !options.isReadOnly { try pool.writeWithoutTransaction(options.prepareWriter) }
            if let plan {
                if !options.isReadOnly { try schema.noteFormats(of: plan, in: pool) }
            } else {
                try schema.create(in: pool)
            }
        } catch {
            throw .translated(error)
        }
    }

    /// Closes the file. Whatever is called later throws ``/AfterSalesStorage/StorageError/Code/unavailable``. Where nobody else has it
    /// open, everything is in the one file then.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/busy`` while something is still read or written.
    public func close() throws(StorageError) {
        do {
            let configuration = pool.configuration
            try pool.close()
            guard !configuration.readonly else { return }
            // The WAL goes into the file with the last connection, if that one may write; a pool closes its readers last.
            try DatabaseQueue(path: pool.path, configuration: configuration).close()
        } catch {
            throw .translated(error)
        }
    }

    /// Reads from one connection, on its own queue.
    func reading<Result: Sendable>(
        _ body: @Sendable (Database) throws -> Result
    ) async throws(StorageError) -> Result {
        do { return try await pool.unsafeRead(body) } catch { throw .translated(error) }
    }
}
#endif
