#if PostgreSQL
    import CLibPQ

    /// What a statement gave back.
    final class QueryResult {
        private let result: OpaquePointer

        init(_ result: OpaquePointer) { self.result = result }

        deinit { PQclear(result) }

        var count: Int { Int(PQntuples(result)) }

        var columnCount: Int { Int(PQnfields(result)) }

        /// The text of a value; nil for null.
        subscript(row: Int, column: Int) -> String? {
            let (row, column) = (Int32(row), Int32(column))
            guard PQgetisnull(result, row, column) == 0, let bytes = PQgetvalue(result, row, column) else { return nil }
            let buffer = UnsafeRawBufferPointer(start: bytes, count: Int(PQgetlength(result, row, column)))
            return String(decoding: buffer, as: UTF8.self)
        }

        /// The text of a value that is never null.
        func text(_ row: Int, _ column: Int) -> String { self[row, column] ?? "" }
    }
#endif
