import AfterSales
import AfterSalesSQLite
import Foundation

/// The store of the demo: a SQLite file with the plan, and every month's facts and posted close.
struct DemoStore {
    /// The file's name in the demo's folder.
    static let file = "dealers.sqlite"

    private let store: SQLiteStore
    private let plan: CommissionPlan
    private static let name = "aftersales demo"
    private static let who = ActingParty.system(name)

    private let address: StoreAddress
    private let language: Language

    /// Makes the file, in place of one that an earlier run has left, and registers the plan for the whole group.
    init(path: String, plan: CommissionPlan, language: Language) async throws {
        address = .sqlite(path: path)
        self.plan = plan
        self.language = language
        try await Self.removeEarlier(path, language)
        do throws(StorageError) {
            store = try SQLiteStore(path: path, kinds: StoredKinds.all)
        } catch {
            throw ToolFailure(error, store: .sqlite(path: path), language: language)
        }
        try await telling {
            try await store.register(plan, for: .group, by: Self.who, at: try Timestamp("2025-01-01T08:00:00Z"))
        }
    }

    /// Posts a month, on the morning after it.
    func post(_ facts: MonthFacts) async throws -> CommissionClose {
        let at = try Timestamp("\(try facts.period.next.firstDay)T08:00:00Z")
        return try await telling {
            try await store.post(facts, by: plan, approvedBy: Self.who, at: at).close.record.close()
        }
    }

    @discardableResult
    private func telling<Result>(_ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch let error as StorageError {
            throw ToolFailure(error, store: address, language: language)
        }
    }

    /// Takes away what an earlier run has left; anything else of that name stays, and nothing is done.
    private static func removeEarlier(_ path: String, _ language: Language) async throws {
        guard FileAccess.exists(path) else { return }
        let isOurs: Bool
        do {
            let store = try SQLiteStore(
                path: path, kinds: StoredKinds.all, options: SQLiteOptions(isReadOnly: true))
            let receipts = try await store.page(
                Query<AuditEntry>(ofEverybodyWhere: !AuditEntry.actor.is(name)), after: nil, limit: 1)
            try store.close()
            isOurs = receipts.items.isEmpty
        } catch {
            isOurs = false
        }
        guard isOurs else {
            let message = LocalizedText(
                "this is not a store that the demo has made; it is left as it is", "这不是演示程序生成的存储，未作更改")
            throw ToolFailure(
                .fileTrouble, [Problem(code: "fileInTheWay", message: message[language], file: path)])
        }
        for file in [path, path + "-wal", path + "-shm"] where FileAccess.exists(file) {
            try FileManager.default.removeItem(atPath: file)
        }
    }

    /// Lets go of the file.
    func close() { try? store.close() }
}
