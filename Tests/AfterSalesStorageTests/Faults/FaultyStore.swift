import AfterSalesCore
import AfterSalesStorage

/// A small store of the tests' own that keeps the contract, or breaks it in one way.
actor FaultyStore: RecordStore {
    private let fault: Fault?
    private var rows: FaultyRows
    /// The rows before the last commit.
    private var stale: FaultyRows
    private var offsets: [PageToken: Int] = [:]

    init(_ fault: Fault? = nil) {
        self.fault = fault
        rows = FaultyRows(fault: fault)
        stale = rows
    }

    func load<Record: StoredRecord>(_ key: RecordKey<Record>) async throws(StorageError) -> Stored<Record>? {
        guard fault == .cancelledReadAnswered || !Task.isCancelled else { throw .cancelled }
        guard fault == .keysEndAtNull || key.reference.isStorable else { return nil }
        guard let row = rows[key.reference]?.row else { return nil }
        return try Stored(answered(row, as: key.reference, Record.self))
    }

    /// The row as the fault makes it look.
    private func answered<Record: StoredRecord>(
        _ row: StoredRow, as reference: RecordReference, _ kind: Record.Type
    ) -> StoredRow {
        let json = fault == .truncatedLargeRecords ? String(row.json.prefix(1 << 20)) : row.json
        return StoredRow(
            reference: [.ownerIgnored, .idsFoldCase, .keysEndAtNull].contains(fault) ? row.reference : reference,
            revision: row.revision, format: fault == .formatIgnored ? Record.schema.format : row.format, json: json)
    }

    func page<Record: StoredRecord>(
        _ query: Query<Record>, after token: PageToken?, limit: Int
    ) async throws(StorageError) -> Page<Record> {
        guard fault == .cancelledReadAnswered || !Task.isCancelled else { throw .cancelled }
        let limit = fault == .limitIsClamped ? min(max(limit, 1), RowQuery.largestPage) : limit
        let question: RowQuery
        do throws(StorageError) {
            question = try RowQuery(query, after: token, limit: limit)
        } catch {
            guard fault == .badTokenStartsOver, error.code == .invalidPageToken else { throw error }
            question = try RowQuery(query, after: nil, limit: limit)
        }
        if fault == .largeConditionsFail, question.condition.parts > 100 {
            throw .unavailable("the expression is too large")
        }
        var found = (fault == .staleReads ? stale : rows).matching(question)
        if fault == .unreadableLeftOut { found.removeAll { $0.row.format > Record.schema.format } }
        var start = 0
        if let token, fault == .pagingByOffset {
            start = offsets[token] ?? 0
        } else if let after = question.after {
            start = found.count { !rows.precedes(after, $0, by: question.order) }
            if fault == .skippedItem { start += 1 }
        }
        found = Array(found.dropFirst(start).prefix(limit + 1))
        if fault == .tokenBehindLastPage, found.count == limit, let last = found.last { found.append(last) }
        let page = try question.page(
            of: found.map { answered($0.row, as: $0.row.reference, Record.self) }, as: Record.self)
        if let next = page.next { offsets[next] = start + limit }
        return page
    }

    func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome {
        guard fault == .cancelledCommitWritten || !Task.isCancelled else { throw .cancelled }
        let sealed: SealedChanges
        do throws(StorageError) {
            sealed = try changes.sealed()
        } catch {
            guard fault == .faultsAccepted else { throw error }
            return .applied
        }
        if fault != .retryRefused, let outcome = try answer(sealed) { return outcome }
        if fault == .receiptCheckedTooEarly { await pause() }
        if fault != .guardsIgnored { try rows.check(sealed.guards) }
        if fault == .guardsCheckedTooEarly { await pause() }
        try await write(sealed)
        return .applied
    }

    /// What to answer where the key was used before.
    private func answer(_ changes: SealedChanges) throws(StorageError) -> CommitOutcome? {
        let reference = changes.key.receipt.reference
        guard let row = rows[reference]?.row else { return nil }
        switch fault {
        case .repeatedApply:
            rows.replace(changes.rows)
            return .applied
        case .reusedKeyAccepted: return .alreadyApplied
        default: return try changes.outcome(of: Stored<CommitReceipt>(row).record)
        }
    }

    private func write(_ changes: SealedChanges) async throws(StorageError) {
        var next = rows
        if fault == .cancelledHalfway || fault == .rowByRow {
            for write in changes.rows {
                guard fault == .rowByRow || !Task.isCancelled else { throw .cancelled }
                try rows.write(write)
                await pause()
            }
            return
        }
        if fault == .conflictsCheckedTooEarly || fault == .receiptCheckedTooEarly {
            for write in changes.rows { try next.write(write) }
            await pause()
            rows.replace(changes.rows)
            return
        }
        do throws(StorageError) {
            for write in changes.rows { try next.write(write) }
        } catch {
            if fault == .halfCommit { rows = next }
            if fault == .receiptOfRefusals { rows.replace(Array(changes.rows.prefix(1))) }
            throw error
        }
        stale = rows
        rows = next
    }

    /// Lets others in, as a store does that does not hold its locks to the end.
    private func pause() async { try? await Task.sleep(for: .milliseconds(1)) }
}
