#if PostgreSQL
import AfterSalesPostgreSQL
import AfterSalesTesting
import Testing

extension PostgreSQLTests {
    @Suite struct ContractTests {
        private static let contract = StorageContract(
            size: ContractSize(records: 30, queries: 60, writers: 6, commitsPerWriter: 8, rounds: 5),
            discarding: { (store: PostgreSQLStore) in await store.close() },
            onStores: { try await TestDatabase().store([SampleTicket.self, SamplePart.self]) })

        @Test(arguments: StorageCheck.all)
        func keepsTheContract(_ check: StorageCheck) async throws {
            try await Self.contract.run(check)
        }
    }
}
#endif
