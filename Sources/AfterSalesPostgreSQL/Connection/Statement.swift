#if PostgreSQL
    /// A statement and its arguments, in text; nil is null.
    struct Statement: Sendable {
        let sql: String
        let arguments: [String?]

        init(_ sql: String, _ arguments: [String?] = []) {
            self.sql = sql
            self.arguments = arguments
        }

        static let commit = Statement("COMMIT")
    }
#endif
