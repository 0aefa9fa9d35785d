public import AfterSalesCore
public import AfterSalesStorage

/// That one customer's file was made part of another's (档案合并), and what was changed by it: all that an undo needs.
///
/// What the records were before is in their audit trails.
public struct CustomerMerge: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<CustomerMerge>
    /// The customer who has the file now.
    public let survivor: Identifier<Customer>
    /// The customer whose file became part of it.
    public let merged: Identifier<Customer>
    /// When.
    public let at: Timestamp
    /// The records that named the merged customer and name the survivor since, with the revision that the merge made.
    public internal(set) var redirected: [Redirection]
    /// The revisions that the merge made of both customers.
    public let survivorRevision: Int64
    /// The revision that the merge made of the merged customer.
    public let mergedRevision: Int64
    /// When it was undone; nil while it stands.
    public internal(set) var undoneAt: Timestamp?

    /// A record that was redirected.
    public struct Redirection: Hashable, Sendable, Codable {
        /// The record's kind.
        public let kind: String
        /// Its id.
        public let id: String
        /// The revision that the merge made of it.
        public let revision: Int64
    }
}

extension CustomerMerge: StoredRecord {
    /// The customer who has the file now.
    public static let survivor = One<Identifier<Customer>>("survivor", "The customer who has the file now.") {
        $0.survivor
    }
    /// The customer whose file became part of it.
    public static let merged = One<Identifier<Customer>>("merged", "The customer whose file became part of it.") {
        $0.merged
    }
    /// When.
    public static let at = One<Timestamp>("at", "When the files were merged.") { $0.at }
    /// Whether it stands.
    public static let stands = One<Bool>("stands", "Whether the merge has not been undone.") { $0.undoneAt == nil }

    /// How stores keep merges.
    public static let schema = RecordSchema<CustomerMerge>(
        "customer_merge", "That one customer's file was made part of another's.",
        fields: [survivor.declared, merged.declared, at.declared, stands.declared],
        indexes: [.on(survivor, at), .on(merged, at)])
}
