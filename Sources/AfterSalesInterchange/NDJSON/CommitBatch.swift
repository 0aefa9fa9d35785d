import AfterSalesCore
import AfterSalesStorage

/// Commits of a file that are written to a store together.
struct CommitBatch {
    private(set) var commits: [(read: ReadCommit, commit: ArchivedCommit)] = []
    private var bytes = 0
    private var rows = 0

    /// Whether it is time to write them.
    func isFull(_ limits: NDJSONLimits) -> Bool { bytes >= limits.batch || rows >= NDJSONLimits.mostRows }

    /// Takes a commit in; one that is at fault stays outside.
    mutating func add(_ read: ReadCommit, _ commit: ArchivedCommit) {
        commits.append((read, commit))
        bytes += read.text.count
        rows += read.lines
    }

    /// Writes them, those that the store takes.
    /// - Returns: What became of each.
    func write(
        into store: some RecordStore, of kinds: [String: any StoredRecord.Type]
    ) async throws(StorageError) -> [RowFate] {
        let archived = commits.map(\.commit)
        guard let found = try await Self.found(archived, in: store, kinds) else {
            return try await writeOneByOne(into: store, of: kinds)
        }
        var touched: Set<RecordReference> = []
        var fates: [RowFate] = []
        var new: [ArchivedCommit] = []
        for commit in archived {
            if let fate = found.fate(of: commit) {
                fates.append(fate)
            } else if let twice = commit.references.first(where: { touched.contains($0) }) {
                // Two commits cannot both have made the same revision.
                fates.append(.refused(.differs(twice)))
            } else {
                touched.formUnion(commit.references)
                fates.append(.taken)
                new.append(commit)
            }
        }
        guard let changes = ChangeSet(restoring: new) else { return fates }
        do throws(StorageError) {
            // Where the last one was there before, somebody else is at it as well, and the others may not be there.
            if try await store.commit(changes) == .applied { return fates }
        } catch {
            guard error.isAboutTheRows else { throw error }
        }
        return try await writeOneByOne(into: store, of: kinds)
    }

    private func writeOneByOne(
        into store: some RecordStore, of kinds: [String: any StoredRecord.Type]
    ) async throws(StorageError) -> [RowFate] {
        var fates: [RowFate] = []
        for commit in commits.map(\.commit) { fates.append(try await Self.fate(of: commit, in: store, kinds)) }
        return fates
    }

    private static func fate(
        of commit: ArchivedCommit, in store: some RecordStore, _ kinds: [String: any StoredRecord.Type]
    ) async throws(StorageError) -> RowFate {
        do throws(StorageError) {
            if let fate = try await Found([commit], in: store, kinds).fate(of: commit) { return fate }
            guard let changes = ChangeSet(restoring: [commit]) else { return .unchanged }
            do throws(StorageError) {
                return try await store.commit(changes) == .applied ? .taken : .unchanged
            } catch {
                // Somebody else may have written the very same since it was looked for.
                guard error.isAboutTheRows, let fate = try await Found([commit], in: store, kinds).fate(of: commit)
                else { throw error }
                return fate
            }
        } catch {
            guard error.isAboutTheRows else { throw error }
            return .refused(LineFault(error))
        }
    }

    private static func found(
        _ commits: [ArchivedCommit], in store: some RecordStore, _ kinds: [String: any StoredRecord.Type]
    ) async throws(StorageError) -> Found? {
        do throws(StorageError) {
            return try await Found(commits, in: store, kinds)
        } catch {
            guard error.code == .unreadable else { throw error }
            return nil
        }
    }
}

extension CommitBatch {
    /// What a store has of some commits already.
    private struct Found {
        private var receipts: [RecordKey<CommitReceipt>: StoredRow] = [:]
        private var references: Set<RecordReference> = []

        init(
            _ commits: [ArchivedCommit], in store: some RecordStore, _ kinds: [String: any StoredRecord.Type]
        ) async throws(StorageError) {
            try await look(for: commits, in: store)
            // A receipt stands for its rows. Of a commit without one the store should have none.
            let new = commits.filter { receipts[$0.receipt.key] == nil }
            for (kind, rows) in Dictionary(grouping: new.flatMap(\.references), by: \.kind) {
                let type = kind == AuditEntry.schema.kind ? AuditEntry.self : kinds[kind]
                guard let type else { throw .unknownKind(kind) }
                references.formUnion(try await store.rows(rows, of: type).map(\.reference))
            }
            // Somebody else may have written them since.
            if !references.isEmpty { try await look(for: new, in: store) }
        }

        private mutating func look(
            for commits: [ArchivedCommit], in store: some RecordStore
        ) async throws(StorageError) {
            for receipt in try await store.found(commits.map(\.receipt.key)) {
                receipts[receipt.record.key] = receipt.row
            }
        }

        /// What follows for a commit; nil where the store has nothing of it.
        func fate(of commit: ArchivedCommit) -> RowFate? {
            if let receipt = receipts[commit.receipt.key] {
                return receipt == commit.receiptRow.row
                    ? .unchanged : .refused(.differs(commit.receipt.key.reference))
            }
            return commit.references.first { references.contains($0) }.map { .refused(.differs($0)) }
        }
    }
}
