import AfterSales
import AfterSalesPostgreSQL
import AfterSalesSQLite
import ArgumentParser
import ServiceDeskHost

/// Where the desk keeps its records.
struct StoreOptions: ParsableArguments {
    @Option(help: "A SQLite file, made where it is not there, or a PostgreSQL connection string (postgresql://…).")
    var store = "service-desk.sqlite"

    func open() async throws -> any RecordStore {
        if store.hasPrefix("postgresql://") || store.hasPrefix("postgres://") {
            return try await PostgreSQLStore(store, kinds: DeskHost.kinds)
        }
        return try SQLiteStore(path: store, kinds: DeskHost.kinds)
    }
}
