import AfterSalesCustomers
import AfterSalesStorage
import Foundation

#if SQLite
import AfterSalesSQLite
#endif
#if PostgreSQL
import AfterSalesPostgreSQL
import AfterSalesTestCluster
#endif

/// The stores that everything about files is tried on.
enum StoreKind: String, CaseIterable, Sendable {
    case memory
    #if SQLite
    case sqlite
    #endif
    #if PostgreSQL
    case postgreSQL
    #endif

    /// All kinds that the module stores.
    static let kinds: [any StoredRecord.Type] = CustomerFile.kinds + [CustomerMerge.self, AccessLogEntry.self]

    /// An empty store.
    func open() async throws -> TestStore {
        switch self {
        case .memory:
            return TestStore(store: InMemoryStore())
        #if SQLite
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("customers-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let path = folder.appendingPathComponent("store.sqlite").path
            return TestStore(store: try SQLiteStore(path: path, kinds: Self.kinds), folder: folder.path)
        #endif
        #if PostgreSQL
        case .postgreSQL:
            let cluster = try await TestCluster.shared.value
            var options = PostgreSQLOptions()
            options.schema = "c" + UUID().uuidString.lowercased().filter { $0 != "-" }
            options.poolSize = 2
            return TestStore(
                store: try await PostgreSQLStore(cluster.address, kinds: Self.kinds, options: options),
                schema: options.schema)
        #endif
        }
    }
}
