#if PostgreSQL
    import CLibPQ

    extension Session {
        /// Loads rows by `COPY … FROM STDIN`.
        /// - Parameters:
        ///   - command: The command.
        ///   - rows: The values of each row in text; nil is null.
        func copy(_ command: String, rows: some Sequence<[String?]>) throws(ServerFailure) {
            guard let begun = PQexec(connection, command) else { throw connectionFailure }
            defer { PQclear(begun) }
            guard PQresultStatus(begun) == PGRES_COPY_IN else { throw failure(of: begun) }
            var text = CopyText()
            for row in rows {
                text.add(row)
                if text.bytes.count >= 1 << 16 { try put(&text) }
            }
            try put(&text)
            guard PQputCopyEnd(connection, nil) == 1 else { throw connectionFailure }
            var refusal: ServerFailure?
            while let result = PQgetResult(connection) {
                if PQresultStatus(result) != PGRES_COMMAND_OK { refusal = refusal ?? failure(of: result) }
                PQclear(result)
            }
            if let refusal { throw refusal }
        }

        private func put(_ text: inout CopyText) throws(ServerFailure) {
            let accepted = text.bytes.withUnsafeBytes { bytes in
                PQputCopyData(connection, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
            }
            text.removeAll()
            guard accepted == 1 else { throw connectionFailure }
        }
    }
#endif
