#if SQLite
import AfterSalesCore
import AfterSalesSQLite
import AfterSalesStorage
import Foundation
import GRDB
import Testing

@Suite("A file that cannot be written or read")
struct FaultTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func large(_ id: String) -> Note { .named(id, String(repeating: "x", count: 20_000)) }

    @Test("because it may grow no more is full, sound, and goes on when there is room")
    func quota() async throws {
        let quota = SQLiteOptions(largestSize: 400_000)
        let store = try SQLiteStore(path: folder.file(), kinds: [Note.self], options: quota)
        var kept = 0
        let found = try await code {
            while kept < 100 {
                try await store.insert("\(kept)", large("n\(kept)"), large("m\(kept)"))
                kept += 1
            }
        }
        #expect(found == .full)
        #expect(kept > 2)
        #expect(try await store.integrityProblems() == [])
        #expect(try strings(folder.file(), "SELECT id FROM note").count == kept * 2)
        try store.close()
        let roomier = try SQLiteStore(path: folder.file(), kinds: [Note.self])
        try await roomier.insert("\(kept)", large("n\(kept)"))
    }

    @Test("because the disk is full is full, sound, and goes on when there is room", .enabled(if: SmallDisk.isPossible))
    func diskFull() async throws {
        let disk = try SmallDisk(in: folder)
        defer { disk.unmount() }
        let store = try SQLiteStore(path: disk.path + "/store.sqlite", kinds: [Note.self])
        let ballast = URL(fileURLWithPath: disk.path + "/ballast")
        try Data(count: 1 << 20).write(to: ballast)
        var kept = 0
        let found = try await code {
            while kept < 500 {
                try await store.insert("\(kept)", large("n\(kept)"))
                kept += 1
            }
        }
        #expect(found == .full)
        #expect(kept > 2)
        #expect(try await store.integrityProblems() == [])
        try FileManager.default.removeItem(at: ballast)
        try await store.insert("\(kept)", large("n\(kept)"))
        #expect(try await store.summary().kinds.last?.records == kept + 1)
        try store.close()
    }

    @Test("because its disk is read-only is refused before anything is written", .enabled(if: SmallDisk.isPossible))
    func readOnlyDisk() async throws {
        let disk = try SmallDisk(in: folder)
        defer { disk.unmount() }
        let path = disk.path + "/store.sqlite"
        let store = try SQLiteStore(path: path, kinds: [Note.self])
        try await store.insert("1", Note.named("a"))
        try store.close()
        try disk.makeReadOnly()
        let found = try await code {
            let store = try SQLiteStore(path: path, kinds: [Note.self])
            try await store.insert("2", Note.named("b"))
        }
        #expect(found == .readOnly || found == .unavailable)
        try disk.makeWritable()
        let again = try SQLiteStore(path: path, kinds: [Note.self])
        #expect(try await again.integrityProblems() == [])
        #expect(try await again.check([Note.self]).findings == [])
        #expect(try await again.load(Note.named("a").key) != nil)
        #expect(try await again.load(Note.named("b").key) == nil)
        try await again.insert("2", Note.named("b"))
        try again.close()
    }

    @Test("because somebody else writes is busy after the time given")
    func busy() async throws {
        let options = SQLiteOptions(busyTimeout: .milliseconds(100))
        let store = try SQLiteStore(path: folder.file(), kinds: [Note.self], options: options)
        let other = try DatabaseQueue(path: folder.file())
        try await store.insert("1", Note.named("a"))
        try await other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version") }
        let blocker = try Blocker(folder.file())
        #expect(try await code { try await store.insert("2", Note.named("b")) } == .busy)
        #expect(try await store.load(Note.named("a").key) != nil)
        try blocker.release()
        try await store.insert("2", Note.named("b"))
    }

    @Test("because pages are damaged is corrupt, or its check says so")
    func damaged() async throws {
        let store = try SQLiteStore(path: folder.file(), kinds: [Note.self])
        for number in 0..<20 { try await store.insert("\(number)", large("n\(number)")) }
        try store.close()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.file()))
        let size = try file.seekToEnd()
        for page in stride(from: UInt64(8), to: size / 4_096, by: 3) {
            try file.seek(toOffset: page * 4_096)
            try file.write(contentsOf: Data(repeating: 0xA5, count: 512))
        }
        try file.close()
        let found = try await code {
            let store = try SQLiteStore(path: folder.file(), kinds: [Note.self])
            let findings = try await store.integrityProblems()
            #expect(!findings.isEmpty)
            for number in 0..<20 { _ = try await store.load(large("n\(number)").key) }
        }
        #expect(found == nil || found == .corrupt || found == .unreadable)
    }
}
#endif
