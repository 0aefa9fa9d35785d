#if SQLite
import AfterSalesStorage
import GRDB

extension StorageError {
    /// The error of a database as a store tells it.
    static func translated(_ error: any Error) -> StorageError {
        switch error {
        case let error as StorageError: error
        case is CancellationError: .cancelled
        case let error as DatabaseError: translated(error)
        default: .unavailable("\(error)")
        }
    }

    private static func translated(_ error: DatabaseError) -> StorageError {
        let detail = "\(error.message ?? "") (SQLite \(error.extendedResultCode.rawValue))"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(detail)
        case .SQLITE_FULL: return .full(detail)
        // The index of the WAL, a file of its own, could not grow.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: return .full(detail)
        case .SQLITE_READONLY: return .readOnly(detail)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT: return .corrupt(detail)
        // A table or column is not there: somebody has changed the schema.
        case .SQLITE_ERROR, .SQLITE_SCHEMA: return .corrupt(detail)
        case .SQLITE_INTERRUPT: return .cancelled
        // What an interruption leaves behind of a transaction.
        case .SQLITE_ABORT where Task.isCancelled: return .cancelled
        default: return .unavailable(detail)
        }
    }
}
#endif
