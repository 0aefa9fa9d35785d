import AfterSalesStorage

/// What becomes of a row of a file, or of the rows of a commit.
enum RowFate {
    /// The store has it now.
    case taken
    /// The store had it already.
    case unchanged
    /// The store does not take it.
    case refused(LineFault)
}

extension StorageError {
    /// Whether it is what is to be written that a store does not take, and not the store that fails.
    var isAboutTheRows: Bool {
        switch code {
        case .alreadyExists, .conflict, .duplicate, .commitKeyReused, .invalid, .unreadable: true
        default: false
        }
    }
}
