/// Which state of a record this is: how often it was written, and the digest of the audit event that wrote it.
///
/// An update names the revision it replaces, so nobody overwrites what he has not seen; and since the digest chains
/// every event to the one before, a revision also vouches for the record's whole history.
public struct Revision: Hashable, Sendable {
    /// 1 for a new record, then one more for each update.
    public let number: Int64
    /// The digest of the audit event of this revision.
    public let digest: Digest

    /// A revision as a store has kept it.
    /// - Parameters:
    ///   - number: 1 for a new record, then one more for each update.
    ///   - digest: The digest of the audit event of this revision.
    public init(number: Int64, digest: Digest) {
        self.number = number
        self.digest = digest
    }
}

extension Revision: CustomStringConvertible {
    /// The number and the first digits of the digest.
    public var description: String { "\(number)@\(digest.description.prefix(8))" }
}
