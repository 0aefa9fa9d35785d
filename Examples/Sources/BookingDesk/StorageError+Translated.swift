import AfterSalesStorage
import GRDB

extension StorageError {
    /// What went wrong, in the words that callers know.
    static func translated(_ error: any Error) -> StorageError {
        switch error {
        case let error as StorageError: return error
        case is CancellationError: return .cancelled
        case let error as DatabaseError:
            let detail = "\(error.message ?? "") (SQLite \(error.extendedResultCode.rawValue))"
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(detail)
            case .SQLITE_FULL: return .full(detail)
            case .SQLITE_READONLY: return .readOnly(detail)
            case .SQLITE_INTERRUPT: return .cancelled
            case .SQLITE_ABORT where Task.isCancelled: return .cancelled
            // A rule that no record should break, a table or column that is not there: the schema is another.
            case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_ERROR: return .corrupt(detail)
            default: return .unavailable(detail)
            }
        default: return .unavailable("\(error)")
        }
    }
}
