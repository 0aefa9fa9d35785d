#if PostgreSQL
    import CLibPQ

    /// The statement of a pipeline that failed.
    struct PipelineFailure {
        /// Its place among the statements; nil where the connection was lost, or what failed was no statement.
        let position: Int?
        let failure: ServerFailure
    }

    extension Session {
        private enum Sent {
            case preparation(sql: String, name: String)
            case statement(Int)
            case tidying
        }

        /// Sends statements one behind the other without waiting, and then reads all answers: one round trip, however many
        /// they are. The server skips what stands behind the first that fails.
        /// - Returns: The answers up to the first failure, and the failure.
        func pipeline(_ statements: [Statement]) -> (results: [QueryResult], failure: PipelineFailure?) {
            guard PQenterPipelineMode(connection) == 1, PQsetnonblocking(connection, 1) == 0 else {
                return ([], PipelineFailure(position: nil, failure: connectionFailure))
            }
            var sent: [Sent] = []
            do throws(ServerFailure) {
                try send(statements, noting: &sent)
                return try receive(sent)
            } catch {
                return ([], PipelineFailure(position: nil, failure: error))
            }
        }

        private func send(_ statements: [Statement], noting sent: inout [Sent]) throws(ServerFailure) {
            var coming: [String: String] = [:]
            for (position, statement) in statements.enumerated() {
                let name: String
                if let known = prepared.name(of: statement.sql) ?? coming[statement.sql] {
                    name = known
                } else {
                    name = prepared.newName()
                    guard PQsendPrepare(connection, name, statement.sql, 0, nil) == 1 else { throw connectionFailure }
                    coming[statement.sql] = name
                    sent.append(.preparation(sql: statement.sql, name: name))
                }
                let accepted = CStrings(statement.arguments).withPointers { arguments in
                    PQsendQueryPrepared(
                        connection, name, Int32(statement.arguments.count), arguments, nil, nil, 0)
                }
                guard accepted == 1 else { throw connectionFailure }
                sent.append(.statement(position))
            }
            for name in prepared.removeExcess() {
                guard PQsendQueryParams(connection, "DEALLOCATE \(name)", 0, nil, nil, nil, nil, 0) == 1 else {
                    throw connectionFailure
                }
                sent.append(.tidying)
            }
            guard PQpipelineSync(connection) == 1 else { throw connectionFailure }
            try flush()
        }

        /// Hands everything to the network, and takes in what the server answers meanwhile: if both sides only wrote, both
        /// would wait for ever.
        private func flush() throws(ServerFailure) {
            while true {
                switch PQflush(connection) {
                case 0: return
                case 1:
                    Socket(of: connection).wait(alsoToWrite: true)
                    guard PQconsumeInput(connection) == 1 else { throw connectionFailure }
                default: throw connectionFailure
                }
            }
        }

        private func receive(
            _ sent: [Sent]
        ) throws(ServerFailure) -> (results: [QueryResult], failure: PipelineFailure?) {
            var results: [QueryResult] = []
            results.reserveCapacity(sent.count)
            var first: PipelineFailure?
            for entry in sent {
                guard let pointer = try nextResult() else { throw connectionFailure }
                let result = QueryResult(pointer)
                switch PQresultStatus(pointer) {
                case PGRES_TUPLES_OK, PGRES_COMMAND_OK:
                    switch entry {
                    case .preparation(let sql, let name): prepared.add(sql, name: name)
                    case .statement: results.append(result)
                    case .tidying: break
                    }
                case PGRES_PIPELINE_ABORTED: break
                default:
                    let failure = failure(of: pointer)
                    if failure.isLost { throw failure }
                    if first == nil {
                        var position: Int?
                        if case .statement(let place) = entry { position = place }
                        first = PipelineFailure(position: position, failure: failure)
                    }
                }
                guard try nextResult() == nil else { throw connectionFailure }
            }
            guard let end = try nextResult() else { throw connectionFailure }
            defer { PQclear(end) }
            guard PQresultStatus(end) == PGRES_PIPELINE_SYNC, PQexitPipelineMode(connection) == 1,
                PQsetnonblocking(connection, 0) == 0
            else { throw connectionFailure }
            return (results, first)
        }

        private func nextResult() throws(ServerFailure) -> OpaquePointer? {
            while PQisBusy(connection) == 1 {
                try flush()
                guard PQisBusy(connection) == 1 else { break }
                Socket(of: connection).wait()
                guard PQconsumeInput(connection) == 1 else { throw connectionFailure }
            }
            return PQgetResult(connection)
        }
    }
#endif
