import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import Foundation
import GRDB
import Testing

@testable import BookingDesk

/// What the contract cannot bring about: a kind without a table, a database that is closed, locked, full or damaged.
@Suite struct ErrorTests {
    @Test func aKindThatTheDeskWasNotToldOfIsUnknown() async throws {
        let desk = BookingStore(database: try memory())
        var random = SeededRandom(seed: 1)
        let part = SamplePart.sample(.init(.group, "P-1"), number: 1, note: "", using: &random)
        var changes = ChangeSet(CommitKey(.group, "request"))
        try changes.insert(part, act)
        let sent = changes

        await expect(.unknownKind) { _ = try await desk.load(part.key) }
        await expect(.unknownKind) { _ = try await desk.page(Query<SamplePart>(of: .group), after: nil, limit: 1) }
        await expect(.unknownKind) { try await desk.commit(sent) }
        #expect(try await desk.load(sent.key.receipt) == nil)
    }

    @Test func aClosedDatabaseIsUnavailable() async throws {
        let queue = try memory()
        try queue.close()
        let changes = try someChanges()
        await expect(.unavailable) { try await BookingStore(database: queue).commit(changes) }
    }

    @Test func aDatabaseWithoutTheTablesIsCorrupt() async throws {
        let changes = try someChanges()
        await expect(.corrupt) { try await BookingStore(database: try DatabaseQueue()).commit(changes) }
    }

    @Test func aDatabaseWithoutRoomIsFull() async throws {
        let queue = try memory()
        try await queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA max_page_count = 1") }
        var random = SeededRandom(seed: 1)
        let booking = Booking.large(.init(.group, "B-1"), number: 1, using: &random)
        var changes = ChangeSet(CommitKey(.group, "request"))
        try changes.insert(booking, act)
        let sent = changes
        await expect(.full) { try await BookingStore(database: queue).commit(sent) }
        #expect(try await BookingStore(database: queue).load(booking.key) == nil)
    }

    @Test func aLockedDatabaseIsBusyAndAReadOnlyOneSaysSo() async throws {
        let path = NSTemporaryDirectory() + "desk-\(UUID()).sqlite"
        defer { try? FileManager.default.removeItem(atPath: path) }
        var open = Configuration()
        open.allowsUnsafeTransactions = true
        let first = try DatabaseQueue(path: path, configuration: open)
        try Schema.migrator.migrate(first)
        let changes = try someChanges()

        let second = try DatabaseQueue(path: path)
        try await first.writeWithoutTransaction { db in try db.beginTransaction(.exclusive) }
        await expect(.busy) { try await BookingStore(database: second).commit(changes) }
        try await first.writeWithoutTransaction { db in try db.rollback() }

        var configuration = Configuration()
        configuration.readonly = true
        let reader = try DatabaseQueue(path: path, configuration: configuration)
        await expect(.readOnly) { try await BookingStore(database: reader).commit(changes) }
        try await BookingStore(database: second).commit(changes)
    }

    @Test func aDiskThatFailsInTheCommitLeavesItsOutcomeUnknown() async throws {
        let queue = try memory()
        let changes = try someChanges()
        let failing = FailingCommit()
        queue.add(transactionObserver: failing, extent: .databaseLifetime)
        await expect(.outcomeUnknown) { try await BookingStore(database: queue).commit(changes) }
        queue.remove(transactionObserver: failing)
        try await BookingStore(database: queue).commit(changes)
    }

    @Test func aCommitIsOnTheDiskWhenItReturns() async throws {
        let path = NSTemporaryDirectory() + "desk-\(UUID()).sqlite"
        let pool = try Schema.open(path)
        let desk = BookingStore(database: pool)
        try await desk.commit(try someChanges())
        // 2 is FULL.
        #expect(try await pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
        #expect(try await pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
        try pool.close()
        for file in [path, path + "-wal", path + "-shm"] { try? FileManager.default.removeItem(atPath: file) }
    }

    @Test func theCheckFindsWhatWasChangedByHand() async throws {
        let queue = try memory()
        let desk = BookingStore(database: queue)
        try await desk.commit(try someChanges())
        #expect(try await desk.check([Booking.self, LoanCar.self]).findings.isEmpty)
        try await queue.write { db in
            try db.execute(
                sql: "UPDATE loan_fleet SET record_json = replace(record_json, '\"odometer\":', '\"odometer\":9')")
        }
        #expect(try await desk.check([Booking.self, LoanCar.self]).findings.map(\.code) == [.contentAltered])
    }

    private let act = Act("take in", by: .system("desk"), at: FixedClock().now)

    private func memory() throws -> DatabaseQueue {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue)
        return queue
    }

    private func someChanges() throws -> ChangeSet {
        var changes = ChangeSet(CommitKey(.dealer("D01"), "request"))
        let key = RecordKey<LoanCar>(dealer: "D01", "L-1")
        try changes.insert(LoanCar(key: key, plate: "沪A12345", model: "Polo", odometer: 12_345), act)
        return changes
    }

    private func expect(_ code: StorageError.Code, _ work: () async throws -> Void) async {
        do {
            try await work()
            Issue.record("not refused as \(code)")
        } catch {
            #expect((error as? StorageError)?.code == code, "\(error)")
        }
    }
}

/// Stands for a disk that fails while a transaction is committed.
private final class FailingCommit: TransactionObserver {
    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseWillCommit() throws { throw DatabaseError(resultCode: .SQLITE_IOERR) }
    func databaseDidCommit(_ db: Database) {}
    func databaseDidRollback(_ db: Database) {}
}
