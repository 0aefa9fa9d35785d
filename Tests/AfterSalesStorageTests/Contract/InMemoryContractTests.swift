import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct InMemoryContractTests {
    @Test(arguments: StorageCheck.all)
    func theStoreInMemoryKeepsTheContract(_ check: StorageCheck) async throws {
        try await StorageContract { InMemoryStore() }.run(check)
    }
}
