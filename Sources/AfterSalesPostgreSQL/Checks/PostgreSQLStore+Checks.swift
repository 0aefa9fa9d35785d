#if PostgreSQL
    public import AfterSalesCore
    public import AfterSalesStorage

    extension PostgreSQLStore {
        /// What is wrong with the tables: records that cannot be read, and columns that hold something else than the record
        /// says.
        ///
        /// It reads every record of the kinds the store was opened with, some hundred at a time; others may write meanwhile.
        /// The chain of audit events is not checked here.
        /// - Parameter limit: The most findings that are listed.
        /// - Returns: Nothing for a sound database.
        /// - Throws: What keeps the tables from being read.
        public func integrityProblems(limit: Int = 1_000) async throws(StorageError) -> [Finding] {
            var findings: [Finding] = []
            for type in types {
                guard findings.count < limit else { break }
                findings += try await problems(of: type, limit: limit - findings.count)
            }
            return findings
        }

        private func problems<Record: StoredRecord>(
            of type: Record.Type, limit: Int
        ) async throws(StorageError) -> [Finding] {
            let check = ColumnCheck(try tables(of: Record.schema.kind).names)
            var findings: [Finding] = []
            var last: [String]? = ["", ""]
            while let position = last, findings.count < limit {
                let batch = try await withSession { (session) throws(ServerFailure) in
                    try check.run(as: Record.self, after: position, on: session)
                }
                findings += batch.findings
                last = batch.last
            }
            return Array(findings.prefix(limit))
        }
    }
#endif
