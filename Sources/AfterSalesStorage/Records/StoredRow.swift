/// What a store has to give back of a record.
public struct StoredRow: Hashable, Sendable {
    /// Kind, owner and id.
    public let reference: RecordReference
    /// The state it is in.
    public let revision: Revision
    /// The format of ``json``.
    public let format: Int
    /// The record as it was written, byte for byte.
    public let json: String

    /// A row as it was found.
    /// - Parameters:
    ///   - reference: Kind, owner and id.
    ///   - revision: The state it is in.
    ///   - format: The format of the JSON.
    ///   - json: The record as it was written.
    public init(reference: RecordReference, revision: Revision, format: Int, json: String) {
        self.reference = reference
        self.revision = revision
        self.format = format
        self.json = json
    }
}
