public import AfterSalesStorage
import Foundation

#if SQLite
import AfterSalesSQLite
#endif
#if PostgreSQL
import AfterSalesPostgreSQL
import AfterSalesTestCluster
#endif

/// The stores that everything that reads or writes records is tried on.
public enum StoreKind: String, CaseIterable, Sendable {
    case memory
    #if SQLite
    case sqlite
    #endif
    #if PostgreSQL
    case postgreSQL
    #endif

    /// An empty store.
    /// - Parameter kinds: The kinds of records that it keeps.
    public func open(_ kinds: [any StoredRecord.Type]) async throws -> TestStore {
        switch self {
        case .memory:
            return TestStore(kinds, store: InMemoryStore())
        #if SQLite
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let path = folder.appendingPathComponent("store.sqlite").path
            // Hundreds are open at once, and a process must not have too many open files to start another one.
            let options = SQLiteOptions(readers: 2)
            return TestStore(
                kinds, store: try SQLiteStore(path: path, kinds: kinds, options: options), folder: folder.path)
        #endif
        #if PostgreSQL
        case .postgreSQL:
            let cluster = try await TestCluster.shared.value
            var options = PostgreSQLOptions()
            options.schema = "c" + UUID().uuidString.lowercased().filter { $0 != "-" }
            options.poolSize = 2
            // Many suites share two cores and one server.
            options.poolWait = .seconds(120)
            return TestStore(
                kinds, store: try await PostgreSQLStore(cluster.address, kinds: kinds, options: options),
                schema: options.schema)
        #endif
        }
    }
}
