#if PostgreSQL
    import AfterSalesStorage

    /// Brings the tables of a database forward.
    struct Migration: Sendable {
        let types: [any StoredRecord.Type]
        let options: PostgreSQLOptions

        func run(
            _ session: Session
        ) throws(ServerFailure) -> Result<PostgreSQLMigrationReport, StorageError> {
            let catalog = Catalog(schema: options.schema, in: session)
            var report = PostgreSQLMigrationReport()
            try session.run(script: "BEGIN ISOLATION LEVEL READ COMMITTED")
            try catalog.lock()
            if try !catalog.exists() { try catalog.create() }
            let version = try catalog.storedVersion()
            guard version <= Catalog.version else {
                return .failure(
                    .schemaTooNew("its tables have version \(version), this library knows \(Catalog.version)"))
            }
            let found = try catalog.fingerprints()
            for type in types {
                let names = TableNames(schema: options.schema, layout: type.layout)
                let kind = names.layout.kind
                switch found[kind] {
                case nil:
                    try catalog.create(names)
                    report.created.append(kind)
                case names.layout.fingerprint.description: continue
                default:
                    switch try rebuild(type, names, catalog, on: session) {
                    case .success(let count): report.rebuilt[kind] = count
                    // The transaction is still open, and whoever called rolls it back.
                    case .failure(let error): return .failure(error)
                    }
                }
            }
            try session.run(script: "COMMIT")
            return .success(report)
        }

        private func rebuild(
            _ type: any StoredRecord.Type, _ names: TableNames, _ catalog: Catalog, on session: Session
        ) throws(ServerFailure) -> Result<Int, StorageError> {
            let old = try OldTables(names, on: session)
            try catalog.create(names)
            let rebuild = Rebuild(KindTables(names), from: old.table)
            let result = try rebuild.run(as: type, on: session)
            try old.drop()
            return result
        }
    }
#endif
