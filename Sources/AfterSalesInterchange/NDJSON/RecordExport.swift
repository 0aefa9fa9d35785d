public import AfterSalesStorage

/// Writes the records of one kind as NDJSON (单类导出), as they stand, in the order of owner and id.
///
/// Every line has kind, dealership, id, revision, the format of the JSON, and the record; it stands for itself, so lines
/// can be picked, and files put together. Revisions before, and who did what, are in a ``StoreExport``.
///
/// ```json
/// {"kind": "repair_order", "dealer": "D01", "id": "RO-1", "revision": 4, "format": 1, "record": {…}}
/// ```
public struct RecordExport<Record: StoredRecord>: Sendable {
    private let query: Query<Record>

    /// An export of one owner's records.
    /// - Parameters:
    ///   - owner: Whose records.
    ///   - condition: Which of them.
    public init(of owner: RecordOwner, where condition: Condition<Record> = .everything) {
        query = Query(of: owner, where: condition)
    }

    /// An export of everybody's records.
    /// - Parameter condition: Which of them.
    public init(ofEverybodyWhere condition: Condition<Record>) { query = Query(ofEverybodyWhere: condition) }

    /// Writes the records, page by page; others may go on writing to the store.
    /// - Parameters:
    ///   - store: The store.
    ///   - isolation: Where the caller runs.
    ///   - put: Takes a line, with its end.
    /// - Returns: How many there were.
    /// - Throws: What `put` throws, and whatever the store throws.
    @discardableResult
    public func write(
        _ store: some RecordStore, isolation: isolated (any Actor)? = #isolation,
        to put: (_ line: [UInt8]) async throws -> Void
    ) async throws -> Int {
        var count = 0
        var token: PageToken?
        repeat {
            let page = try await store.page(query, after: token, limit: StoreExport.pageSize)
            for stored in page.items {
                try await put(RecordLine(of: stored.row).bytes)
                count += 1
            }
            token = page.next
        } while token != nil
        return count
    }
}
