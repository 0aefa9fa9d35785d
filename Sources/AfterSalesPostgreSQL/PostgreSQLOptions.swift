#if PostgreSQL
    /// How a store uses its server.
    public struct PostgreSQLOptions: Hashable, Sendable {
        /// How a transaction sees what others do meanwhile.
        public enum Isolation: String, CaseIterable, Hashable, Sendable {
            /// Enough for every commit, since each locks the rows it relies on.
            case readCommitted = "READ COMMITTED"
            /// For servers that know nothing less.
            case repeatableRead = "REPEATABLE READ"
            /// For servers that know nothing less.
            case serializable = "SERIALIZABLE"
        }

        /// The schema that all tables are in.
        public var schema = "aftersales"
        /// Whether a database without the tables gets them when it is opened.
        public var createsTables = true
        /// The most connections.
        public var poolSize = 8
        /// How long a caller waits for a connection before the store counts as busy.
        public var poolWait: Duration = .seconds(10)
        /// The server stops a statement that takes longer; zero for never.
        public var statementTimeout: Duration = .seconds(30)
        /// The server stops a statement that waits longer for somebody else's lock; zero for never.
        public var lockTimeout: Duration = .seconds(10)
        /// How long a request is repeated while the server cannot be reached.
        public var retryFor: Duration = .seconds(10)
        /// How often a transaction is repeated that the server gave up for the sake of another.
        public var conflictRetries = 10
        /// How many statements a connection keeps prepared.
        public var preparedStatements = 200
        /// From how many new records of a kind on a commit loads them by `COPY`.
        public var copyFrom = 100
        /// How a commit's transaction sees what others do meanwhile.
        public var isolation = Isolation.readCommitted
        /// Whether a commit tells listeners what it changed. The server makes such commits one after the other, so a store
        /// that nobody listens to and many write to is faster without.
        public var notifies = true
        /// The most monthly partitions of the audit trail made on demand; events of further months share one partition.
        public var monthlyPartitions = 240
        /// How the server's lists of connections name this one, unless the connection string does.
        public var applicationName = "aftersales"

        /// The usual way.
        public init() {}
    }
#endif
