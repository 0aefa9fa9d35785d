import AfterSalesStorage
import AfterSalesTestEffort
import AfterSalesTesting
import Testing

@Suite struct ManyWritersTests {
    @Test func sixteenTasksLoseNoneOfThousandsOfConflictingUpdates() async throws {
        try await CountingLoad(InMemoryStore(), records: 4).run(tasks: 16, updates: Effort.of(2_500, thorough: 10_000))
    }
}
