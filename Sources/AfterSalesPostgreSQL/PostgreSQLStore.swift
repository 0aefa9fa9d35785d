#if PostgreSQL
public import AfterSalesStorage

/// A store on a PostgreSQL server, by the system's libpq.
///
/// ```swift
/// let store = try await PostgreSQLStore("postgresql://aftersales@db.example.com/group?sslmode=verify-full", kinds: [
///     Booking.self
/// ])
/// ```
///
/// Each kind of record has a table of documented columns, whose keys and indexes begin with the dealership. Whatever
/// libpq understands may stand in the connection string, TLS (`sslmode`) and several hosts among it.
public final class PostgreSQLStore: RecordStore {
    /// How the store uses its server.
    public let options: PostgreSQLOptions
    let settings: ConnectionSettings
    let pool: ConnectionPool
    let kinds: [String: KindTables]
    let types: [any StoredRecord.Type]
    let partitions: MonthPartitions

    /// Connects, and makes the tables in a database that has none, unless the options say otherwise.
    /// - Parameters:
    ///   - connectionString: `postgresql://…`, or keywords and values.
    ///   - kinds: The kinds of records that are to be kept; the library adds its own.
    ///   - options: How to use the server.
    /// - Throws: ``/AfterSalesStorage/StorageError/Code/schemaTooOld`` where ``migrate(_:kinds:options:)`` has to come first,
    ///   ``/AfterSalesStorage/StorageError/Code/schemaTooNew``, or what keeps it from the server.
    public init(
        _ connectionString: String, kinds: [any StoredRecord.Type], options: PostgreSQLOptions = PostgreSQLOptions()
    ) async throws(StorageError) {
        let types = Self.complete(kinds)
        let tables = types.map { TableNames(schema: options.schema, layout: $0.layout) }
        self.options = options
        self.types = types
        settings = ConnectionSettings(connectionString: connectionString, options: options)
        pool = ConnectionPool(settings)
        self.kinds = Dictionary(
            tables.map { ($0.layout.kind, KindTables($0)) }, uniquingKeysWith: { first, _ in first })
        partitions = MonthPartitions(
            TableNames(schema: options.schema, layout: AuditEntry.schema.layout), limit: options.monthlyPartitions)
        let opening = Opening(tables: tables, options: options)
        let problem = try await withSession { (session) throws(ServerFailure) in try opening.open(session) }
        if let problem { throw problem }
    }

    /// Closes all connections; whatever is asked for afterwards is `unavailable`. A store that is let go closes them too.
    public func close() async { await pool.close() }

    /// The kinds of a store: those of the host and the library's own, each once.
    static func complete(_ kinds: [any StoredRecord.Type]) -> [any StoredRecord.Type] {
        var known: Set<String> = []
        let own: [any StoredRecord.Type] = [AuditEntry.self, CommitReceipt.self]
        return (own + kinds).filter { known.insert($0.layout.kind).inserted }
    }

    func tables(of kind: String) throws(StorageError) -> KindTables {
        guard let tables = kinds[kind] else { throw .unknownKind(kind) }
        return tables
    }

    /// Does work that changes nothing, or all or nothing, on a connection, and again where that may help.
    func withSession<Value: Sendable>(
        _ work: @Sendable (Session) throws(ServerFailure) -> Value
    ) async throws(StorageError) -> Value {
        try await pool.withConnection { (connection) async throws(StorageError) in
            try await perform(work, on: connection)
        }
    }

    private func perform<Value: Sendable>(
        _ work: @Sendable (Session) throws(ServerFailure) -> Value, on connection: PostgreSQLConnection
    ) async throws(StorageError) -> Value {
        var persistence = Persistence(options: options, seed: ObjectIdentifier(connection))
        while true {
            let failure: ServerFailure
            let wasOpen = await connection.isOpen()
            do throws(ServerFailure) {
                return try await connection.perform(work)
            } catch {
                failure = error
            }
            guard !Task.isCancelled else { throw .cancelled }
            guard await persistence.waits(after: failure, wasOpen: wasOpen) else { throw failure.storageError }
        }
    }
}

extension StoredRecord {
    static var layout: RecordLayout { schema.layout }
}
#endif
