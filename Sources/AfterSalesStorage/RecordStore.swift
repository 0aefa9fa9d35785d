/// Where records are kept: what a host implements for its own database, and all that it must.
///
/// The rest of the library works on this protocol. Run the storage contract of AfterSalesTesting on an implementation;
/// docs/Writing-a-store.md builds one from the beginning.
public protocol RecordStore: Sendable {
    /// The record of a key; nil where there is none.
    /// - Parameters:
    ///   - key: Owner and id.
    /// - Throws: A ``StorageError``.
    func load<Record: StoredRecord>(_ key: RecordKey<Record>) async throws(StorageError) -> Stored<Record>?

    /// A page of the records that a query wants, in its order.
    ///
    /// A page begins right behind the last record of the one before, by the values of the sort keys and not by counting,
    /// so records that others insert meanwhile make it neither repeat nor skip one.
    /// - Parameters:
    ///   - query: Which records, in what order.
    ///   - token: The page before; nil for the first one.
    ///   - limit: The most records of the page, 1 up to ``RowQuery/largestPage``.
    /// - Throws: A ``StorageError``.
    func page<Record: StoredRecord>(
        _ query: Query<Record>, after token: PageToken?, limit: Int
    ) async throws(StorageError) -> Page<Record>

    /// Makes all changes or none.
    ///
    /// When it returns, they are kept whatever happens to the process. When it throws, nothing was changed, unless the
    /// code is ``StorageError/Code/outcomeUnknown``. ``SealedChanges`` says what to do in which order.
    /// - Parameter changes: The changes.
    /// - Returns: Whether they were made now or had been before.
    /// - Throws: A ``StorageError``.
    @discardableResult
    func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome
}
