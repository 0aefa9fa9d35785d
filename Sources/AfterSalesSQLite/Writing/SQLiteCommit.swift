#if SQLite
import AfterSalesStorage
import GRDB

/// One commit, in one transaction.
struct SQLiteCommit: Sendable {
    let changes: SealedChanges
    let kinds: SQLiteKinds

    /// Makes all changes or none.
    func run(_ db: Database) throws -> CommitOutcome {
        var outcome = CommitOutcome.applied
        var isCommitting = false
        do {
            try db.inTransaction(.immediate) {
                outcome = try apply(db)
                isCommitting = outcome == .applied
                return isCommitting ? .commit : .rollback
            }
        } catch let error as DatabaseError where isCommitting && error.resultCode == .SQLITE_IOERR {
            // What was written last may be whole on the disk, and be found there by whoever opens the file next.
            throw StorageError.outcomeUnknown(changes.key, error.message ?? "")
        }
        return outcome
    }

    private func apply(_ db: Database) throws -> CommitOutcome {
        guard let receipt = changes.rows.first else { return .alreadyApplied }
        let receipts = SQLiteRows(table: try kinds.table(of: receipt.layout), db: db)
        // Looking for the receipt and writing it are one step: its key lets one in.
        do {
            try receipts.insert(receipt.row, values: receipt.values)
        } catch let refusal as StorageError where refusal.code == .alreadyExists {
            guard let found = try receipts.row(receipt.row.reference) else { throw refusal }
            return try changes.outcome(of: Stored<CommitReceipt>(found).record)
        }
        for expected in changes.guards {
            try SQLiteRows(table: try kinds.table(of: expected.layout), db: db)
                .expect(expected.reference, expected.revision)
        }
        for write in changes.rows.dropFirst() {
            let writer = SQLiteRows(table: try kinds.table(of: write.layout), db: db)
            if let revision = write.replaces {
                try writer.update(write.row, values: write.values, replacing: revision)
            } else {
                try writer.insert(write.row, values: write.values)
            }
        }
        return .applied
    }
}
#endif
