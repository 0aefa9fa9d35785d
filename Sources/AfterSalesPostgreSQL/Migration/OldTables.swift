#if PostgreSQL
    import AfterSalesStorage

    /// The tables of a kind as they were, out of the way in a schema of their own.
    struct OldTables {
        private let names: TableNames
        private let session: Session
        private var schema: String { TableNames.fitting("\(names.schema)__before") }

        /// Moves them away. Their indexes go with them and leave their names to the new ones.
        init(_ names: TableNames, on session: Session) throws(ServerFailure) {
            self.names = names
            self.session = session
            try session.run(script: "CREATE SCHEMA \(TableNames.quoted(schema))")
            // The table, its partitions, and the tables of its fields, which refer to it.
            let found = try session.run(
                Statement(
                    """
                    WITH t AS (SELECT to_regclass($1)::oid AS oid)
                    SELECT c.relname FROM pg_catalog.pg_class c, t WHERE c.oid = t.oid
                        OR c.oid IN (SELECT inhrelid FROM pg_catalog.pg_inherits WHERE inhparent = t.oid)
                        OR c.oid IN (SELECT conrelid FROM pg_catalog.pg_constraint WHERE confrelid = t.oid AND contype = 'f')
                    """, [names.table]))
            for row in 0..<found.count {
                try session.run(
                    script: "ALTER TABLE \(names.qualified(found.text(row, 0))) SET SCHEMA \(TableNames.quoted(schema))"
                )
            }
        }

        /// The table of the records.
        var table: String { "\(TableNames.quoted(schema)).\(TableNames.quoted(names.layout.kind))" }

        func drop() throws(ServerFailure) {
            try session.run(script: "DROP SCHEMA \(TableNames.quoted(schema)) CASCADE")
        }
    }
#endif
