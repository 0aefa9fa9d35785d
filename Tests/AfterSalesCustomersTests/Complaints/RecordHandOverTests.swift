import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// Both signatures of a hand-over, and the verdict with the month it counts in.
@Suite struct RecordHandOverTests {
    static func at(_ minutes: Int) throws -> Timestamp { try RecordLifecycleTests.at(minutes) }

    static func refused(
        _ refusal: ComplaintRefusal, _ complaint: inout Complaint, _ body: (inout Complaint) throws -> Void
    ) {
        let before = complaint
        #expect(throws: refusal) { try body(&complaint) }
        #expect(complaint == before)
    }

    @Test func isSignedByBoth() throws {
        var complaint = try Samples.complaint()
        try complaint.handOver(from: "E1", to: "E2", at: Self.at(5))
        let open = try #require(complaint.handOvers.last)
        #expect(open.from == "E1" && open.to == "E2" && open.takenAt == nil)
        Self.refused(.handOverOpen(open), &complaint) { try $0.handOver(from: "E1", to: "E3", at: Self.at(6)) }
        Self.refused(.noHandOver, &complaint) { try $0.take(over: "E3", at: Self.at(6)) }
        Self.refused(.noHandOver, &complaint) { try $0.take(over: "E1", at: Self.at(6)) }
        Self.refused(.beforeLastStep(try Self.at(5)), &complaint) { try $0.take(over: "E2", at: Self.at(4)) }
        try complaint.take(over: "E2", at: Self.at(7))
        #expect(complaint.handOvers.map(\.takenAt) == [try Self.at(7)])
        Self.refused(.noHandOver, &complaint) { try $0.take(over: "E2", at: Self.at(8)) }
        // And on to the next.
        Self.refused(.beforeLastStep(try Self.at(7)), &complaint) {
            try $0.handOver(from: "E2", to: "E3", at: Self.at(6))
        }
        try complaint.handOver(from: "E2", to: "E3", at: Self.at(7))
        #expect(complaint.handOvers.map(\.to) == ["E2", "E3"])
    }

    @Test func isHandedToSomebodyElseAndNotBeforeItCameIn() throws {
        var complaint = try Samples.complaint()
        Self.refused(.sameEmployee, &complaint) { try $0.handOver(from: "E1", to: "E1", at: Self.at(1)) }
        Self.refused(.noHandOver, &complaint) { try $0.take(over: "E1", at: Self.at(1)) }
        Self.refused(.beforeLastStep(try Self.at(0)), &complaint) {
            try $0.handOver(from: "E1", to: "E2", at: Self.at(-1))
        }
    }

    @Test func isNotClosedWhileItIsHandedOver() throws {
        var complaint = try RecordLifecycleTests.complaint(.inOrder)
        try complaint.handOver(from: "E1", to: "E2", at: Self.at(30))
        let open = try #require(complaint.handOvers.last)
        Self.refused(.handOverOpen(open), &complaint) { try $0.perform(.close, by: "E2", at: Self.at(40)) }
        try complaint.take(over: "E2", at: Self.at(35))
        try complaint.perform(.close, by: "E2", at: Self.at(40))
        Self.refused(.alreadyClosed, &complaint) { try $0.handOver(from: "E2", to: "E1", at: Self.at(50)) }
    }

    @Test func aVerdictStandsOnceItIsClosed() throws {
        var complaint = try RecordLifecycleTests.complaint(.closed)
        let day = try Samples.day("2026-07-01")
        Self.refused(.alreadyClosed, &complaint) { try $0.judge(justified: false, on: day, by: "E9") }
        try complaint.perform(.reopen, by: "E1", at: Self.at(100))
        try complaint.judge(justified: false, on: day, by: "E8", note: "driver's fault")
        let verdict = try #require(complaint.verdict)
        #expect(!verdict.isJustified && verdict.on == day && verdict.employee == "E8")
    }

    // It came in on 26 June at 01:00 UTC, when it was still the 25th in the west.
    @Test(arguments: [("2026-06-24", false), ("2026-06-25", true), ("2026-06-26", true), ("2027-01-01", true)])
    func aVerdictIsNotOlderThanTheComplaint(day: String, isTaken: Bool) throws {
        var complaint = try Samples.complaint()
        if isTaken {
            try complaint.judge(justified: true, on: Samples.day(day), by: "E9")
            #expect(complaint.verdict?.on == (try Samples.day(day)))
        } else {
            Self.refused(.beforeLastStep(complaint.receivedAt), &complaint) {
                try $0.judge(justified: true, on: Samples.day(day), by: "E9")
            }
        }
    }

    @Test(
        arguments: [
            (true, "2026-06-30", "2026-06"), (true, "2026-07-01", "2026-07"), (false, "2026-06-30", nil),
            (nil, nil, nil),
        ] as [(Bool?, String?, String?)])
    func countsInTheMonthOfTheVerdict(isJustified: Bool?, day: String?, month: String?) throws {
        var complaint = try Samples.complaint()
        if let isJustified, let day {
            try complaint.judge(justified: isJustified, on: Samples.day(day), by: "E9")
        }
        for candidate in ["2026-05", "2026-06", "2026-07"] {
            let query = Query.complaints(of: .dealer("D01"), justifiedIn: try Month(candidate))
            #expect(query.matches(complaint) == (candidate == month))
        }
    }

    @Test func justifiedOnesAreCountedForTheEmployeeConcerned() async throws {
        let store = InMemoryStore()
        var changes = ChangeSet(CommitKey(.dealer("D01"), "1"))
        let rows: [(Identifier<Employee>?, Bool?, String)] = [
            ("E3", true, "2026-06-27"), ("E3", true, "2026-06-30"), ("E3", true, "2026-07-01"),
            ("E3", false, "2026-06-30"), ("E4", true, "2026-06-28"), (nil, true, "2026-06-28"), ("E5", nil, ""),
        ]
        for (index, row) in rows.enumerated() {
            var complaint = try Complaint(
                RecordKey(dealer: "D01", Identifier("X\(index)")), by: nil, concerning: row.0,
                receivedAt: Self.at(0), channel: .press, category: .price, severity: .minor)
            if let isJustified = row.1 { try complaint.judge(justified: isJustified, on: Samples.day(row.2), by: "E9") }
            try changes.insert(complaint, Act("take in", by: .employee("E1"), at: Self.at(0)))
        }
        try await store.commit(changes)
        let owner = RecordOwner.dealer("D01")
        #expect(try await store.justifiedComplaints(of: owner, in: Month("2026-06")) == ["E3": 2, "E4": 1])
        #expect(try await store.justifiedComplaints(of: owner, in: Month("2026-07")) == ["E3": 1])
        #expect(try await store.justifiedComplaints(of: owner, in: Month("2026-05")) == [:])
        #expect(try await store.justifiedComplaints(of: .dealer("D02"), in: Month("2026-06")) == [:])
        #expect(try await store.page(.openComplaints(of: owner), after: nil, limit: 10).items.count == rows.count)
    }
}
