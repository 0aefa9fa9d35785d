import AfterSalesCore

/// Which records of a kind are wanted, and in what order.
///
/// Records that agree in every sort key follow each other by owner and id, so that the order is always complete and a
/// page can be continued.
public struct Query<Record: StoredRecord>: Hashable, Sendable {
    /// The most values of a list in a condition.
    public static var longestList: Int { 1_000 }

    /// Whose records are wanted; nil for everybody's.
    public var owner: RecordOwner?
    /// What they have to meet.
    public var condition: Condition<Record>
    /// What they are sorted by, before owner and id.
    public var order: [SortKey<Record>]

    /// Records of one owner.
    /// - Parameters:
    ///   - owner: Whose they are.
    ///   - condition: What they have to meet.
    ///   - order: What they are sorted by, before the id.
    public init(
        of owner: RecordOwner, where condition: Condition<Record> = .everything, sortedBy order: SortKey<Record>...
    ) {
        self.owner = owner
        self.condition = condition
        self.order = order
    }

    /// Records of everybody in the store: for checks and evaluations, as no index serves it.
    /// - Parameters:
    ///   - condition: What they have to meet.
    ///   - order: What they are sorted by, before owner and id.
    public init(ofEverybodyWhere condition: Condition<Record>, sortedBy order: SortKey<Record>...) {
        self.owner = nil
        self.condition = condition
        self.order = order
    }

    /// Whether a record is wanted: what every store's answer has to agree with.
    /// - Parameter record: The record.
    public func matches(_ record: Record) -> Bool {
        let key = record.key
        if let owner, owner != key.owner { return false }
        let values = Record.schema.values(of: record)
        return condition.row.matches { column in
            RowQuery.values(of: column, in: values, layout: Record.schema.layout, owner: key.owner, id: key.id.rawValue)
        }
    }
}
