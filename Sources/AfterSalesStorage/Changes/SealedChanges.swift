/// The changes of one commit as a store makes them, in this order, all or none.
///
/// 1. Look for ``key``'s receipt. If it is there, compare fingerprints: the same means
///    ``CommitOutcome/alreadyApplied``, another is ``StorageError/Code/commitKeyReused``.
/// 2. Check each guard, and keep the record from being changed until the commit is done.
/// 3. Write each row. Its first row is the receipt, so that of two commits with one key the second finds the first
///    before anything else. Audit entries are rows like any other.
public struct SealedChanges: Sendable {
    /// The key of the commit.
    public let key: CommitKey
    /// Tells these changes from any others.
    public let fingerprint: Digest
    /// The records that have to be as they were seen.
    public let guards: [RowGuard]
    /// The rows to write: the receipt, then the records by kind, owner and id, then their audit entries in that order.
    ///
    /// What is restored from another store is new whatever its revision is, and may have more receipts among its records.
    public let rows: [RowWrite]

    /// What to answer where the commit's receipt was found.
    /// - Parameter receipt: The receipt.
    /// - Throws: ``StorageError/Code/commitKeyReused`` if it is of other changes.
    public func outcome(of receipt: CommitReceipt) throws(StorageError) -> CommitOutcome {
        guard receipt.fingerprint == fingerprint else { throw .commitKeyReused(key) }
        return .alreadyApplied
    }
}
