#if SQLite
import AfterSalesCore
import AfterSalesSQLite
import AfterSalesStorage
import Foundation
import Testing

@Suite("Opening a file")
struct OpeningTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("again finds what was committed")
    func reopening() async throws {
        let booking = Booking("b1").with { $0.phones = ["2", "1"] }
        let store = try SQLiteStore(path: folder.file(), kinds: [Booking.self])
        try await store.insert("1", booking)
        try store.close()
        #expect(try await code { _ = try await store.load(booking.key) } == .unavailable)
        #expect(try folder.names == ["store.sqlite"])

        let again = try SQLiteStore(path: folder.file(), kinds: [Booking.self])
        let stored = try await again.existing(booking.key)
        #expect(stored.record == booking)
        try await again.update("2", stored, to: booking.with { $0.minutes = 90 })
        #expect(try await again.existing(booking.key).revision.number == 2)
        #expect(try await again.auditTrail(of: booking.key).count == 2)
        #expect(try await again.integrityProblems() == [])
        #expect(try await again.summary().kinds.map(\.records) == [2, 1, 2])
    }

    @Test("that is to be only read makes nothing and writes nothing")
    func readOnly() async throws {
        let options = SQLiteOptions(isReadOnly: true)
        let missing = try await code {
            _ = try SQLiteStore(path: folder.file("none"), kinds: [Note.self], options: options)
        }
        #expect(missing == .unavailable)
        #expect(try folder.names.isEmpty)

        let writer = try SQLiteStore(path: folder.file(), kinds: [Note.self])
        try await writer.insert("1", Note.named("a"))
        let reader = try SQLiteStore(path: folder.file(), kinds: [Note.self], options: options)
        #expect(try await reader.load(Note.named("a").key)?.record.id == "a")
        #expect(try await code { try await reader.insert("2", Note.named("b")) } == .readOnly)
        #expect(try await reader.integrityProblems() == [])
        try await writer.insert("3", Note.named("c"))
        #expect(try await reader.load(Note.named("c").key) != nil)
    }

    @Test("without a kind that it has leaves that alone; with one that it has not is refused")
    func otherKinds() async throws {
        let store = try SQLiteStore(path: folder.file(), kinds: [Note.self, Booking.self])
        try await store.insert("1", Note.named("a"))
        try store.close()
        let bookings = try SQLiteStore(path: folder.file(), kinds: [Booking.self])
        #expect(try await code { _ = try await bookings.load(Note.named("a").key) } == .unknownKind)
        #expect(try await code { try await bookings.insert("2", Note.named("b")) } == .unknownKind)
        #expect(try await bookings.ids(Query(of: .group)) == [])
        try bookings.close()

        let other = folder.file("other.sqlite")
        try SQLiteStore(path: other, kinds: [Note.self]).close()
        #expect(try await code { _ = try SQLiteStore(path: other, kinds: [Booking.self]) } == .schemaTooOld)
    }

    @Test("of a later layout or format is refused, and the file stays as it is")
    func later() async throws {
        try SQLiteStore(path: folder.file(), kinds: [LaterNote.self]).close()
        #expect(try await code { _ = try SQLiteStore(path: folder.file(), kinds: [Note.self]) } == .schemaTooNew)
        try byHand(folder.file(), "INSERT INTO grdb_migrations VALUES ('aftersales-2')")
        #expect(
            try await code { _ = try SQLiteStore(path: folder.file(), kinds: [LaterNote.self]) } == .schemaTooNew)
        #expect(
            try await code { _ = try SQLiteStore.migrate(path: folder.file(), kinds: [LaterNote.self]) }
                == .schemaTooNew)
        #expect(try folder.names.filter { $0.contains("backup") }.isEmpty)
    }

    @Test("in a later format of a kind notes that format for earlier versions")
    func laterFormat() async throws {
        let store = try SQLiteStore(path: folder.file(), kinds: [Note.self])
        try await store.insert("1", Note.named("a"))
        try store.close()
        let later = try SQLiteStore(path: folder.file(), kinds: [LaterNote.self])
        let stored = try await later.existing(RecordKey<LaterNote>(.group, "a"))
        #expect(stored.format == 1)
        #expect(try await code { _ = try SQLiteStore(path: folder.file(), kinds: [Note.self]) } == .schemaTooNew)
    }

    @Test(
        "that is no store says so",
        arguments: [String(repeating: "no database ", count: 1_000), "short"])
    func garbage(_ text: String) async throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file()))
        #expect(try await code { _ = try SQLiteStore(path: folder.file(), kinds: [Note.self]) } == .corrupt)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file())) == Data(text.utf8))
    }

    @Test("of somebody else's database leaves it alone")
    func foreign() async throws {
        try byHand(folder.file(), "CREATE TABLE invoice (id INTEGER PRIMARY KEY)")
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
        #expect(try await code { _ = try SQLiteStore(path: folder.file(), kinds: [Note.self]) } == .corrupt)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file())) == before)
    }

    @Test("in a folder that is not there, or at a folder, is unavailable")
    func unavailable() async throws {
        #expect(
            try await code { _ = try SQLiteStore(path: folder.file("a/b"), kinds: [Note.self]) } == .unavailable)
        #expect(try await code { _ = try SQLiteStore(path: folder.path, kinds: [Note.self]) } == .unavailable)
    }

    @Test("that nobody has made yet by many at once makes it once")
    func race() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask { [folder] in
                    let store = try SQLiteStore(path: folder.file(), kinds: [Note.self])
                    try await store.insert("\(number)", Note.named("n\(number)"))
                }
            }
            try await group.waitForAll()
        }
        let store = try SQLiteStore(path: folder.file(), kinds: [Note.self])
        #expect(try await store.summary().kinds.last?.records == 8)
    }
}
#endif
