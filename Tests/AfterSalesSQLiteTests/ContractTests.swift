#if SQLite
import AfterSalesCore
import AfterSalesSQLite
import AfterSalesStorage
import AfterSalesTestEffort
import AfterSalesTesting
import Foundation
import Testing

@Suite("A store in a file")
struct ContractTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("keeps the storage contract", arguments: StorageCheck.all)
    func contract(_ check: StorageCheck) async throws {
        let contract = StorageContract(discarding: { try await Self.discard($0) }) { [folder] in
            try SQLiteStore(
                path: folder.file("\(UUID().uuidString).sqlite"), kinds: [SampleTicket.self, SamplePart.self],
                options: SQLiteOptions(durability: .normal))
        }
        try await contract.run(check)
    }

    @Test("loses none of thousands of conflicting updates by sixteen tasks")
    func manyWriters() async throws {
        let store = try SQLiteStore(
            path: folder.file(), kinds: [SamplePart.self], options: SQLiteOptions(durability: .normal))
        try await CountingLoad(store, records: 4).run(tasks: 16, updates: Effort.of(2_500, thorough: 10_000))
        try await Self.discard(store)
    }

    /// A check leaves a sound file, whatever it tried. Some of them write JSON that is not the record's own.
    private static func discard(_ store: SQLiteStore) async throws {
        let problems = try await store.integrityProblems()
            .filter { ![.unreadableRecord, .fieldMismatch].contains($0.code) }
        #expect(problems == [])
        try store.close()
    }
}
#endif
