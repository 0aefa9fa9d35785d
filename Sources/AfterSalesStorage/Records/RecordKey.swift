public import AfterSalesCore

/// The key of a record: whom it belongs to, and its id there.
public struct RecordKey<Record: StoredRecord>: Hashable, Sendable {
    /// Whom it belongs to.
    public let owner: RecordOwner

    /// The record's id; the same id may occur at another owner.
    public let id: Identifier<Record>

    /// The key of a record.
    /// - Parameters:
    ///   - owner: Whom it belongs to.
    ///   - id: Its id there.
    public init(_ owner: RecordOwner, _ id: Identifier<Record>) {
        self.owner = owner
        self.id = id
    }

    /// The key of a record of one dealership.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - id: The record's id there.
    public init(dealer: Identifier<Dealer>, _ id: Identifier<Record>) {
        self.init(.dealer(dealer), id)
    }

    /// The key without the record's type.
    public var reference: RecordReference {
        RecordReference(kind: Record.schema.kind, owner: owner, id: Identifier(id.rawValue))
    }
}

// For records that a host writes with an encoder of its own.
extension RecordKey: Codable {
    private enum CodingKeys: String, CodingKey {
        case owner = "dealer"
        case id
    }
}
