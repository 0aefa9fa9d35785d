import CLibPQPeer

/// Writes and reads a store's schema with libpq alone, as a host would for these very tables.
package final class LibPQPeer {
    let connection: OpaquePointer
    let schema: String
    private var names: [String: String] = [:]

    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// Connects to where a store has made its tables.
    package init(_ connectionString: String, schema: String) throws {
        guard let connection = PQconnectdb(connectionString) else { throw Failure(description: "no connection") }
        self.connection = connection
        self.schema = schema
        guard PQstatus(connection) == CONNECTION_OK else { throw failure() }
        PQclear(PQexec(connection, "SET client_min_messages = warning; SET search_path = \"\(schema)\""))
    }

    deinit { PQfinish(connection) }

    func failure() -> Failure { Failure(description: String(cString: PQerrorMessage(connection))) }

    /// The name that a statement was prepared under; it is prepared the first time.
    func name(of sql: String) throws -> String {
        if let name = names[sql] { return name }
        let name = "peer_\(names.count)"
        let result = PQprepare(connection, name, sql, 0, nil)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure() }
        names[sql] = name
        return name
    }

    /// Runs a statement that gives no rows.
    /// - Returns: How many rows it has touched.
    @discardableResult
    func run(_ sql: String, _ arguments: CTexts = CTexts([])) throws -> String {
        let result = PQexecPrepared(
            connection, try name(of: sql), Int32(arguments.count), arguments.pointers, nil, nil, 0)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure() }
        return String(cString: PQcmdTuples(result))
    }

    /// Writes a commit, a call for each statement.
    package func write(_ commit: Commit) throws {
        try run("BEGIN")
        for step in commit.steps {
            if try run(step.sql, step.arguments) != "1", step.touchesOne { throw Failure(description: "not as seen") }
        }
        try run("COMMIT")
    }

    /// Writes a commit in one round trip, as libpq can since version 14.
    package func writePipelined(_ commit: Commit) throws {
        let begin = try name(of: "BEGIN")
        let end = try name(of: "COMMIT")
        let prepared = try commit.steps.map { try name(of: $0.sql) }
        PQenterPipelineMode(connection)
        PQsendQueryPrepared(connection, begin, 0, nil, nil, nil, 0)
        for (step, name) in zip(commit.steps, prepared) {
            PQsendQueryPrepared(
                connection, name, Int32(step.arguments.count), step.arguments.pointers, nil, nil, 0)
        }
        PQsendQueryPrepared(connection, end, 0, nil, nil, nil, 0)
        guard PQpipelineSync(connection) == 1 else { throw failure() }
        for _ in 0..<commit.steps.count + 2 {
            let result = PQgetResult(connection)
            defer { PQclear(result) }
            guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure() }
            PQclear(PQgetResult(connection))
        }
        PQclear(PQgetResult(connection))
        PQexitPipelineMode(connection)
    }
}
