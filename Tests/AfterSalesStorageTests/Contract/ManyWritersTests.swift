import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct ManyWritersTests {
    @Test func sixteenTasksLoseNoneOfTenThousandConflictingUpdates() async throws {
        try await CountingLoad(InMemoryStore(), records: 4).run(tasks: 16, updates: 10_000)
    }
}
