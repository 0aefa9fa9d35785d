#if PostgreSQL
import AfterSalesStorage

/// A fixed number of connections, each made when it is first needed, for callers who wait in line.
actor ConnectionPool {
    private typealias Answer = Result<PostgreSQLConnection, StorageError>

    private let settings: ConnectionSettings
    private var idle: [PostgreSQLConnection] = []
    private var made: [PostgreSQLConnection] = []
    private(set) var line = WaitingLine<PostgreSQLConnection>()
    private var isClosed = false

    init(_ settings: ConnectionSettings) { self.settings = settings }

    /// Lends a connection to the work alone, and takes it back however the work ends.
    /// - Throws: What the work throws; `busy` if there was no connection in the time that the options allow; `cancelled`;
    ///   `unavailable` if the pool was closed.
    nonisolated func withConnection<Value: Sendable>(
        _ work: (PostgreSQLConnection) async throws(StorageError) -> Value
    ) async throws(StorageError) -> Value {
        let connection = try await acquire()
        let result: Result<Value, StorageError>
        do throws(StorageError) {
            result = .success(try await work(connection))
        } catch {
            result = .failure(error)
        }
        // Cancellation does not keep anything from being given back: nothing here looks at it.
        await release(connection)
        return try result.get()
    }

    /// Closes the connections that nobody uses, and those in use when they come back.
    func close() async {
        isClosed = true
        let connections = made
        made = []
        idle = []
        for caller in line.all() { caller.resume(returning: .failure(.unavailable("the store was closed"))) }
        for connection in connections { await connection.close() }
    }

    private func acquire() async throws(StorageError) -> PostgreSQLConnection {
        let ticket = line.ticket()
        let answer = await withTaskCancellationHandler {
            await withCheckedContinuation { enter(ticket, $0) }
        } onCancel: {
            // It comes to the actor behind whoever is there, so a caller who was not cancelled yet when he entered
            // stands in line by then.
            Task { await self.refuse(ticket, .cancelled) }
        }
        return try answer.get()
    }

    private func release(_ connection: PostgreSQLConnection) {
        if let next = line.first() { return next.resume(returning: .success(connection)) }
        if !isClosed { idle.append(connection) }
    }

    private func enter(_ ticket: Int, _ continuation: CheckedContinuation<Answer, Never>) {
        if let answer = answer() { return continuation.resume(returning: answer) }
        let limit = settings.options.poolWait
        let watch = Task { [weak self] in
            guard (try? await Task.sleep(for: limit)) != nil else { return }
            await self?.refuse(ticket, .busy("all connections are in use"))
        }
        line.add(ticket, continuation, watchedBy: watch)
    }

    /// What a caller gets at once; nil where he has to wait.
    private func answer() -> Answer? {
        if isClosed { return .failure(.unavailable("the store was closed")) }
        // A task that is cancelled before it stands in line finds nobody to refuse; this one is cancelled already.
        if Task.isCancelled { return .failure(.cancelled) }
        if let connection = idle.popLast() { return .success(connection) }
        guard made.count < max(1, settings.options.poolSize) else { return nil }
        let connection = PostgreSQLConnection(settings)
        made.append(connection)
        return .success(connection)
    }

    private func refuse(_ ticket: Int, _ error: StorageError) {
        line.remove(ticket)?.resume(returning: .failure(error))
    }
}
#endif
