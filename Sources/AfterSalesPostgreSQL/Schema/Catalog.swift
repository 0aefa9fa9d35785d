#if PostgreSQL
    import AfterSalesStorage

    /// What a database says of its own tables.
    struct Catalog {
        /// The version of what every kind's tables have in common.
        static let version = 1

        private let schema: String
        private let session: Session

        init(schema: String, in session: Session) {
            self.schema = schema
            self.session = session
        }

        private var versionTable: String { "\(TableNames.quoted(schema)).\"_version\"" }
        private var kindTable: String { "\(TableNames.quoted(schema)).\"_kind\"" }

        /// Whether the library has made its tables here.
        func exists() throws(ServerFailure) -> Bool {
            let answer = try session.run(
                Statement(
                    "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = $1 AND tablename = '_kind'", [schema]))
            return answer.count > 0
        }

        func storedVersion() throws(ServerFailure) -> Int {
            Int(try session.run(Statement("SELECT max(version) FROM \(versionTable)")).text(0, 0)) ?? 0
        }

        /// The fingerprints of the kinds that have tables.
        func fingerprints() throws(ServerFailure) -> [String: String] {
            let answer = try session.run(Statement("SELECT kind, fingerprint FROM \(kindTable)"))
            var found: [String: String] = [:]
            for row in 0..<answer.count { found[answer.text(row, 0)] = answer.text(row, 1) }
            return found
        }

        /// Lets one process at a time change tables, until the transaction ends.
        func lock() throws(ServerFailure) {
            try session.run(Statement("SELECT pg_catalog.pg_advisory_xact_lock(hashtextextended($1, 4711))", [schema]))
        }

        /// Makes the catalog and the functions; the caller has begun a transaction.
        func create() throws(ServerFailure) {
            let present = try session.run(
                Statement("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = $1", [schema]))
            // Whoever may not make schemas may still have been given one.
            if present.count == 0 { try session.run(script: "CREATE SCHEMA \(TableNames.quoted(schema))") }
            try session.run(
                script: """
                    CREATE TABLE \(versionTable) (version integer NOT NULL PRIMARY KEY, since timestamptz NOT NULL DEFAULT now());
                    COMMENT ON TABLE \(versionTable) IS 'The version of the library''s tables.';
                    INSERT INTO \(versionTable) (version) VALUES (\(Self.version));
                    CREATE TABLE \(kindTable) (
                        kind text COLLATE "C" NOT NULL PRIMARY KEY, meaning text NOT NULL, fingerprint text NOT NULL,
                        since timestamptz NOT NULL DEFAULT now()
                    );
                    COMMENT ON TABLE \(kindTable) IS 'The kinds of records that have tables here.';
                    COMMENT ON COLUMN \(kindTable).fingerprint IS 'Tells whether the tables fit what the program expects.';
                    \(SupportFunctions(schema: schema).script)
                    """)
        }

        /// Makes the tables of a kind and notes them.
        func create(_ names: TableNames) throws(ServerFailure) {
            try session.run(script: TableWriter(names).script)
            try session.run(
                Statement(
                    """
                    INSERT INTO \(kindTable) (kind, meaning, fingerprint) VALUES ($1, $2, $3)
                    ON CONFLICT (kind) DO UPDATE
                    SET meaning = excluded.meaning, fingerprint = excluded.fingerprint, since = now()
                    """, [names.layout.kind, names.layout.meaning, names.layout.fingerprint.description]))
        }
    }
#endif
