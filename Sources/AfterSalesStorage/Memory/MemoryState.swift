/// The tables of a store in memory.
struct MemoryState {
    private var tables: [String: MemoryTable] = [:]

    func row(_ reference: RecordReference) -> StoredRow? { tables[reference.kind]?.rows[reference]?.row }

    /// The rows of a page, and one more where there is one.
    func rows(_ query: RowQuery) -> [StoredRow] {
        guard let table = tables[query.layout.kind] else { return [] }
        var best: [(position: [FieldValue], row: StoredRow)] = []
        for candidate in table.rows.values {
            if let owner = query.owner, owner != candidate.row.reference.owner { continue }
            guard query.condition.matches({ candidate.values(of: $0) }) else { continue }
            let position = query.order.map { candidate.values(of: $0.column)[0] }
            if let after = query.after, !Self.precedes(after, position, by: query.order) { continue }
            if best.count > query.limit {
                guard let last = best.last, Self.precedes(position, last.position, by: query.order) else { continue }
                best.removeLast()
            }
            var low = 0
            var high = best.count
            while low < high {
                let middle = (low + high) / 2
                if Self.precedes(best[middle].position, position, by: query.order) {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            best.insert((position, candidate.row), at: low)
        }
        return best.map(\.row)
    }

    private static func precedes(_ left: [FieldValue], _ right: [FieldValue], by order: [SortColumn]) -> Bool {
        for (index, sort) in order.enumerated() where left[index] != right[index] {
            return (left[index] < right[index]) != sort.isDescending
        }
        return false
    }

    /// Makes the changes; where it throws, nothing was changed.
    mutating func commit(_ changes: SealedChanges) throws(StorageError) -> CommitOutcome {
        if let receipt = row(changes.key.receipt.reference) {
            return try changes.outcome(of: Stored<CommitReceipt>(receipt).record)
        }
        for expected in changes.guards {
            try Self.check(row(expected.reference), is: expected.revision, expected.reference)
        }
        var replaced: [(reference: RecordReference, write: RowWrite?)] = []
        do throws(StorageError) {
            for write in changes.rows {
                let reference = write.row.reference
                let old = tables[reference.kind]?.rows[reference]
                try Self.check(old?.row, is: write.replaces, reference)
                try tables[reference.kind, default: MemoryTable()].put(write)
                replaced.append((reference, old))
            }
        } catch {
            for (reference, old) in replaced.reversed() { tables[reference.kind]?.restore(reference, to: old) }
            throw error
        }
        return .applied
    }

    private static func check(
        _ row: StoredRow?, is revision: Revision?, _ reference: RecordReference
    ) throws(StorageError) {
        switch (row, revision) {
        case (nil, nil): return
        case (nil, _?): throw .missing(reference)
        case (_?, nil): throw .alreadyExists(reference)
        case (let row?, let revision?):
            guard row.revision == revision else {
                throw .conflict(reference, expected: revision, found: row.revision.number)
            }
        }
    }
}
