#if PostgreSQL
    import CLibPQ

    /// An open connection. Its calls wait for the server, so it lives inside a ``PostgreSQLConnection``, or on a thread of
    /// its own.
    final class Session {
        let connection: OpaquePointer
        var prepared: StatementCache
        /// Set where the connection is of no more use, though libpq may think it is.
        private(set) var isLost = false

        /// Connects.
        init(_ settings: ConnectionSettings) throws(ServerFailure) {
            connection = try Dialling(settings).connect()
            prepared = StatementCache(capacity: settings.options.preparedStatements)
            do throws(ServerFailure) {
                try run(script: settings.greeting)
            } catch {
                // Swift runs deinit, which closes the connection, since everything has its value.
                throw error
            }
        }

        deinit { PQfinish(connection) }

        var isBroken: Bool { isLost || PQstatus(connection) != CONNECTION_OK }

        /// Whether a transaction is open.
        var isInTransaction: Bool { PQtransactionStatus(connection) != PQTRANS_IDLE }

        func lose() { isLost = true }

        /// Ends a transaction that work has left open because it failed.
        func rollBackIfNeeded() {
            guard !isBroken, isInTransaction else { return }
            do throws(ServerFailure) {
                try run(script: "ROLLBACK")
            } catch {
                lose()
            }
        }

        /// Runs statements without arguments, as one batch.
        @discardableResult
        func run(script: String) throws(ServerFailure) -> QueryResult {
            guard let result = PQexec(connection, script) else { throw connectionFailure }
            let answer = QueryResult(result)
            switch PQresultStatus(result) {
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return answer
            default: throw failure(of: result)
            }
        }

        /// Runs a statement, prepared.
        @discardableResult
        func run(_ statement: Statement) throws(ServerFailure) -> QueryResult {
            let (results, failure) = pipeline([statement])
            if let failure { throw failure.failure }
            guard let result = results.first else { throw connectionFailure }
            return result
        }

        /// Runs statements in one transaction, in as few round trips as they allow.
        func transaction<Value>(
            _ work: (Session) throws(ServerFailure) -> Value
        ) throws(ServerFailure) -> Value {
            try run(script: "BEGIN ISOLATION LEVEL READ COMMITTED")
            let value = try work(self)
            try run(script: "COMMIT")
            return value
        }

        func failure(of result: OpaquePointer) -> ServerFailure {
            let failure = ServerFailure(result: result, isBroken: PQstatus(connection) != CONNECTION_OK)
            if failure.isLost { lose() }
            return failure
        }

        /// What libpq says of the connection itself.
        var connectionFailure: ServerFailure {
            lose()
            return .lost(Self.text(PQerrorMessage(connection)))
        }

        static func text(_ message: UnsafePointer<CChar>?) -> String {
            guard let message else { return "" }
            var text = Substring(String(cString: message))
            while let last = text.last, last.isWhitespace { text.removeLast() }
            return String(text)
        }
    }
#endif
