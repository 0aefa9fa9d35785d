import AfterSales
import AfterSalesTestStores
import Testing

/// A month from its records to the payroll, step by step, each step in its good and in its bad cases.
@Suite struct CloseStepsTests {
    private let june: Month
    private let july: Month
    private let now: Timestamp

    init() throws {
        june = try Month("2026-06")
        july = try Month("2026-07")
        now = try Timestamp("2026-07-02T00:00:00Z")
    }

    private func dealer(_ kind: StoreKind = .memory) async throws -> ClosingDealer {
        let dealer = try await ClosingDealer(kind)
        try await dealer.sell("RO-1", 200_00, hours: 150, at: "2026-06-10T02:00:00Z")
        return dealer
    }

    private func refusal(_ body: () async throws -> Void) async -> CloseRefusal? {
        do {
            try await body()
            return nil
        } catch {
            return error as? CloseRefusal
        }
    }

    private func codes(_ body: () async throws -> Void) async -> [Finding.Code] {
        do {
            try await body()
            return []
        } catch {
            return (error as? Rejection)?.errors.map(\.code) ?? [Finding.Code(rawValue: "\(error)")]
        }
    }

    @Test(arguments: StoreKind.allCases) func fromRecordsToThePayroll(kind: StoreKind) async throws {
        let dealer = try await dealer(kind)
        let monthEnd = dealer.monthEnd
        #expect(try await monthEnd.close(of: june) == nil)
        let drawn = try await dealer.drawUp("2026-06", at: "2026-07-02T00:00:00Z")
        #expect(drawn.close.record.status == .draft)
        #expect(drawn.close.record.drawnUp.by == ClosingDealer.clerk)
        #expect(drawn.close.record.drawnUp.basis == .records(collection: "shop", asOf: now))
        #expect(drawn.draft?.facts == drawn.close.record.facts)
        #expect(drawn.draft?.corrections.isEmpty == true)
        // 200.00 at 5 % for two, 1.5 hours at 20.00.
        #expect(try ClosingDealer.paid(drawn.close.record, "E1", "reception") == "5.00")
        #expect(try ClosingDealer.paid(drawn.close.record, "T1", "hours") == "30.00")

        let director = ClosingDealer.director
        // Not before it was checked, and not by who has drawn it up.
        guard
            case .transition? = await refusal({
                try await monthEnd.approve(june, by: director, at: now, as: .fresh())
            })
        else {
            Issue.record("approved unchecked")
            return
        }
        try await monthEnd.check(june, by: ClosingDealer.clerk, at: now, because: "as expected", as: .fresh())
        #expect(
            await refusal { try await monthEnd.approve(june, by: ClosingDealer.clerk, at: now, as: .fresh()) }
                == .approvedByDrawer)
        guard case .transition? = await refusal({ try await monthEnd.post(june, by: director, at: now) }) else {
            Issue.record("posted unapproved")
            return
        }
        let approval = CommitKey.fresh()
        let approved = try await monthEnd.approve(june, by: director, at: now, as: approval)
        #expect(
            try await monthEnd.approve(june, by: director, at: now.adding(seconds: 9), as: approval).revision
                == approved.revision)
        guard case .posted(let posted) = try await monthEnd.post(june, by: ClosingDealer.clerk, at: now) else {
            Issue.record("not posted")
            return
        }
        #expect(posted.record.closeJSON == drawn.close.record.closeJSON)
        guard case .alreadyPosted(let again) = try await monthEnd.post(june, by: director, at: now) else {
            Issue.record("posted twice")
            return
        }
        #expect(again.revision == posted.revision)
        // What stands is neither drawn up anew nor revised.
        guard case .transition? = await refusal({ try await dealer.drawUp("2026-06", at: "2026-07-03T00:00:00Z") })
        else {
            Issue.record("drawn up anew")
            return
        }
        try await monthEnd.hold(june, because: "audit", by: director, at: now, as: .fresh())
        guard
            case .held? = await refusal({
                try await monthEnd.pay(june, by: ClosingDealer.clerk, at: now, as: .fresh())
            })
        else {
            Issue.record("paid while held")
            return
        }
        try await monthEnd.release(june, because: "audited", by: director, at: now, as: .fresh())
        let paid = try await monthEnd.pay(june, by: ClosingDealer.clerk, at: now, as: .fresh())
        #expect(paid.record.status == .paid)
        #expect(paid.record.closeJSON == posted.record.closeJSON)
        #expect(paid.record.steps.map(\.action) == [.check, .approve, .post, .pay])
        guard case .alreadyPosted = try await monthEnd.post(june, by: director, at: now) else {
            Issue.record("posted after it was paid")
            return
        }
        // The trail has every step, and nobody's inputs were touched.
        let trail = try await dealer.store.auditTrail(of: paid.record.key).map(\.event.action)
        #expect(trail == ["drawUp", "check", "approve", "post", "hold", "release", "pay"])
        #expect(try await dealer.store.load(MonthFacts.key(dealer: "D01", month: june)) == nil)
        #expect(try await dealer.shop.place.check().isEmpty)
    }

    /// Until it is posted it is drawn up anew from what is known then; a request that is sent again is not.
    @Test(arguments: StoreKind.allCases) func drawnUpAnew(kind: StoreKind) async throws {
        let dealer = try await dealer(kind)
        let request = CommitKey.fresh()
        func drawUp(_ key: CommitKey, _ at: Timestamp) async throws -> DrawnUpClose {
            try await dealer.monthEnd.drawUp(
                june, by: ClosingDealer.clerk, at: at, because: "late order", as: key)
        }
        let first = try await drawUp(request, now)
        try await dealer.monthEnd.check(june, by: ClosingDealer.clerk, at: now, as: .fresh())
        try await dealer.monthEnd.approve(june, by: ClosingDealer.director, at: now, as: .fresh())
        try await dealer.sell("RO-2", 100_00, at: "2026-06-30T02:00:00Z")
        let repeated = try await drawUp(request, now)
        #expect(repeated.draft == nil && repeated.close.record.status == .approved)
        #expect(repeated.close.record.facts == first.close.record.facts)
        let later = try now.adding(seconds: 60)
        let second = try await drawUp(.fresh(), later)
        #expect(second.close.record.status == .draft && second.close.record.drawnUp.at == later)
        #expect(try ClosingDealer.paid(second.close.record, "E1", "reception") == "7.50")
        #expect(second.close.record.steps.map(\.action) == [.check, .approve, .revise])
        // Approved it is posted as it was approved, whatever has happened since.
        try await dealer.monthEnd.check(june, by: ClosingDealer.clerk, at: later, as: .fresh())
        try await dealer.monthEnd.approve(june, by: ClosingDealer.director, at: later, as: .fresh())
        try await dealer.sell("RO-3", 500_00, at: "2026-06-30T03:00:00Z")
        let posted = try await dealer.monthEnd.post(june, by: ClosingDealer.clerk, at: later).close.record
        #expect(posted.facts == second.close.record.facts)
        #expect(try await dealer.open("2026-06") == ["E1 reception 12.50", "E2 reception 12.50"])
    }

    /// The months of a plan come one after the other.
    @Test(arguments: StoreKind.allCases) func inOrder(kind: StoreKind) async throws {
        let dealer = try await dealer(kind)
        try await dealer.drawUp("2026-06", at: "2026-07-02T00:00:00Z")
        let late = "2026-08-02T00:00:00Z"
        // A draft is no posted month.
        #expect(await codes { try await dealer.drawUp("2026-07", at: late) } == [.earlierMonthNotPosted])
        #expect(try await dealer.monthEnd.close(of: july) == nil)
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        // Nor is one that nobody has drawn up.
        let august = try Month("2026-08")
        let error = try await #require(throws: Rejection.self) { try await dealer.drawUp("2026-08", at: late) }
        #expect(error.findings.map(\.code) == [.earlierMonthNotPosted])
        #expect(error.findings.first?.inputs.map(\.value) == ["shop", "2026-07", "2026-08"])
        // Somebody says why July has no close.
        let because = SkippedMonth(july, because: "closed for rebuilding")
        let nothing = SkippedMonth(july, because: " ")
        #expect(
            await refusal { try await dealer.drawUp("2026-08", at: late, skipping: [nothing]) } == .missingReason)
        let closed = try await dealer.close("2026-08", at: "2026-09-02T00:00:00Z", skipping: [because])
        #expect(closed.month == august && closed.drawnUp.skipped == [because])
        #expect(try CloseRecord(recordJSON: closed.recordJSON(), format: 1) == closed)
        // Then it is too late for July.
        #expect(await codes { try await dealer.drawUp("2026-07", at: late) } == [.laterMonthPosted])
        #expect(await codes { try await dealer.drawUp("2025-12", at: late) } == [.noPlanForMonth])
    }

    /// Two first months whose drafts were made beside each other: neither is posted out of turn.
    @Test func twoFirstMonths() async throws {
        let dealer = try await dealer()
        try await dealer.drawUp("2026-05", at: "2026-07-02T00:00:00Z")
        // As two processes would that see nothing of each other.
        let record = try CloseRecord(
            MonthFacts(period: june, dealer: "D01", currency: .cny, employees: [], metrics: []),
            by: ClosingDealer.version(1, "2026-01", "2026-06"), drawnUpBy: ClosingDealer.clerk, at: now)
        try await dealer.state(record)
        for month in try [june, Month("2026-05")] {
            try await dealer.monthEnd.check(month, by: ClosingDealer.clerk, at: now, as: .fresh())
            try await dealer.monthEnd.approve(month, by: ClosingDealer.director, at: now, as: .fresh())
        }
        #expect(
            await codes { try await dealer.monthEnd.post(june, by: ClosingDealer.clerk, at: now) } == [
                .earlierMonthNotPosted
            ])
        try await dealer.monthEnd.post(Month("2026-05"), by: ClosingDealer.clerk, at: now)
        try await dealer.monthEnd.post(june, by: ClosingDealer.clerk, at: now)
        #expect(
            try await dealer.store.postedCloses(by: "shop", of: "D01").map(\.record.month.description) == [
                "2026-05", "2026-06",
            ])
        #expect(try await dealer.store.postedCloses(by: "shop", of: "D01", from: june).count == 1)
        #expect(try await dealer.store.postedCloses(by: "shop", of: "D01", before: june).count == 1)
        #expect(try await dealer.store.postedCloses(by: "other", of: "D01").isEmpty)
    }

    /// What people keep in the month's facts is theirs.
    @Test func inputsAreNotOverwritten() async throws {
        let dealer = try await dealer()
        let kept = MonthFacts(
            period: june, dealer: "D01", currency: .cny,
            employees: [EmployeeFacts(id: "E7", name: "kept", position: "mechanic", baseSalary: .zero(.cny))],
            metrics: [])
        try await dealer.state(kept)
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        #expect(try await dealer.store.existing(kept.key).record == kept)
        // Nor by a close of given facts; its record has its own.
        var given = kept
        given.employees[0].name = "given"
        given.dealer = "D02"
        var theirs = kept
        theirs.dealer = "D02"
        try await dealer.state(theirs)
        let plan = try ClosingDealer.version(1, "2026-01", "2026-06")
        let posted = try await dealer.store.post(given, by: plan, approvedBy: ClosingDealer.director, at: now).close
        #expect(posted.record.facts == given && posted.record.drawnUp.basis == .given)
        #expect(try await dealer.store.existing(theirs.key).record == theirs)
    }

    /// A version that was ended after the draft was made posts nothing, and a month that does not close keeps nothing.
    @Test func whatDoesNotClose() async throws {
        let dealer = try await dealer()
        try await dealer.drawUp("2026-06", at: "2026-07-02T00:00:00Z")
        try await dealer.monthEnd.check(june, by: ClosingDealer.clerk, at: now, as: .fresh())
        try await dealer.monthEnd.approve(june, by: ClosingDealer.director, at: now, as: .fresh())
        let registered = try await dealer.store.existing(RecordKey<RegisteredPlan>(dealer: "D01", "shop"))
        try await dealer.state(registered.record.ending(version: 1, through: Month("2026-05")))
        #expect(
            await codes { try await dealer.monthEnd.post(june, by: ClosingDealer.clerk, at: now) } == [
                .planNotEffective
            ])
        let other = try await ClosingDealer(.memory)
        try await other.employ("E5", "astronaut", [("2026-01", nil)])
        #expect(await codes { try await other.drawUp("2026-06", at: "2026-07-02T00:00:00Z") } == [.unknownPosition])
        #expect(try await other.monthEnd.close(of: june) == nil)
        await #expect(throws: StorageError.self) {
            try await other.monthEnd.post(june, by: ClosingDealer.clerk, at: now)
        }
    }

    /// Two tasks post one month at the same moment, fifty times: it is posted once, and the other hears so.
    @Test(arguments: StoreKind.allCases) func twoPostAtOnce(kind: StoreKind) async throws {
        let dealer = try await dealer(kind)
        var month = june
        for _ in 0..<(kind == .memory ? 50 : 6) {
            try await dealer.drawUp(month.description, at: "2026-07-02T00:00:00Z")
            try await dealer.monthEnd.check(month, by: ClosingDealer.clerk, at: now, as: .fresh())
            try await dealer.monthEnd.approve(month, by: ClosingDealer.director, at: now, as: .fresh())
            let current = month
            let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
                for seconds in [1, 2] as [Int64] {
                    group.addTask {
                        let at = try now.adding(seconds: seconds)
                        let outcome = try await dealer.monthEnd.post(current, by: ClosingDealer.clerk, at: at)
                        if case .posted = outcome { return true }
                        return false
                    }
                }
                return try await group.reduce(into: [Bool]()) { $0.append($1) }
            }
            #expect(outcomes.filter(\.self).count == 1)
            let trail = try await dealer.store.auditTrail(of: dealer.monthEnd.key(of: month))
            #expect(trail.filter { $0.event.action == "post" }.count == 1)
            month = try month.next
        }
        #expect(try await dealer.shop.place.check().isEmpty)
    }

    /// Two draw up one month at once: one draft, made once and revised once, or one of them is told to try again.
    @Test func twoDrawUpAtOnce() async throws {
        let dealer = try await dealer()
        let drawn = try await withThrowingTaskGroup(of: DrawnUpClose.self) { group in
            for _ in 0..<8 { group.addTask { try await dealer.drawUp("2026-06", at: "2026-07-02T00:00:00Z") } }
            return try await group.reduce(into: [DrawnUpClose]()) { $0.append($1) }
        }
        #expect(Set(drawn.map(\.close.record.closeJSON)).count == 1)
        let record = try #require(try await dealer.monthEnd.close(of: june)).record
        #expect(record.steps.map(\.action) == Array(repeating: .revise, count: 7))
    }
}
