public import AfterSalesCore

/// Names one commit, so that a request which is sent again is applied once.
///
/// The host chooses it: the id of the request, or what the commit stands for, such as `post/2026-06/reference-4s`. A
/// change set that is committed again is recognised by what is in it. A host that builds its change set anew for a
/// repeated request (with another time, or from newer records) would be told that the key stands for other changes; it
/// looks for the commit's ``receipt`` first, as ``RecordStore/change(_:_:as:attempts:_:)`` does.
public struct CommitKey: Hashable, Sendable {
    /// Whose commit it is.
    public let owner: RecordOwner
    /// Its name there.
    public let name: Identifier<CommitReceipt>

    /// A key.
    /// - Parameters:
    ///   - owner: Whose commit it is; the changes in it may be anybody's.
    ///   - name: Its name there, not empty.
    public init(_ owner: RecordOwner, _ name: String) {
        self.owner = owner
        self.name = Identifier(name)
    }

    /// The key of a commit that belongs to this one and comes behind it.
    package func following(_ suffix: String) -> CommitKey {
        let text = "\(name)/\(suffix)"
        // A name as long as names may be has no room for more.
        let fits = text.utf8.count <= RecordReference.longestID
        return CommitKey(owner, fits ? text : Digest(of: text.utf8).description)
    }

    /// The key of the receipt that a store keeps of the commit.
    public var receipt: RecordKey<CommitReceipt> { RecordKey(owner, name) }
}

extension CommitKey: CustomStringConvertible {
    /// Owner and name.
    public var description: String { "\(owner)/\(name)" }
}

extension CommitKey {
    var document: JSONValue {
        .object([.init("dealer", .string(owner.column)), .init("key", .string(name.rawValue))])
    }

    init(_ fields: JSONFields) throws {
        self.init(RecordOwner(column: try fields.string("dealer")), try fields.string("key"))
    }
}
