#if PostgreSQL
public import AfterSalesStorage

extension PostgreSQLStore {
    /// Brings a database forward to these kinds: those without tables get them; those whose fields or indexes have
    /// changed get new ones, filled from the records' JSON. Records, revisions and audit trails stay as they are, and so
    /// do kinds that are not named.
    ///
    /// All is done in one transaction: where it throws, the database is as it was. Others wait for the tables that are
    /// made anew. The role has to be allowed to make a schema in the database while one is.
    /// - Parameters:
    ///   - connectionString: `postgresql://…`, or keywords and values.
    ///   - kinds: The kinds of records that are to be kept.
    ///   - options: How to use the server; no statement is stopped for the time it takes.
    /// - Returns: What was done.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/unreadable`` for a record that its kind cannot read,
    ///   ``/AfterSalesStorage/StorageError/Code/duplicate`` for one that a new unique index refuses,
    ///   ``/AfterSalesStorage/StorageError/Code/schemaTooNew``, or what keeps it from the server.
    @discardableResult
    public static func migrate(
        _ connectionString: String, kinds: [any StoredRecord.Type], options: PostgreSQLOptions = PostgreSQLOptions()
    ) async throws(StorageError) -> PostgreSQLMigrationReport {
        var patient = options
        patient.statementTimeout = .zero
        let migration = Migration(types: complete(kinds), options: patient)
        let connection = PostgreSQLConnection(
            ConnectionSettings(connectionString: connectionString, options: patient))
        let result: Result<PostgreSQLMigrationReport, StorageError>
        do throws(ServerFailure) {
            result = try await connection.perform { (session) throws(ServerFailure) in try migration.run(session) }
        } catch {
            throw Task.isCancelled ? .cancelled : error.storageError
        }
        return try result.get()
    }
}
#endif
