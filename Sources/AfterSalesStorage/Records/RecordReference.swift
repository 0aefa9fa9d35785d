public import AfterSalesCore

/// Names one record of any kind: in errors, audit events and whatever a store writes.
public struct RecordReference: Hashable, Sendable {
    /// Tags the id of a record whose type is not known here.
    public enum Subject {}

    /// The kind, as ``RecordSchema/kind`` gives it.
    public let kind: String

    /// Whom the record belongs to.
    public let owner: RecordOwner

    /// Its id there.
    public let id: Identifier<Subject>

    /// Names a record.
    /// - Parameters:
    ///   - kind: Its kind.
    ///   - owner: Whom it belongs to.
    ///   - id: Its id there.
    public init(kind: String, owner: RecordOwner, id: Identifier<Subject>) {
        self.kind = kind
        self.owner = owner
        self.id = id
    }
}

extension RecordReference: Comparable {
    /// By kind, owner and id: the order in which a commit touches rows, so that two of them never wait for each other
    /// in a circle.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        lhs.kind != rhs.kind ? lhs.kind < rhs.kind : (lhs.owner, lhs.id) < (rhs.owner, rhs.id)
    }
}

extension RecordReference: CustomStringConvertible {
    /// Kind, owner and id: `month_facts D01/2026-06`.
    public var description: String { "\(kind) \(owner)/\(id)" }
}
