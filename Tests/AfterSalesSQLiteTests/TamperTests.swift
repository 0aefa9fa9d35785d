#if SQLite
import AfterSalesCore
import AfterSalesSQLite
import AfterSalesStorage
import GRDB
import Testing

@Suite("A file that somebody writes into by hand")
struct TamperTests {
    let folder: TemporaryFolder
    let store: SQLiteStore

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(path: folder.file(), kinds: [Booking.self])
        try await store.insert("1", Booking("b1").with { $0.phones = ["1"] }, Booking("b2"))
    }

    @Test(
        "refuses what breaks a rule",
        arguments: [
            "DELETE FROM audit_entry", "UPDATE audit_entry SET action = 'x'", "DELETE FROM commit_receipt",
            "UPDATE commit_receipt SET revision = 2", "DELETE FROM booking",
            "UPDATE audit_entry SET revision = 2, digest = replace(digest, '0', '1')",
            "UPDATE audit_entry SET revision = 3", "UPDATE audit_entry SET revision = 2, id = id || 'x'",
            "UPDATE booking SET minutes = 1",
            "UPDATE booking SET revision = revision + 2", "UPDATE booking SET revision = revision - 1",
            "UPDATE booking SET revision = 2, id = 'other'", "UPDATE booking SET revision = 2, day = '1.6.2026'",
            "UPDATE booking SET revision = 2, record = 'no JSON'", "UPDATE booking SET revision = 2, digest = 'A'",
            "UPDATE booking SET revision = 2, is_urgent = 2", "UPDATE booking SET revision = 2, minutes = 'long'",
            "UPDATE booking SET revision = 2, day = NULL", "UPDATE booking SET revision = 2, format = 0",
            "INSERT INTO booking__phones VALUES ('D01', 'nobody', '1')",
        ])
    func rules(_ sql: String) async throws {
        #expect(throws: DatabaseError.self) { try byHand(folder.file(), sql) }
        #expect(try await store.integrityProblems() == [])
    }

    @Test(
        "is found out by the check",
        arguments: [
            (
                "UPDATE booking SET revision = 2, minutes = 61 WHERE id = 'b1'",
                ["fieldMismatch", "auditIncomplete"]
            ),
            (
                "DROP TRIGGER booking$update; UPDATE booking SET minutes = 61 WHERE id = 'b1'",
                ["damagedFile", "fieldMismatch"]
            ),
            ("DELETE FROM booking__phones", ["fieldMismatch"]),
            ("INSERT INTO booking__phones VALUES ('D01', 'b2', '7')", ["fieldMismatch"]),
            (
                "PRAGMA foreign_keys = OFF; INSERT INTO booking__phones VALUES ('D01', 'nobody', '7')",
                ["damagedFile"]
            ),
            (
                "DROP TRIGGER booking$update; UPDATE booking SET record = replace(record, '60', '61'), minutes = 61",
                ["damagedFile", "contentAltered", "contentAltered"]
            ),
            (
                "DROP TRIGGER booking$update; UPDATE booking SET record = '{}' WHERE id = 'b1'",
                ["damagedFile", "unreadableRecord"]
            ),
            (
                "DROP TRIGGER booking$update; UPDATE booking SET record = replace(record, 'b1', 'b9') WHERE id = 'b1'",
                ["damagedFile", "unreadableRecord"]
            ),
            (
                "DROP TRIGGER audit_entry$delete; DELETE FROM audit_entry WHERE subject_id = 'b1'",
                ["damagedFile", "auditIncomplete"]
            ),
            (
                "DROP TRIGGER audit_entry$update; UPDATE audit_entry SET action = 'x' WHERE subject_id = 'b1'",
                ["damagedFile", "fieldMismatch"]
            ),
        ])
    func findings(_ sql: String, _ codes: [String]) async throws {
        try byHand(folder.file(), sql)
        #expect(try await store.integrityProblems().map(\.code.rawValue) == codes)
    }

    @Test(
        "whose tables, indexes or triggers are not as they were made is found out",
        arguments: [
            ("DROP TRIGGER booking$delete", ["booking$delete is missing"]),
            ("DROP TRIGGER audit_entry$update", ["audit_entry$update is missing"]),
            ("DROP INDEX booking$number", ["booking$number is missing"]),
            ("DROP INDEX booking__phones$record", ["booking__phones$record is missing"]),
            (
                "DROP INDEX booking$number; CREATE INDEX booking$number ON booking (dealer, number)",
                ["booking$number has been altered"]
            ),
            (
                """
                DROP TRIGGER booking$delete;
                CREATE TRIGGER booking$delete BEFORE DELETE ON booking BEGIN SELECT 1; END
                """, ["booking$delete has been altered"]
            ),
            ("ALTER TABLE booking ADD COLUMN colour TEXT", ["booking has been altered"]),
            (
                """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (json_valid("record"))', '') WHERE name = 'booking'
                """, ["booking has been altered"]
            ),
            ("DROP INDEX booking$day; CREATE TABLE booking$day (a)", ["booking$day is missing"]),
            // What is said of a column, and what a host adds, changes no rule.
            (
                """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = replace(sql, '-- The licence plate.', '-- A plate.') WHERE name = 'booking'
                """, []
            ),
            ("CREATE TABLE mine (a); CREATE INDEX mine$plate ON booking (plate)", []),
        ] as [(String, [String])])
    func schema(_ sql: String, _ names: [String]) async throws {
        try byHand(folder.file(), sql)
        let found = try await store.integrityProblems()
        #expect(found.map(\.code) == names.map { _ in .damagedFile })
        for (finding, name) in zip(found, names) {
            #expect(finding.inputs.contains { $0.value.hasSuffix(name) }, "\(finding)")
        }
    }

    @Test("has as many findings as are wanted")
    func limit() async throws {
        try byHand(
            folder.file(), "DROP TRIGGER booking$update; UPDATE booking SET record = '{}'")
        #expect(try await store.integrityProblems().count == 3)
        #expect(try await store.integrityProblems(limit: 1).count == 1)
    }
}
#endif
