import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct InMemoryContractTests {
    @Test(arguments: StorageCheck.all)
    func theStoreInMemoryKeepsTheContract(_ check: StorageCheck) async throws {
        try await StorageContract { InMemoryStore() }.run(check)
    }

    @Test func sixteenTasksLoseNoneOfTenThousandConflictingUpdates() async throws {
        let size = ContractSize(writers: 16, commitsPerWriter: 625)
        try await StorageContract(size: size) { InMemoryStore() }.run(.manyWritersLoseNothing)
    }
}
