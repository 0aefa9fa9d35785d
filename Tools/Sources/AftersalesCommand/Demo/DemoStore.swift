import AfterSales
import AfterSalesSQLite
import Foundation

/// The store of the demo: a SQLite file with the plan, and every month's facts and posted close.
struct DemoStore {
    /// The file's name in the demo's folder.
    static let file = "dealers.sqlite"

    private let store: SQLiteStore
    private let plan: CommissionPlan
    private let who = ActingParty.system("aftersales demo")

    /// Makes the file anew and registers the plan for the whole group.
    init(path: String, plan: CommissionPlan, language: Language) async throws {
        for name in [path, path + "-wal", path + "-shm"] { try? FileManager.default.removeItem(atPath: name) }
        do {
            store = try SQLiteStore(path: path, kinds: StoredKinds.all)
        } catch {
            throw ToolFailure(error, store: .sqlite(path: path), language: language)
        }
        self.plan = plan
        try await store.register(plan, for: .group, by: who, at: try Timestamp("2025-01-01T08:00:00Z"))
    }

    /// Posts a month, on the morning after it.
    func post(_ facts: MonthFacts) async throws -> CommissionClose {
        let at = try Timestamp("\(try facts.period.next.firstDay)T08:00:00Z")
        return try await store.post(facts, by: plan, approvedBy: who, at: at).close.record.close()
    }

    /// Lets go of the file.
    func close() { try? store.close() }
}
