#if SQLite
import AfterSalesCore
import AfterSalesSQLite
import AfterSalesStorage
import Foundation
import GRDB
import Testing

@Suite("A migration of a file")
struct MigrationTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func fill(_ bookings: [Booking]) async throws {
        let store = try SQLiteStore(path: folder.file(), kinds: [Booking.self, Note.self])
        try await store.insert("1", all: bookings)
        try await store.insert("2", Note.named("n"))
        let stored = try await store.existing(bookings[0].key)
        try await store.update("3", stored, to: bookings[0].with { $0.minutes = 75 })
        try store.close()
    }

    /// All that stands in the file, but for the tables of one kind.
    private func content(_ path: String) throws -> [String] {
        try answers(path, "SELECT dealer, id, revision, digest, format, record FROM booking ORDER BY id")
            + answers(path, "SELECT * FROM audit_entry ORDER BY id")
            + answers(path, "SELECT * FROM commit_receipt ORDER BY id") + answers(path, "SELECT * FROM note")
    }

    private let bookings = [
        Booking("b1").with {
            $0.bay = "1"; $0.tags = ["wash", "tyres"]
        },
        Booking("b2").with { $0.bay = "2" },
        Booking("b3").with { $0.phones = ["1"] },
    ]

    @Test("gives a kind its new fields and indexes, and leaves the records as they are")
    func forward() async throws {
        try await fill(bookings)
        #expect(
            try await code { _ = try SQLiteStore(path: folder.file(), kinds: [LaterBooking.self]) } == .schemaTooOld
        )
        let before = try content(folder.file())
        let report = try SQLiteStore.migrate(path: folder.file(), kinds: [LaterBooking.self])
        #expect(report.created == [])
        #expect(report.rebuilt.map { "\($0.kind) \($0.records)" } == ["booking 3"])
        #expect(report.untouched == ["note"])
        #expect(report.backup == folder.file() + ".backup-1")
        #expect(try content(folder.file()) == before)

        let store = try SQLiteStore(path: folder.file(), kinds: [LaterBooking.self, Note.self])
        let washed = Query<LaterBooking>(of: .dealer("D01"), where: LaterBooking.tags.is("wash"))
        #expect(try await store.page(washed, after: nil, limit: 9).items.map(\.record.booking.id) == ["b1"])
        #expect(try await store.integrityProblems() == [])
        // What it looks like is what a new file looks like.
        let fresh = folder.file("fresh.sqlite")
        try SQLiteStore(path: fresh, kinds: [LaterBooking.self]).close()
        #expect(try schemaText(folder.file(), "booking*") == schemaText(fresh, "booking*"))
        // An update goes on from the revision there was.
        let stored = try await store.existing(RecordKey<LaterBooking>(.dealer("D01"), "b1"))
        try await store.update("4", stored, to: stored.record)
        #expect(try await store.auditTrail(of: stored.record.key).map(\.revision) == [1, 2, 3])
    }

    @Test("copies the file before, and never over a copy there is")
    func backup() async throws {
        try await fill(bookings)
        let before = try content(folder.file())
        let occupied = Data("mine".utf8)
        try occupied.write(to: URL(fileURLWithPath: folder.file() + ".backup-1"))
        let report = try SQLiteStore.migrate(path: folder.file(), kinds: [LaterBooking.self])
        #expect(report.backup == folder.file() + ".backup-2")
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file() + ".backup-1")) == occupied)
        let copy = try SQLiteStore(path: folder.file() + ".backup-2", kinds: [Booking.self, Note.self])
        #expect(try await copy.integrityProblems() == [])
        #expect(try content(folder.file() + ".backup-2") == before)
    }

    @Test("that finds nothing to do does nothing, and makes a file where there is none")
    func nothing() async throws {
        let made = try SQLiteStore.migrate(path: folder.file(), kinds: [Booking.self, Note.self])
        #expect(made.created == ["audit_entry", "commit_receipt", "booking", "note"])
        #expect(made.backup == nil)
        let report = try SQLiteStore.migrate(path: folder.file(), kinds: [Booking.self])
        #expect(report.isEmpty)
        #expect(report.backup == nil)
        #expect(report.untouched == ["note"])
        #expect(try folder.names.filter { $0.contains("backup") } == [])
        _ = try SQLiteStore(path: folder.file(), kinds: [Booking.self, Note.self])
    }

    @Test("makes tables for a new kind, without a copy where none is wanted")
    func newKind() async throws {
        try SQLiteStore(path: folder.file(), kinds: [Note.self]).close()
        let report = try SQLiteStore.migrate(path: folder.file(), kinds: [Booking.self], backup: false)
        #expect(report.created == ["booking"])
        #expect(try folder.names.filter { $0.contains("backup") } == [])
        let store = try SQLiteStore(path: folder.file(), kinds: [Note.self, Booking.self])
        try await store.insert("1", Booking("b1"), Booking("b2"))
    }

    @Test(
        "that a record stands against changes nothing",
        arguments: [
            (Booking("b9").with { $0.plate = "unreadable" }, StorageError.Code.unreadable),
            (Booking("b9").with { $0.bay = "1" }, .duplicate),
            (Booking("b9").with { $0.tags = ["a\u{0}b"] }, .unreadable),
        ])
    func refused(_ last: Booking, _ expected: StorageError.Code) async throws {
        try await fill(bookings + [last])
        let before =
            try content(folder.file()) + [schemaText(folder.file(), "*")]
            + answers(folder.file(), "SELECT * FROM aftersales_kind")
        let found = try await code { _ = try SQLiteStore.migrate(path: folder.file(), kinds: [LaterBooking.self]) }
        #expect(found == expected)
        let after =
            try content(folder.file()) + [schemaText(folder.file(), "*")]
            + answers(folder.file(), "SELECT * FROM aftersales_kind")
        #expect(after == before)
        let store = try SQLiteStore(path: folder.file(), kinds: [Booking.self, Note.self])
        #expect(try await store.integrityProblems() == [])
        try await store.insert("after", Booking("b10"))
    }

    @Test("while somebody writes is busy; while somebody reads it is made")
    func others() async throws {
        try await fill(bookings)
        let options = SQLiteOptions(busyTimeout: .milliseconds(50))
        let blocker = try Blocker(folder.file())
        let found = try await code {
            _ = try SQLiteStore.migrate(path: folder.file(), kinds: [LaterBooking.self], options: options)
        }
        #expect(found == .busy)
        try blocker.release()
        let reader = try SQLiteStore(path: folder.file(), kinds: [Booking.self])
        #expect(try await reader.ids(Query(of: .dealer("D01"))) == ["b1", "b2", "b3"])
        _ = try SQLiteStore.migrate(path: folder.file(), kinds: [LaterBooking.self], options: options)
        // Whoever opened it before finds columns gone, and is told so.
        #expect(try await code { try await reader.insert("late", Booking("b9")) } == .corrupt)
    }

    @Test("stands a host's own table in the file")
    func ownTable() async throws {
        try await fill(bookings)
        try byHand(folder.file(), "CREATE TABLE booking__mine (a TEXT); INSERT INTO booking__mine VALUES ('kept')")
        _ = try SQLiteStore.migrate(path: folder.file(), kinds: [LaterBooking.self])
        #expect(try strings(folder.file(), "SELECT a FROM booking__mine") == ["kept"])
    }
}
#endif
