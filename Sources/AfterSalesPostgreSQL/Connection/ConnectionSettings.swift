#if PostgreSQL
    /// What a connection is opened with.
    struct ConnectionSettings: Sendable {
        let connectionString: String
        let options: PostgreSQLOptions

        /// Parameters of libpq that hold unless the connection string says otherwise. A server that has gone without a word
        /// is noticed in less than half a minute.
        var defaults: [(name: String, value: String)] {
            [
                ("application_name", options.applicationName), ("connect_timeout", "5"), ("keepalives", "1"),
                ("keepalives_idle", "20"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
                ("tcp_user_timeout", "20000"),
            ]
        }

        /// What the server is told at the beginning, in one statement.
        var greeting: String {
            let settings = [
                ("TimeZone", "UTC"), ("DateStyle", "ISO, YMD"), ("standard_conforming_strings", "on"),
                ("client_min_messages", "warning"), ("statement_timeout", Self.milliseconds(options.statementTimeout)),
                ("lock_timeout", Self.milliseconds(options.lockTimeout)),
            ]
            return "SELECT "
                + settings.map { "pg_catalog.set_config('\($0.0)', '\($0.1)', false)" }.joined(separator: ", ")
        }

        private static func milliseconds(_ duration: Duration) -> String {
            let (seconds, attoseconds) = duration.components
            return String(max(0, seconds * 1_000 + attoseconds / 1_000_000_000_000_000))
        }
    }
#endif
