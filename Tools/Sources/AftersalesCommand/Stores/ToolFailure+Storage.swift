import AfterSales

extension ToolFailure {
    /// A store could not do what it was asked for.
    init(_ error: StorageError, store: StoreAddress, language: Language) {
        let status: ExitStatus =
            switch error.code {
            case .conflict, .alreadyExists, .commitKeyReused, .busy, .cancelled: .conflict
            case .full, .readOnly: .fileTrouble
            case .invalid, .duplicate, .corrupt, .unreadable, .missing, .invalidPageToken: .dataFault
            default: .unavailable
            }
        let main = Problem(code: error.code.rawValue, message: error.text(language), file: store.shownName)
        let details = error.findings.map { Problem($0, file: store.shownName, language: language) }
        self.init(status, details.isEmpty ? [main] : details)
    }
}
