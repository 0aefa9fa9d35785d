import AfterSales
import AfterSalesSQLite
import Foundation

/// The store of the demo: a SQLite file with everything that three dealerships wrote down in a year.
struct DemoStore: Sendable {
    /// The file's name in the demo's folder.
    static let file = "dealers.sqlite"

    private static let name = "aftersales demo"
    /// Who does what nobody of a dealership does.
    static let who = ActingParty.system(name)
    /// The first commit of every demo.
    private static let mark = CommitKey(.group, name)

    /// The store.
    var records: any RecordStore { store }
    private let store: SQLiteStore
    private let address: StoreAddress
    private let language: Language

    /// Makes the file, in place of one that an earlier run has left, and registers for the group what is the same everywhere.
    init(
        path: String, plan: CommissionPlan, instrument: SurveyInstrument, campaigns: [RecallCampaign],
        language: Language
    ) async throws {
        address = .sqlite(path: path)
        self.language = language
        try await Self.removeEarlier(path, language)
        do throws(StorageError) {
            // Who loses it with the power makes it again.
            store = try SQLiteStore(
                path: path, kinds: StoredKinds.all,
                options: SQLiteOptions(durability: .normal, cacheBytes: 128 << 20))
        } catch {
            throw ToolFailure(error, store: .sqlite(path: path), language: language)
        }
        try await telling {
            let at = try Timestamp("2025-01-01T08:00:00Z")
            var changes = ChangeSet(Self.mark)
            try changes.insert(instrument, Act("register", by: Self.who, at: at))
            for campaign in campaigns { try changes.insert(campaign, Act("register", by: Self.who, at: at)) }
            try await store.commit(changes)
            try await store.register(plan, for: .group, by: Self.who, at: at)
        }
    }

    /// Does something with the store, and tells of its troubles as every command does.
    func telling<Result>(_ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch let error as StorageError {
            throw ToolFailure(error, store: address, language: language)
        }
    }

    /// Takes away what an earlier run has left; anything else of that name stays, and nothing is done.
    private static func removeEarlier(_ path: String, _ language: Language) async throws {
        guard FileAccess.exists(path) else { return }
        guard await isOurs(path) else {
            let message = LocalizedText(
                "this is not a store that the demo has made; it is left as it is", "这不是演示程序生成的存储，未作更改")
            throw ToolFailure(
                .fileTrouble, [Problem(code: "fileInTheWay", message: message[language], file: path)])
        }
        for file in [path, path + "-wal", path + "-shm"] where FileAccess.exists(file) {
            try FileManager.default.removeItem(atPath: file)
        }
    }

    /// Whether a demo has made a file.
    private static func isOurs(_ path: String) async -> Bool {
        do {
            let store = try SQLiteStore(
                path: path, kinds: StoredKinds.all, options: SQLiteOptions(isReadOnly: true))
            let isMarked = try await store.load(mark.receipt) != nil
            try store.close()
            return isMarked
        } catch {
            return false
        }
    }

    /// Lets go of the file.
    func close() { try? store.close() }
}
