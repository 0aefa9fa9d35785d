#if PostgreSQL
import CLibPQ

/// Opens a connection.
///
/// Not by `PQconnectdb`: only a connection that has been started can be told to name the SQLSTATE in the message of a
/// refusal, and that tells a wrong password, which no patience helps, from a server that is just starting.
struct Dialling {
    private let settings: ConnectionSettings

    init(_ settings: ConnectionSettings) { self.settings = settings }

    func connect() throws(ServerFailure) -> OpaquePointer {
        guard let connection = start() else { throw .lost("out of memory") }
        _ = PQsetErrorVerbosity(connection, PQERRORS_VERBOSE)
        let deadline = ContinuousClock.now.advanced(by: patience(of: connection))
        var state = PGRES_POLLING_WRITING
        while state != PGRES_POLLING_OK {
            guard PQstatus(connection) != CONNECTION_BAD, state != PGRES_POLLING_FAILED else {
                throw refusal(by: connection)
            }
            let wait = deadline - ContinuousClock.now
            guard wait > .zero, Socket(of: connection).wait(for: state, atMost: wait) else {
                PQfinish(connection)
                throw .lost("the server did not answer in time")
            }
            state = PQconnectPoll(connection)
        }
        _ = PQsetErrorVerbosity(connection, PQERRORS_DEFAULT)
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        return connection
    }

    private func start() -> OpaquePointer? {
        let parameters =
            settings.defaults + [("dbname", settings.connectionString), ("client_encoding", "UTF8")]
        return CStrings(parameters.map(\.name)).withPointers { names in
            CStrings(parameters.map(\.value)).withPointers { values in
                // The connection string stands in the place of the database's name, and what it says goes before what
                // stands in front of it.
                PQconnectStartParams(names, values, 1)
            }
        }
    }

    private func patience(of connection: OpaquePointer) -> Duration {
        guard let first = PQconninfo(connection) else { return .seconds(5) }
        defer { PQconninfoFree(first) }
        var option = first
        while let name = option.pointee.keyword {
            if String(cString: name) == "connect_timeout", let value = option.pointee.val {
                let seconds = Int(String(cString: value)) ?? 5
                return .seconds(seconds > 0 ? max(2, seconds) : 3_600)
            }
            option += 1
        }
        return .seconds(5)
    }

    private func refusal(by connection: OpaquePointer) -> ServerFailure {
        let text = Session.text(PQerrorMessage(connection))
        PQfinish(connection)
        return ServerFailure(ConnectionRefusal(text))
    }
}
#endif
