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

        /// What many tasks do at once.
        private static let ofWriters: [StorageCheck] = [
            .commitsAreSeenWhole, .pagingIsStableWhileOthersWrite, .concurrentRetriesApplyOnce,
            .cancelledTaskDoesNothing,
            .cancellationIsAllOrNothing, .manyWritersLoseNothing, .oneOfManyInsertsWins, .guardsHoldWhileOthersCommit,
        ]

        @Test(arguments: ofWriters)
        func keepsTheContractOfWriters(_ check: StorageCheck) async throws {
            try await Self.contract.run(check)
        }

        @Test(arguments: StorageCheck.all.filter { !ofWriters.contains($0) })
        func keepsTheContract(_ check: StorageCheck) async throws {
            try await Self.contract.run(check)
        }
    }
}
#endif
