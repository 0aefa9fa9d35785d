#if PostgreSQL
    /// Functions in the database that keep what must hold there, whoever writes.
    struct SupportFunctions {
        static let refuse = "_refuse"
        static let demand = "_demand"

        let schema: String

        /// Raises an error where a statement of a commit has found no row in the state that was seen, so that whatever
        /// stands behind it in the same round trip, the `COMMIT` too, is not done.
        var script: String {
            let schema = TableNames.quoted(schema)
            return """
                CREATE FUNCTION \(schema).\(Self.demand)(row_count bigint) RETURNS boolean LANGUAGE plpgsql AS $$
                BEGIN
                    IF row_count <> 1 THEN
                        RAISE EXCEPTION 'the record is not in the revision that was seen' USING ERRCODE = '\(ServerFailure.notAsSeen)';
                    END IF;
                    RETURN true;
                END $$;
                COMMENT ON FUNCTION \(schema).\(Self.demand) IS
                    'Ends a transaction that was made for another revision of a record.';
                CREATE FUNCTION \(schema).\(Self.refuse)() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION '% of % is refused: records are not removed, keys do not change, a revision rises by one, and what is past is not rewritten',
                        TG_OP, TG_TABLE_NAME USING ERRCODE = 'AS002';
                END $$;
                COMMENT ON FUNCTION \(schema).\(Self.refuse) IS
                    'Refuses what no writer may do: remove or renumber a record, rewrite an audit event or a receipt.'
                """
        }
    }
#endif
