import AfterSalesSQLite

/// A store in a file.
enum KeptStore {
    /// Opens it; nobody waits for the disk with each commit, as in a take-over that is done again where it fails.
    static func open(_ path: String) throws -> SQLiteStore {
        try SQLiteStore(path: path, kinds: StoreMaker.kinds, options: SQLiteOptions(durability: .normal))
    }
}
