#if SQLite
import AfterSalesCore
import AfterSalesSQLite
import AfterSalesStorage
import Testing

/// An entry is erased by a commit that says so, or it was altered.
@Suite struct ErasedTrailTests {
    let folder: TemporaryFolder
    let store: SQLiteStore

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(path: folder.file(), kinds: [Booking.self])
        try await store.insert("1", Booking("b1").with { $0.phones = ["1"] }, Booking("b2"))
        let key = RecordKey<Booking>(.dealer("D01"), "b2")
        let stored = try await store.existing(key)
        var changes = ChangeSet(CommitKey(.dealer("D01"), "forget"))
        let trail = try await store.storedAuditTrail(of: key)
        let at = try Timestamp("2026-06-30T08:00:00Z")
        try changes.erase(stored, to: stored.record, trail: trail, Act("erase", by: .system("test"), at: at))
        try await store.commit(changes)
    }

    @Test func whatWasErasedByACommitIsClean() async throws {
        #expect(try await store.check([Booking.self]).findings.isEmpty)
        let trail = try await store.auditTrail(of: RecordKey<Booking>(.dealer("D01"), "b2"))
        #expect(trail.map(\.erasure) == [CommitKey(.dealer("D01"), "forget"), nil])
    }

    /// What is set in the entry of b1 by hand, and what is found then.
    @Test(arguments: [
        ("'$.detail.reason', 'another'", ["auditBroken"]),
        ("'$.detail', json('null')", ["auditBroken"]),
        ("'$.detail', json('null'), '$.erasure', json('{\"dealer\": \"D01\", \"key\": \"none\"}')", ["receiptMissing"]),
        ("'$.detail', json('null'), '$.erasure', json('{\"dealer\": \"D01\", \"key\": \"1\"}')", ["receiptMissing"]),
        (
            "'$.detail', json('null'), '$.erasure', json('{\"dealer\": \"D01\", \"key\": \"forget\"}')",
            ["receiptMissing"]
        ),
        ("'$.erasure', json('{\"dealer\": \"D01\", \"key\": \"forget\"}')", ["auditBroken", "receiptMissing"]),
        ("'$.action', 'other'", ["auditBroken"]),
        ("'$.at', '2026-06-30T08:00:01Z'", ["auditBroken"]),
    ])
    func whatIsPassedOffAsErasedIsFound(_ change: String, _ codes: [String]) async throws {
        try byHand(
            folder.file(),
            """
            UPDATE audit_entry SET revision = revision + 1, record = json_set(record, \(change))
            WHERE subject_id = 'b1'
            """)
        #expect(try await store.check([Booking.self]).findings.map(\.code.rawValue) == codes)
    }
}
#endif
