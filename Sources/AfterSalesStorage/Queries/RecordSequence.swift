/// The records of a query, fetched page by page: memory holds one page, however many there are.
public struct RecordSequence<Store: RecordStore, Record: StoredRecord>: AsyncSequence, Sendable {
    let store: Store
    let query: Query<Record>
    let pageSize: Int

    /// Begins at the first record.
    public func makeAsyncIterator() -> Iterator { Iterator(sequence: self) }

    /// Gives the records one by one.
    public struct Iterator: AsyncIteratorProtocol {
        private let sequence: RecordSequence
        private var items: [Stored<Record>] = []
        private var position = 0
        private var token: PageToken?
        private var isAtEnd = false

        init(sequence: RecordSequence) { self.sequence = sequence }

        /// The next record; nil at the end.
        /// - Throws: Whatever the store throws.
        public mutating func next() async throws(StorageError) -> Stored<Record>? {
            try await next(isolation: #isolation)
        }

        /// The next record; nil at the end.
        /// - Parameter actor: Where the caller runs.
        /// - Throws: Whatever the store throws.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(StorageError) -> Stored<Record>? {
            while position == items.count {
                guard !isAtEnd else { return nil }
                let page = try await sequence.store.page(sequence.query, after: token, limit: sequence.pageSize)
                items = page.items
                position = 0
                token = page.next
                isAtEnd = token == nil
            }
            defer { position += 1 }
            return items[position]
        }
    }
}
