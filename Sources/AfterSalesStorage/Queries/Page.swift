/// Some records of a query, and where to go on.
public struct Page<Record: StoredRecord>: Sendable {
    /// The records, in the query's order.
    public let items: [Stored<Record>]
    /// Asks for the next page; nil where there is none.
    public let next: PageToken?

    init(items: [Stored<Record>], next: PageToken?) {
        self.items = items
        self.next = next
    }
}
