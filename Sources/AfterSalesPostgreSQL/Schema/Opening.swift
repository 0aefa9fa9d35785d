#if PostgreSQL
    import AfterSalesStorage

    /// Finds out whether the tables fit, and makes them in a database that has none.
    struct Opening: Sendable {
        let tables: [TableNames]
        let options: PostgreSQLOptions

        /// - Returns: What keeps the store from being opened; nil where nothing does.
        func open(_ session: Session) throws(ServerFailure) -> StorageError? {
            let catalog = Catalog(schema: options.schema, in: session)
            if try !catalog.exists() {
                guard options.createsTables else {
                    return .schemaTooOld("there are no tables in the schema \(options.schema)")
                }
                try create(session)
            }
            return try problem(session)
        }

        private func create(_ session: Session) throws(ServerFailure) {
            let catalog = Catalog(schema: options.schema, in: session)
            try session.transaction { (_) throws(ServerFailure) in
                try catalog.lock()
                // Somebody else may have been faster.
                guard try !catalog.exists() else { return }
                try catalog.create()
                for names in tables { try catalog.create(names) }
            }
        }

        private func problem(_ session: Session) throws(ServerFailure) -> StorageError? {
            let catalog = Catalog(schema: options.schema, in: session)
            let version = try catalog.storedVersion()
            if version > Catalog.version {
                return .schemaTooNew("its tables have version \(version), this library knows \(Catalog.version)")
            }
            if version < Catalog.version {
                return .schemaTooOld("its tables have version \(version), this library needs \(Catalog.version)")
            }
            let found = try catalog.fingerprints()
            let unfit = tables.filter { found[$0.layout.kind] != $0.layout.fingerprint.description }.map(\.layout.kind)
            return unfit.isEmpty ? nil : .schemaTooOld("the tables of \(unfit.joined(separator: ", ")) do not fit")
        }
    }
#endif
