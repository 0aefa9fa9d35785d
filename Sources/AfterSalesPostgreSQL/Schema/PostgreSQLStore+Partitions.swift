#if PostgreSQL
    public import AfterSalesCore
    public import AfterSalesStorage

    extension PostgreSQLStore {
        /// Makes the monthly partitions of the audit trail ahead of time, by a role that may, for one that may not.
        /// - Parameters:
        ///   - first: The first month, in UTC.
        ///   - last: The last month.
        /// - Throws: What keeps them from being made, such as events of a month that are elsewhere already.
        public func ensurePartitions(from first: Month, through last: Month) async throws(StorageError) {
            guard first <= last else { return }
            let partitions = partitions
            try await withSession { (session) throws(ServerFailure) in
                try session.transaction { (session) throws(ServerFailure) in
                    var month = first
                    while true {
                        try partitions.make(month, on: session)
                        guard month < last, let next = try? month.next else { break }
                        month = next
                    }
                }
            }
        }
    }
#endif
