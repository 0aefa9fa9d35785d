import AfterSalesCore
import AfterSalesStorage

/// The rows of a ``FaultyStore``, all kinds together.
struct FaultyRows: Sendable {
    let fault: Fault?
    private var rows: [RecordReference: RowWrite] = [:]
    /// Values of unique indexes that were ever held, for the store that never frees them.
    private var held: Set<[String]> = []

    init(fault: Fault?) { self.fault = fault }

    /// Where a record lies: two that come to lie in one place are one record.
    private func place(_ reference: RecordReference) -> RecordReference {
        let id = reference.id.rawValue
        let isReceipt = reference.kind == CommitReceipt.schema.kind
        let sharesOwner = fault == .ownerIgnored && !isReceipt || fault == .keysOfEverybody && isReceipt
        if fault == .keysEndAtNull {
            return RecordReference(
                kind: reference.kind, owner: RecordOwner(column: Self.beforeNull(reference.owner.column)),
                id: .init(Self.beforeNull(id)))
        }
        return RecordReference(
            kind: reference.kind, owner: sharesOwner ? .group : reference.owner,
            id: .init(fault == .idsFoldCase ? id.lowercased() : id))
    }

    /// What a C library makes of a text.
    private static func beforeNull(_ text: String) -> String { String(text.prefix { $0 != "\u{0}" }) }

    subscript(_ reference: RecordReference) -> RowWrite? { rows[place(reference)] }

    func check(_ guards: [RowGuard]) throws(StorageError) {
        for expected in guards { try check(expected.reference, is: expected.revision) }
    }

    private func check(_ reference: RecordReference, is expected: Revision?) throws(StorageError) {
        switch (self[reference]?.row.revision, expected) {
        case (nil, nil): return
        case (nil, _?): if fault != .updateInserts { throw .missing(reference) }
        case (_?, nil): if fault != .insertReplaces { throw .alreadyExists(reference) }
        case (let found?, let expected?):
            if fault == .lastWriterWins || found == expected { return }
            if fault == .digestIgnored, found.number == expected.number { return }
            throw .conflict(reference, expected: expected, found: found.number)
        }
    }

    /// Writes a row if it may be written.
    mutating func write(_ write: RowWrite) throws(StorageError) {
        let reference = write.row.reference
        let isAudit = reference.kind == AuditEntry.schema.kind
        // Where an update is let through that should not be, its audit entry is not what stops it.
        let isLenient = isAudit && [.lastWriterWins, .insertReplaces, .digestIgnored].contains(fault)
        if !isLenient { try check(reference, is: write.replaces) }
        if isAudit, fault == .erasureIgnored, write.replaces != nil { return }
        if isAudit, fault == .lostAuditEvent, write.row.json.contains("\"revision\": 2,") { return }
        for holding in holdings(of: write) where fault != .uniqueIgnored {
            let isTaken = rows.values.contains {
                $0.row.reference != reference && $0.row.reference.kind == reference.kind
                    && holdings(of: $0).contains(holding)
            }
            if isTaken || fault == .uniqueNeverFreed && held.contains(holding) && !isHolder(reference, of: holding) {
                throw .duplicate(reference, index: holding[0])
            }
            held.insert(holding)
        }
        replace([write])
    }

    /// Writes rows without looking.
    mutating func replace(_ writes: [RowWrite]) {
        for write in writes {
            let old = self[write.row.reference]
            rows[place(write.row.reference)] = write.spoilt(by: fault, replacing: old)
        }
    }

    private func isHolder(_ reference: RecordReference, of holding: [String]) -> Bool {
        self[reference].map { holdings(of: $0).contains(holding) } ?? false
    }

    private func holdings(of write: RowWrite) -> [[String]] {
        write.layout.indexes.filter(\.isUnique).compactMap { index in
            let owner = fault == .uniqueOfEverybody ? "" : write.row.reference.owner.column
            var holding = [index.name, write.row.reference.kind, owner]
            for name in index.columns {
                let value = write.layout.position(of: name).flatMap { write.values[$0].first }
                guard value != nil || fault == .uniqueForMissingValues else { return nil }
                holding.append(value?.columnText ?? "")
            }
            return holding
        }
    }

    /// The rows that a query wants, in its order, wherever its page begins.
    func matching(_ query: RowQuery) -> [RowWrite] {
        let found = rows.values.filter { write in
            write.row.reference.kind == query.layout.kind
                && (query.owner == nil || query.owner == write.row.reference.owner)
                && query.condition.holds(of: write, fault)
        }
        return found.sorted { precedes(values(of: $0, by: query.order), $1, by: query.order) }
    }

    private func values(of write: RowWrite, by order: [SortColumn]) -> [FieldValue] {
        order.map { write.values(of: $0.column)[0] }
    }

    func precedes(_ left: [FieldValue], _ write: RowWrite, by order: [SortColumn]) -> Bool {
        for (value, sort) in zip(left, order) {
            let other = write.values(of: sort.column)[0]
            if fault == .tiesInAnyOrder, sort.column == .id, order.count > 1 { return other < value }
            if fault == .orderFoldsCase, case .text(let one) = value, case .text(let two) = other,
                one.lowercased() != two.lowercased()
            {
                return (one.lowercased() < two.lowercased()) != sort.isDescending
            }
            if value != other { return (value < other) != (sort.isDescending && fault != .wrongPageOrder) }
        }
        return false
    }
}
