import AfterSales
import AfterSalesPostgreSQL
import AfterSalesSQLite
import Foundation
import Testing

/// Processes that post: one is killed with SIGKILL at random moments, again and again, on each store; two do the same at once.
@Suite(.serialized) struct KillTests {
    /// What is posted, and what has to be there.
    enum Kind: String, CaseIterable {
        /// Months of which the facts are given, with plan and facts in one commit.
        case facts
        /// Months from records, step by step, with corrections of the month before.
        case records
    }

    private static let runs = ProcessInfo.processInfo.environment["AFTERSALES_THOROUGH"] == "1" ? 200 : 40

    @Test(arguments: Kind.allCases) func sqlite(_ kind: Kind) async throws {
        let scratch = try Scratch()
        let path = scratch.path("store.sqlite")
        try await Self.killAndCheck(kind, path, in: scratch) { try SQLiteStore(path: path, kinds: StoredKinds.all) }
    }

    @Test(arguments: Kind.allCases) func postgreSQL(_ kind: Kind) async throws {
        let scratch = try Scratch()
        let address = try await TestCluster.database()
        try await Self.killAndCheck(kind, address, in: scratch) {
            try await PostgreSQLStore(address, kinds: StoredKinds.all)
        }
    }

    /// Two processes close the same months at the same time: each of them is posted once, and both come to their end.
    @Test(arguments: [true, false]) func twoProcesses(isSQLite: Bool) async throws {
        let scratch = try Scratch()
        let months = 30
        let address = isSQLite ? scratch.path("store.sqlite") : try await TestCluster.database()
        // The tables are there before either begins.
        if isSQLite {
            try SQLiteStore(path: address, kinds: StoredKinds.all).close()
        } else {
            try await PostgreSQLStore(address, kinds: StoredKinds.all).close()
        }
        let runners = try ["one", "two"].map { try Runner(.records, address, 1...months, in: scratch, named: $0) }
        for runner in runners {
            runner.process.waitUntilExit()
            #expect(runner.process.terminationStatus == 0, "\(runner.errorText)")
            #expect(try runner.acknowledged == months)
        }
        if isSQLite {
            try await Self.checkAll(.records, SQLiteStore(path: address, kinds: StoredKinds.all), through: months)
        } else {
            try await Self.checkAll(.records, PostgreSQLStore(address, kinds: StoredKinds.all), through: months)
        }
    }

    private static func killAndCheck<Store: RecordStore>(
        _ kind: Kind, _ address: String, in scratch: Scratch, reopen: () async throws -> Store
    ) async throws {
        var random = SystemRandomNumberGenerator()
        var acknowledged = 0
        var checked = 0
        for run in 1...runs {
            let runner = try Runner(kind, address, (acknowledged + 1)...Int.max, in: scratch, named: "run")
            // From the first acknowledgement on, so that the moment falls into the work and not before it; some runs are
            // killed while they open the store all the same.
            if !run.isMultiple(of: 3) { try await runner.waitForOutput() }
            try await Task.sleep(for: .milliseconds(Int.random(in: 1...90, using: &random)))
            acknowledged = max(acknowledged, try runner.stop())
            guard run.isMultiple(of: 20) || run == runs else { continue }
            let store = try await reopen()
            try await check(kind, store, from: checked + 1, through: acknowledged)
            checked = acknowledged
        }
        // It would show nothing if every run had been killed before it posted.
        #expect(acknowledged > runs / 4, "\(acknowledged)")
        try await checkAll(kind, reopen(), through: acknowledged)
    }

    /// All of it, with every audit trail.
    private static func checkAll(_ kind: Kind, _ store: some RecordStore, through acknowledged: Int) async throws {
        try await check(kind, store, from: 1, through: acknowledged)
        let report = try await store.check(StoredKinds.all)
        #expect(report.findings == [])
        if kind == .facts { #expect(Set(report.records.map(\.count).filter { $0 > 0 }).count == 1) }
    }

    /// Every acknowledged posting is there whole and once; what comes after them is there whole or not at all.
    private static func check(
        _ kind: Kind, _ store: some RecordStore, from first: Int, through acknowledged: Int
    ) async throws {
        guard first <= acknowledged else { return }
        for number in first...(acknowledged + 5) {
            switch kind {
            case .facts: try await checkFacts(store, number, isAcknowledged: number <= acknowledged)
            case .records: try await checkRecords(store, number, isAcknowledged: number <= acknowledged)
            }
        }
    }

    private static func checkFacts(_ store: some RecordStore, _ number: Int, isAcknowledged: Bool) async throws {
        let month = try Month("2026-06")
        let dealer = Identifier<Dealer>("D\(number)")
        let close = try await store.load(CloseRecord.key(dealer: dealer, month: month, plan: "small"))
        let facts = try await store.load(MonthFacts.key(dealer: dealer, month: month))
        let plan = try await store.load(RecordKey<RegisteredPlan>(dealer: dealer, "small"))
        if isAcknowledged { #expect(close != nil, "acknowledged and lost: \(number)") }
        #expect((close != nil) == (facts != nil), "a part of \(number)")
        #expect((close != nil) == (plan != nil), "a part of \(number)")
        guard let close else { return }
        #expect(close.record.status == .posted)
        #expect(close.record.payable.minorUnits == Int64(number) * 950)
    }

    private static func checkRecords(_ store: some RecordStore, _ number: Int, isAcknowledged: Bool) async throws {
        let dealer = Identifier<Dealer>("D\((number - 1) / 12 + 1)")
        let month = try Month(year: 2026, month: (number - 1) % 12 + 1)
        let close = try await store.load(CloseRecord.key(dealer: dealer, month: month, plan: "shop"))
        if isAcknowledged { #expect(close?.record.status == .posted, "acknowledged and lost: \(number)") }
        guard let close, close.record.status == .posted else { return }
        // 5 % of two orders, less 5 % of the one that was undone since; each booked once.
        let undone = month.number == 1 ? 0 : Int64(number - 1) * 500
        #expect(close.record.payable.minorUnits == Int64(number) * 1_000 - undone, "\(number)")
        #expect(close.record.steps.map(\.action) == [.check, .approve, .post], "\(number)")
        let trail = try await store.auditTrail(of: close.record.key).map(\.event.action)
        #expect(trail == ["drawUp", "check", "approve", "post"], "\(number)")
    }
}
