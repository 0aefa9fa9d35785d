#if PostgreSQL
    /// What a migration has done.
    public struct PostgreSQLMigrationReport: Hashable, Sendable {
        /// The kinds that were given tables.
        public internal(set) var created: [String] = []
        /// The kinds whose tables were made anew from the records' JSON, and of how many records.
        public internal(set) var rebuilt: [String: Int] = [:]

        /// Whether nothing had to be done.
        public var isEmpty: Bool { created.isEmpty && rebuilt.isEmpty }
    }
#endif
