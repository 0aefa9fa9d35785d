import AfterSalesCore
import AfterSalesStorage

/// Lines of a file of one kind that are written to a store together.
struct RecordBatch<Record: StoredRecord> {
    /// A line, and what was read of it.
    struct Item {
        let place: SourcePlace
        let bytes: [UInt8]
        let read: Result<(line: RecordLine, record: Record), LineFault>
    }

    private let order: RecordImport<Record>
    private let file: String
    private var items: [Item] = []
    private var bytes = 0

    init(_ order: RecordImport<Record>, file: String) {
        self.order = order
        self.file = file
    }

    /// Whether it is time to write them.
    var isFull: Bool { bytes >= order.limits.batch || items.count >= NDJSONLimits.mostRows }

    /// Takes a line in.
    mutating func add(_ line: LineReader.Line) {
        let read = Result { () throws(LineFault) in
            guard !line.isTooLong else { throw .lineTooLong(order.limits.line) }
            let row = try RecordLine(LineMembers(line.bytes))
            guard row.reference.kind == Record.schema.kind else { throw .unknownKind(row.reference.kind) }
            return (line: row, record: try row.record(as: Record.self))
        }
        items.append(Item(place: SourcePlace(file: file, line: line.number), bytes: line.bytes, read: read))
        bytes += line.bytes.count
    }

    /// Writes them, those that the store takes, and empties the batch.
    /// - Returns: What was set aside.
    mutating func write(
        into store: some RecordStore, _ report: inout RecordFileReport
    ) async throws(StorageError) -> [SourceRow] {
        let fates = try await fates(of: items, in: store)
        var setAside: [SourceRow] = []
        for (item, fate) in zip(items, fates) {
            report.counts.read += 1
            switch fate {
            case .taken: report.counts.taken += 1
            case .unchanged: report.counts.unchanged += 1
            case .refused(let fault):
                report.counts.setAside += 1
                let name = (try? item.read.get()).map { "\($0.line.reference.owner)/\($0.line.reference.id)" }
                let findings = fault.findings.map { SourceFinding(at: item.place, record: name, $0) }
                report.add(findings)
                setAside.append(SourceRow(item.place, String(decoding: item.bytes, as: UTF8.self), because: findings))
            }
        }
        items = []
        bytes = 0
        return setAside
    }

    private func fates(of items: [Item], in store: some RecordStore) async throws(StorageError) -> [RowFate] {
        let found: [Stored<Record>]
        do throws(StorageError) {
            found = try await store.found(items.compactMap { try? $0.read.get().record.key })
        } catch {
            // One of them cannot be read in the store; by itself it is known which.
            guard error.isAboutTheRows else { throw error }
            if items.count == 1 { return [.refused(LineFault(error))] }
            return try await oneByOne(items, in: store)
        }
        var present = Dictionary(found.map { ($0.record.key, $0) }) { $1 }
        var changes = RecordChanges(order, named: name(of: items, beside: present))
        let fates = items.map { item -> RowFate in
            switch item.read {
            case .failure(let fault): .refused(fault)
            case .success(let (line, record)): changes.put(record, of: line, beside: &present)
            }
        }
        guard !changes.set.isEmpty else { return fates }
        do throws(StorageError) {
            if try await store.commit(changes.set) == .applied { return fates }
        } catch {
            guard error.isAboutTheRows else { throw error }
            if items.count == 1 { return try await again(items[0], error, in: store) }
        }
        return items.count == 1 ? [.unchanged] : try await oneByOne(items, in: store)
    }

    /// What tells these changes from others: the same lines that come to the same are the same commit.
    private func name(of items: [Item], beside present: [RecordKey<Record>: Stored<Record>]) -> CommitKey {
        var texts: [UInt8] = []
        for item in items {
            texts += item.bytes
            texts.append(UInt8(ascii: "\n"))
            guard case .success(let (_, record)) = item.read, let stored = present[record.key] else { continue }
            texts += stored.revision.digest.description.utf8
        }
        return order.commit.following(String(Digest(of: texts).description.prefix(32)))
    }

    private func oneByOne(_ items: [Item], in store: some RecordStore) async throws(StorageError) -> [RowFate] {
        var fates: [RowFate] = []
        for item in items { fates += try await self.fates(of: [item], in: store) }
        return fates
    }

    /// Somebody else may have written the very same since it was looked for.
    private func again(
        _ item: Item, _ refusal: StorageError, in store: some RecordStore
    ) async throws(StorageError) -> [RowFate] {
        if case .success(let (line, record)) = item.read, let stored = try await store.load(record.key) {
            if line.says(record, as: stored) { return [.unchanged] }
            return [.refused(.recordDiffers(line.reference, revision: stored.revision.number))]
        }
        return [.refused(LineFault(refusal))]
    }
}
