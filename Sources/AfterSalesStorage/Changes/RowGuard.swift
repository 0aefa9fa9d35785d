/// A record that a commit relies on without changing it.
public struct RowGuard: Hashable, Sendable {
    /// Columns and indexes of the kind.
    public let layout: RecordLayout
    /// The record.
    public let reference: RecordReference
    /// The revision it has to be in, and to stay in until the commit is done.
    public let revision: Revision
}
