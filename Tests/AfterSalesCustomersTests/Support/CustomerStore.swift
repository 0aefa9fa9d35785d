import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores

extension StoreKind {
    /// An empty store for everything that the module keeps.
    func open() async throws -> TestStore {
        try await open(CustomerFile.kinds + [CustomerMerge.self, AccessLogEntry.self])
    }
}
