public import AfterSalesCore
public import AfterSalesStorage
import Foundation

/// A store that a test has to itself, and what there is outside of it.
public final class TestStore: Sendable {
    /// The store itself.
    public let store: any RecordStore
    /// The folder that a file lies in.
    public let folder: String?
    /// The schema in the tests' server.
    public let schema: String?

    /// The kinds of records that it keeps.
    public let kinds: [any StoredRecord.Type]

    init(_ kinds: [any StoredRecord.Type], store: any RecordStore, folder: String? = nil, schema: String? = nil) {
        self.kinds = kinds
        self.store = store
        self.folder = folder
        self.schema = schema
    }

    deinit { if let folder { try? FileManager.default.removeItem(atPath: folder) } }

    /// Commits what a test puts together, under a key of its own.
    @discardableResult
    public func commit(_ body: (inout ChangeSet, any RecordStore) async throws -> Void) async throws -> CommitOutcome {
        var changes = ChangeSet(.fresh())
        try await body(&changes, store)
        return try await store.commit(changes)
    }

    /// Everything that the store holds, to be compared.
    public func contents() async throws -> [String] {
        var rows: [String] = []
        for kind in kinds { rows += try await texts(kind) }
        return rows
    }

    private func texts<Record: StoredRecord>(_ kind: Record.Type) async throws -> [String] {
        var rows: [String] = []
        var token: PageToken?
        repeat {
            let page = try await store.page(Query<Record>(ofEverybodyWhere: .everything), after: token, limit: 500)
            rows += page.items.map { "\($0.record.key.reference) \($0.revision) \($0.json)" }
            token = page.next
        } while token != nil
        return rows
    }

    /// Whether all trails, contents and receipts hold together.
    public func check() async throws -> [Finding] { try await store.check(kinds).findings }
}

extension CommitKey {
    /// A key that was not used before.
    public static func fresh() -> CommitKey { CommitKey(.dealer("D01"), UUID().uuidString) }
}
