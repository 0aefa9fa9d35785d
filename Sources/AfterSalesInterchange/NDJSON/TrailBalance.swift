import AfterSalesStorage

/// Whether the audit entries of many records lead from nothing to the records, each of them and none else.
///
/// Every entry names the digest of the one before, and a record has the digest of its last. So of all digests of entries,
/// less those that they name, just those of the records are left: a sum that is the same in any order, and needs no
/// memory of what it was made of.
struct TrailBalance {
    private var sum: UInt64 = 0

    /// Whether nothing is missing, and nothing there that should not be.
    var isEven: Bool { sum == 0 }

    mutating func add(_ entry: AuditEntry) {
        sum &+= Self.number(entry.digest)
        if let previous = entry.previous { sum &-= Self.number(previous) }
    }

    mutating func add(recordAt revision: Revision) { sum &-= Self.number(revision.digest) }

    private static func number(_ digest: Digest) -> UInt64 {
        UInt64(digest.description.prefix(16), radix: 16) ?? 0
    }
}
