import AfterSales
import AfterSalesPostgreSQL
import AfterSalesSQLite
import Foundation
import Testing

/// A process that posts is killed with SIGKILL at random moments, two hundred times, on each store.
@Suite(.serialized) struct KillTests {
    private static let runs = 200

    @Test func sqlite() async throws {
        let scratch = try Scratch()
        let path = scratch.path("store.sqlite")
        try await Self.killAndCheck(path, in: scratch) { try SQLiteStore(path: path, kinds: StoredKinds.all) }
    }

    @Test func postgreSQL() async throws {
        let scratch = try Scratch()
        let address = try await TestCluster.database()
        try await Self.killAndCheck(address, in: scratch) {
            try await PostgreSQLStore(address, kinds: StoredKinds.all)
        }
    }

    private static func killAndCheck<Store: RecordStore>(
        _ address: String, in scratch: Scratch, reopen: () async throws -> Store
    ) async throws {
        var random = SystemRandomNumberGenerator()
        var acknowledged = 0
        var killed = 0
        var checked = 0
        for run in 1...runs {
            let reached = try await post(
                address, from: acknowledged + 1, in: scratch, waiting: !run.isMultiple(of: 3),
                killedAfter: .milliseconds(Int.random(in: 1...90, using: &random)))
            killed += 1
            acknowledged = max(acknowledged, reached)
            guard run.isMultiple(of: 20) || run == runs else { continue }
            let store = try await reopen()
            try await check(store, from: checked + 1, through: acknowledged)
            checked = acknowledged
        }
        // All of it once more, with every audit trail.
        let store = try await reopen()
        try await check(store, from: 1, through: acknowledged)
        let report = try await store.check(StoredKinds.all)
        #expect(report.findings == [])
        #expect(Set(report.records.map(\.count).filter { $0 > 0 }).count == 1)
        #expect(killed == runs)
        // It would show nothing if every run had been killed before it posted.
        #expect(acknowledged > runs / 4, "\(acknowledged)")
    }

    /// Every acknowledged posting is there whole; what comes after them is there whole or not at all.
    private static func check(_ store: some RecordStore, from first: Int, through acknowledged: Int) async throws {
        let month = try Month("2026-06")
        for number in first...(acknowledged + 5) {
            let dealer = Identifier<Dealer>("D\(number)")
            let close = try await store.load(CloseRecord.key(dealer: dealer, month: month, plan: "small"))
            let facts = try await store.load(MonthFacts.key(dealer: dealer, month: month))
            let plan = try await store.load(RecordKey<RegisteredPlan>(dealer: dealer, "small"))
            if number <= acknowledged { #expect(close != nil, "acknowledged and lost: \(number)") }
            #expect((close != nil) == (facts != nil), "a part of \(number)")
            #expect((close != nil) == (plan != nil), "a part of \(number)")
            if let close {
                #expect(close.record.status == .posted)
                #expect(close.record.payable.minorUnits == Int64(number) * 950)
            }
        }
    }

    /// Posts from a number on until it is killed; the last number that was acknowledged, or 0.
    private static func post(
        _ address: String, from number: Int, in scratch: Scratch, waiting: Bool, killedAfter delay: Duration
    ) async throws -> Int {
        let process = Process()
        process.executableURL = try ToolRun.executable("PostingRunner")
        process.arguments = [address, String(number)]
        let output = scratch.url.appendingPathComponent("acknowledged")
        let errors = scratch.url.appendingPathComponent("errors")
        for file in [output, errors] { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        // From the first acknowledgement on, so that the moment falls into the work and not before it; some runs are
        // killed while they open the store all the same.
        if waiting { try await waitForOutput(of: process, in: output) }
        try await Task.sleep(for: delay)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(
            process.terminationReason == .uncaughtSignal,
            "it ended by itself: \(String(decoding: (try? Data(contentsOf: errors)) ?? Data(), as: UTF8.self))")
        let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
        return lines.last.flatMap { Int($0.dropFirst("posted ".count)) } ?? 0
    }

    private static func waitForOutput(of process: Process, in file: URL) async throws {
        for _ in 0..<5_000 where process.isRunning {
            if try FileHandle(forReadingFrom: file).seekToEnd() > 0 { return }
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}
