#if SQLite
import AfterSalesCore
import AfterSalesSQLite
import AfterSalesStorage
import Testing

@Suite("A commit to a file")
struct CommitTests {
    let folder: TemporaryFolder
    let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(path: folder.file(), kinds: [Booking.self, Note.self])
    }

    @Test("is applied once, and its key is of it alone")
    func once() async throws {
        var changes = ChangeSet(CommitKey(.group, "1"))
        try changes.insert(Note.named("a"), act)
        #expect(try await store.commit(changes) == .applied)
        #expect(try await store.commit(changes) == .alreadyApplied)
        #expect(try await code { try await store.insert("1", Note.named("b")) } == .commitKeyReused)
        #expect(try await store.load(Note.named("b").key) == nil)
    }

    @Test("is refused with the reason, and nothing of it is kept")
    func refusals() async throws {
        try await store.insert("1", Booking("b1").with { $0.number = 7 }, Booking("b2"))
        let first = try await store.existing(Booking("b1").key)
        try await store.update("2", first, to: first.record.with { $0.minutes = 1 })

        #expect(try await code { try await store.insert("3", Note.named("x"), Note.named("y")) } == nil)
        #expect(try await code { try await store.insert("4", Booking("b3"), Booking("b2")) } == .alreadyExists)
        #expect(try await code { try await store.update("5", first, to: first.record) } == .conflict)
        let twin = Booking("b4").with { $0.number = 7 }
        #expect(try await code { try await store.insert("6", Booking("b3"), twin) } == .duplicate)
        // It exists, and has another's number besides: that it exists comes first.
        let both = Booking("b2").with { $0.number = 7 }
        #expect(try await code { try await store.insert("7", both) } == .alreadyExists)
        // Another owner may have the same number.
        try await store.insert("8", twin.with { $0.dealer = "D02" })

        let elsewhere = try SQLiteStore(path: folder.file("other.sqlite"), kinds: [Booking.self])
        #expect(try await code { try await elsewhere.update("9", first, to: first.record) } == .missing)
        #expect(try await store.load(Booking("b3").key) == nil)
        #expect(try await store.integrityProblems() == [])
    }

    @Test("relies on records that it does not change")
    func guards() async throws {
        try await store.insert("1", Note.named("seen"))
        let seen = try await store.existing(Note.named("seen").key)
        try await store.update("2", seen, to: Note.named("seen", "changed"))
        var changes = ChangeSet(CommitKey(.group, "3"))
        changes.expect(seen)
        try changes.insert(Note.named("new"), act)
        #expect(try await code { try await store.commit(changes) } == .conflict)
        #expect(try await store.load(Note.named("new").key) == nil)
    }

    @Test("of something that is no JSON is invalid", arguments: ["", "no", "{\"a\":1", "{\"a\":1}\u{0}"])
    func noJSON(_ json: String) async throws {
        #expect(try await code { try await store.insert("1", Note(id: "a", json: json)) } == .invalid)
        #expect(try await store.load(Note.named("a").key) == nil)
    }

    @Test("names the index that a duplicate breaks")
    func duplicateIndex() async throws {
        try await store.insert("1", Booking("b1").with { $0.number = 7 })
        await #expect(throws: StorageError.duplicate(Booking("b2").key.reference, index: "number")) {
            try await store.insert("2", Booking("b2").with { $0.number = 7 })
        }
    }

    @Test("replaces the values of a field that has many")
    func manyValues() async throws {
        let booking = Booking("b1").with { $0.phones = ["1", "2", "2"] }
        try await store.insert("1", booking)
        let stored = try await store.existing(booking.key)
        try await store.update("2", stored, to: booking.with { $0.phones = ["2", "3"] })
        #expect(try strings(folder.file(), "SELECT value FROM booking__phones ORDER BY value") == ["2", "3"])
        #expect(try await store.ids(Query(of: .dealer("D01"), where: Booking.phones.is("1"))) == [])
        #expect(try await store.ids(Query(of: .dealer("D01"), where: Booking.phones.is("3"))) == ["b1"])
    }

    @Test("of a task that was cancelled is not made")
    func cancelled() async throws {
        let store = store
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            try await store.insert("1", Note.named("a"))
        }
        task.cancel()
        #expect(try await code { try await task.value } == .cancelled)
        #expect(try await store.load(Note.named("a").key) == nil)
    }

    @Test("that is cancelled on its way is made whole and said so, or not at all")
    func cancelledMidway() async throws {
        let store = store
        for round in 0..<40 {
            let notes = (0..<50).map { Note.named("r\(round)n\($0)") }
            let task = Task { try await store.insert("\(round)", all: notes) }
            try await Task.sleep(for: .microseconds(round * 150))
            task.cancel()
            let found = try await code { try await task.value }
            let kept = try strings(folder.file(), "SELECT id FROM note WHERE id GLOB 'r\(round)n*'").count
            #expect(found == nil && kept == 50 || found == .cancelled && kept == 0, "round \(round)")
        }
        #expect(try await store.integrityProblems() == [])
    }
}
#endif
