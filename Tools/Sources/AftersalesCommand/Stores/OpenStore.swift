import AfterSales
import AfterSalesPostgreSQL
import AfterSalesSQLite

/// A store that a command works with.
enum OpenStore {
    /// A file.
    case sqlite(SQLiteStore)
    /// A server.
    case postgreSQL(PostgreSQLStore)

    /// The store as the library sees it.
    var records: any RecordStore {
        switch self {
        case .sqlite(let store): store
        case .postgreSQL(let store): store
        }
    }

    /// What is wrong in the store's own tables.
    func integrityProblems() async throws(StorageError) -> [Finding] {
        switch self {
        case .sqlite(let store): try await store.integrityProblems()
        case .postgreSQL(let store): try await store.integrityProblems()
        }
    }

    /// Lets go of the file or the server.
    func close() async {
        switch self {
        case .sqlite(let store): try? store.close()
        case .postgreSQL(let store): await store.close()
        }
    }
}

extension StoreAddress {
    /// Whether there is nothing there yet: a file that was never made. A server is asked when it is opened.
    var isNew: Bool {
        if case .sqlite(let path) = self { !FileAccess.exists(path) } else { false }
    }

    /// What a command means to do with a store.
    enum Access {
        /// Only look: nothing is written, and nothing is made.
        case read
        /// Write; whether a file that is not there is made.
        case write(mayCreate: Bool)
    }

    /// Opens the store, for a piece of work, and closes it.
    ///
    /// - Parameters:
    ///   - access: What the work does with it.
    ///   - language: The language of what is said where it fails.
    ///   - work: The work.
    func withStore<Result>(
        _ access: Access, language: Language, _ work: (OpenStore) async throws -> Result
    ) async throws -> Result {
        if case .write(mayCreate: true) = access {
        } else if isNew {
            let message = LocalizedText(
                "there is no such store; aftersales store migrate makes one",
                "存储不存在；可用 aftersales store migrate 创建")
            throw ToolFailure(
                .fileTrouble, [Problem(code: "fileNotFound", message: message[language], file: shownName)])
        }
        do {
            let store = try await open(access)
            do {
                let result = try await work(store)
                await store.close()
                return result
            } catch {
                await store.close()
                throw error
            }
        } catch let error as StorageError {
            throw ToolFailure(error, store: self, language: language)
        }
    }

    private func open(_ access: Access) async throws(StorageError) -> OpenStore {
        let reads = if case .read = access { true } else { false }
        switch self {
        case .sqlite(let path):
            return .sqlite(
                try SQLiteStore(path: path, kinds: StoredKinds.all, options: SQLiteOptions(isReadOnly: reads)))
        case .postgreSQL(let address):
            var options = PostgreSQLOptions()
            options.createsTables = !reads
            return .postgreSQL(try await PostgreSQLStore(address, kinds: StoredKinds.all, options: options))
        }
    }
}
