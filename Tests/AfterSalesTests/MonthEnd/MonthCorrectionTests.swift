import AfterSales
import AfterSalesTestStores
import Testing

/// What a posted month turns out to be wrong by, from the records behind it.
@Suite struct MonthCorrectionTests {
    private let june: Month
    private let july: Month

    init() throws {
        june = try Month("2026-06")
        july = try Month("2026-07")
    }

    /// The digest of every posted statement of a month.
    private func digest(_ dealer: ClosingDealer, _ month: Month) async throws -> Digest {
        let record = try #require(try await dealer.monthEnd.close(of: month)).record
        #expect(try record.close().json(explanations: nil) == record.closeJSON)
        return Digest(of: record.closeJSON.utf8)
    }

    /// The spec's example: 5 was paid on a sale of 100 under 5 %; it is reversed when the version says at least 10. The
    /// correction is −5.
    @Test(arguments: StoreKind.allCases) func aReversedSale(kind: StoreKind) async throws {
        let dealer = try await ClosingDealer(kind)
        try await dealer.employ("E2", "serviceAdvisor", [("2026-01", "2026-05")])
        try await dealer.sell("RO-1", 100_00, at: "2026-06-10T02:00:00Z")
        let posted = try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        #expect(try ClosingDealer.paid(posted, "E1", "reception") == "5.00")
        let before = try await digest(dealer, june)
        #expect(try await dealer.open("2026-06") == [])
        try await dealer.shop.undo("RO-1", by: "CR-1", at: Timestamp("2026-07-20T02:00:00Z"))
        #expect(try await dealer.open("2026-06") == ["E1 reception -5.00"])

        let drawn = try await dealer.drawUp("2026-07", at: "2026-08-02T00:00:00Z")
        let correction = try #require(drawn.draft?.corrections.first)
        #expect(drawn.draft?.corrections.count == 1)
        #expect(correction.ofPeriod == june && correction.cause == .recomputed && correction.scheme == "reception")
        let reason = try #require(correction.behind.first)
        #expect(reason.figure.name == "normalRepairReceipts")
        #expect(reason.figure.was == "100.00" && reason.figure.now == "0.00")
        #expect(reason.records.map(\.description) == ["repair_order D01/CR-1"])
        #expect(reason.recordCount == 1 && reason.lines == ["CR-1/L1"])
        // July pays its least, less what June paid too much; a draft books nothing yet.
        let statement = try #require(try drawn.close.record.close()["E1"])
        #expect(statement.lines.first { $0.scheme == "reception" }?.payable.amountText == "10.00")
        #expect(statement.commission.amountText == "5.00")
        #expect(try await dealer.open("2026-06") == ["E1 reception -5.00"])
        let july = try await dealer.close("2026-07", at: "2026-08-02T00:00:00Z")
        #expect(try await dealer.open("2026-06") == [])
        #expect(try await dealer.open("2026-07") == [])
        #expect(try CloseRecord(recordJSON: july.recordJSON(), format: 1) == july)
        #expect(try await dealer.close("2026-08", at: "2026-09-02T00:00:00Z").facts.corrections.isEmpty)
        #expect(try await digest(dealer, june) == before)
        #expect(try await dealer.shop.place.check().isEmpty)
    }

    /// What is booked and is not so any more is taken back by the month after.
    @Test func bookedAndNotSoAnyMore() async throws {
        let dealer = try await ClosingDealer(.memory)
        try await dealer.appraise("E1", "2026-06", "80")
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        try await dealer.appraise("E1", "2026-06", "80", .withdraw, at: "2026-07-03T00:00:00Z")
        #expect(try await dealer.open("2026-06") == ["E1 appraisal -80.00"])
        let july = try await dealer.close("2026-07", at: "2026-08-02T00:00:00Z")
        #expect(july.facts.corrections.map(ClosingDealer.text) == ["E1 appraisal -80.00"])
        let reason = try #require(july.facts.corrections.first?.behind.first)
        #expect(reason.records.map(\.description) == ["appraisal D01/2026-06/appraisalScore/E1"])
        try await dealer.appraise("E1", "2026-06", "80", .reopen, at: "2026-08-03T00:00:00Z")
        try await dealer.appraise("E1", "2026-06", "80", .confirm, at: "2026-08-03T00:00:00Z")
        #expect(try await dealer.open("2026-06") == ["E1 appraisal 80.00"])
        let august = try await dealer.close("2026-08", at: "2026-09-02T00:00:00Z")
        // Of July's 5.00 each and −80.00, −75.00 were carried forward.
        #expect(
            august.facts.corrections.map { "\(ClosingDealer.text($0)) \($0.ofPeriod)" } == [
                "E1 appraisal 80.00 2026-06", "E1 – -75.00 2026-07",
            ])
        #expect(august.facts.corrections.last?.cause == .carriedForward)
        #expect(try await dealer.open("2026-06") == [])
        #expect(try await dealer.open("2026-07") == [])
        let september = try await dealer.close("2026-09", at: "2026-10-02T00:00:00Z")
        #expect(september.facts.corrections.isEmpty)
    }

    /// An audit that is dated in July is July's; one that is dated back into June corrects June.
    @Test(
        arguments: [("2026-07-03", [], "480"), ("2026-06-28", ["E1 reception 12.00", "E2 reception 12.00"], nil)]
            as [(String, [String], String?)]) func aLateAudit(day: String, open: [String], inJuly: String?) async throws
    {
        let dealer = try await ClosingDealer(.memory)
        try await dealer.shop.settle(
            "RO-1", [CollectedDealer.line("L1", .labour, 500_00, payType: .insurance, tax: "0%")],
            at: Timestamp("2026-06-10T02:00:00Z"))
        try await dealer.shop.deliver("RO-1", at: Timestamp("2026-06-12T02:00:00Z"))
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        try await dealer.shop.audit("RO-1", 480_00, on: day, at: Timestamp("2026-07-05T02:00:00Z"))
        #expect(try await dealer.open("2026-06") == open)
        let drawn = try await dealer.drawUp("2026-07", at: "2026-08-02T00:00:00Z")
        #expect(drawn.draft?.corrections.map(ClosingDealer.text) == open)
        if let reason = drawn.draft?.corrections.first?.behind.first {
            #expect(reason.figure.name == "accidentRepairAudited")
            #expect(reason.records.map(\.description) == ["repair_order D01/RO-1"])
        }
        let audited = drawn.draft?.facts.metrics.first { $0.metric == "accidentRepairAudited" }
        #expect(audited?.value.description == inJuly)
    }

    /// A complaint that is withdrawn gives back what it took; one that is judged back into June takes it.
    @Test(arguments: StoreKind.allCases) func complaints(kind: StoreKind) async throws {
        let dealer = try await ClosingDealer(kind)
        try await dealer.sell("RO-1", 800_00, at: "2026-06-10T02:00:00Z")
        try await dealer.shop.complaint(
            "K1", about: "E1", justified: true, on: "2026-06-20", at: Timestamp("2026-06-20T00:00:00Z"))
        try await dealer.shop.complaint(
            "K2", about: "E2", justified: false, on: "2026-06-21", at: Timestamp("2026-06-21T00:00:00Z"))
        let posted = try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        #expect(try ClosingDealer.paid(posted, "E1", "reception") == "18.00")
        try await dealer.shop.complaint(
            "K1", about: "E1", justified: false, on: "2026-07-04", at: Timestamp("2026-07-04T00:00:00Z"))
        #expect(try await dealer.open("2026-06") == ["E1 reception 2.00"])
        try await dealer.shop.complaint(
            "K2", about: "E2", justified: true, on: "2026-06-30", at: Timestamp("2026-07-05T00:00:00Z"))
        let open = try await dealer.monthEnd.openCorrections(of: june).corrections
        #expect(open.map(ClosingDealer.text) == ["E1 reception 2.00", "E2 reception -2.00"])
        #expect(open.map { $0.behind.map(\.figure.name) } == [["complaints"], ["complaints"]])
        #expect(
            open.map { $0.behind.flatMap(\.records).map(\.description) } == [
                ["complaint D01/K1"], ["complaint D01/K2"],
            ])
    }

    /// What the manufacturer takes back counts on its own day; dated back, and noted later, it corrects.
    @Test(arguments: [("2026-07-10", []), ("2026-06-30", ["E1 reception -7.50", "E2 reception -7.50"])])
    func aChargeBack(day: String, open: [String]) async throws {
        let dealer = try await ClosingDealer(.memory)
        try await dealer.shop.settle(
            "RO-1", [CollectedDealer.line("L1", .labour, 500_00, hours: 100, payType: .warranty)],
            at: Timestamp("2026-06-10T02:00:00Z"))
        try await dealer.shop.claim("RO-1", at: Timestamp("2026-06-11T00:00:00Z"))
        try await dealer.shop.pay(
            "RO-1", 400_00, by: "P1", on: "2026-06-20", at: Timestamp("2026-06-20T00:00:00Z"))
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        try await dealer.shop.chargeBack(
            "RO-1", 300_00, by: "C1", on: day, at: Timestamp("2026-07-10T00:00:00Z"))
        let corrections = try await dealer.monthEnd.openCorrections(of: june).corrections
        #expect(corrections.map(ClosingDealer.text) == open)
        #expect(
            corrections.allSatisfy {
                $0.behind.map(\.figure.name) == ["warrantyReceipts"]
                    && $0.behind[0].records.map(\.description) == ["warranty_claim D01/W-RO-1"]
            })
    }

    /// Who is not there any more is corrected all the same; what is below zero is carried forward month after month.
    @Test func somebodyHasLeft() async throws {
        let dealer = try await ClosingDealer(.memory)
        try await dealer.sell("RO-1", 100_00, hours: 200, at: "2026-06-10T02:00:00Z")
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        try await dealer.employ("T1", "mechanic", [("2026-01", "2026-06")], at: "2026-07-02T00:00:00Z")
        try await dealer.shop.undo("RO-1", by: "CR-1", at: Timestamp("2026-07-20T02:00:00Z"))
        let july = try await dealer.close("2026-07", at: "2026-08-02T00:00:00Z")
        let gone = try #require(july.facts.employees.first { $0.id == "T1" })
        #expect(gone.status == .left && gone.baseSalary.minorUnits == 0 && gone.name == "name of T1")
        #expect(
            july.facts.corrections.map(ClosingDealer.text) == [
                "E1 reception -2.50", "E2 reception -2.50", "T1 hours -40.00",
            ])
        #expect(try july.close()["T1"]?.carriedForward.amountText == "-40.00")
        let august = try await dealer.close("2026-08", at: "2026-09-02T00:00:00Z")
        #expect(
            august.facts.corrections.map { "\(ClosingDealer.text($0)) \($0.ofPeriod)" } == [
                "T1 – -40.00 2026-07"
            ])
        #expect(try await dealer.open("2026-06") == [])
        // July is computed again though its figures may name somebody who is not there.
        #expect(try await dealer.open("2026-07") == [])
    }

    /// A file that says otherwise of June now: who was paid as an advisor was not one.
    @Test func somebodyWasNeverThere() async throws {
        let dealer = try await ClosingDealer(.memory)
        try await dealer.sell("RO-1", 400_00, hours: 200, at: "2026-06-10T02:00:00Z")
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        try await dealer.employ("E2", "serviceAdvisor", [("2026-01", "2026-05")], at: "2026-07-03T00:00:00Z")
        let open = try await dealer.monthEnd.openCorrections(of: june).corrections
        #expect(open.map(ClosingDealer.text) == ["E1 reception 10.00", "E2 reception -10.00"])
        let staff = open[1].behind.flatMap(\.records).map(\.description)
        #expect(staff.contains("staff_file D01/E2"))
    }

    /// A month that does not close any more corrects nothing until somebody passes it over, and then goes on being open.
    @Test func notComputable() async throws {
        let dealer = try await ClosingDealer(.memory)
        try await dealer.sell("RO-1", 400_00, hours: 200, at: "2026-06-10T02:00:00Z")
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        try await dealer.shop.undo("RO-1", by: "CR-1", at: Timestamp("2026-07-20T02:00:00Z"))
        try await dealer.report("hoursSold", .employee("T1"), "2026-06", "3", at: "2026-07-21T00:00:00Z")
        for body in [
            { _ = try await dealer.monthEnd.openCorrections(of: june) },
            { try await dealer.drawUp("2026-07", at: "2026-08-02T00:00:00Z") },
        ] as [() async throws -> Void] {
            let error = try await #require(throws: Rejection.self) { try await body() }
            #expect(error.findings.map(\.code) == [.correctionNotComputable, .collectedTwice])
            #expect(error.findings[0].place.path == "commission_close D01/2026-06/shop")
            #expect(error.findings.allSatisfy { !$0.text(.simplifiedChinese).isEmpty })
        }
        // A position that the plan of then does not know.
        try await dealer.employ("E2", "astronaut", [("2026-01", "2026-06")], at: "2026-07-22T00:00:00Z")
        var collection = ClosingDealer.collection
        collection.stated.remove(.reportedFigures)
        let other = dealer.store.monthEnd(of: "D01", by: "shop", from: collection)
        let error = try await #require(throws: Rejection.self) { try await other.openCorrections(of: june) }
        #expect(error.findings.map(\.code) == [.correctionNotComputable, .unknownPosition])
        // A collection that nobody knows any more, and the same known by its name.
        let renamed = MonthCollection("new", in: .cny)
        let unknown = dealer.store.monthEnd(of: "D01", by: "shop", from: renamed)
        await #expect(throws: Rejection.self) { try await unknown.openCorrections(of: june) }
        try await dealer.employ("E2", "serviceAdvisor", [("2026-01", "2026-06")], at: "2026-07-23T00:00:00Z")
        let known = dealer.store.monthEnd(of: "D01", by: "shop", from: renamed, formerly: [collection])
        #expect(try await known.openCorrections(of: june).corrections.count == 3)

        let july = try await dealer.close(
            "2026-07", at: "2026-08-02T00:00:00Z", skipping: [SkippedMonth(june, because: "figure is being checked")])
        #expect(july.facts.corrections.isEmpty && july.drawnUp.skipped.map(\.month) == [june])
        try await dealer.employ("E2", "serviceAdvisor", [("2026-01", nil)], at: "2026-08-03T00:00:00Z")
        // The same without what had been reported too much.
        #expect(
            try await other.openCorrections(of: june).corrections.map(ClosingDealer.text) == [
                "E1 reception -10.00", "E2 reception -10.00", "T1 hours -40.00",
            ])
    }

    /// What somebody decides is paid as he says; where it names the scheme it counts as booked.
    @Test(arguments: [("reception", ["E1 reception -3.00"]), (nil, ["E1 reception -5.00"])] as [(String?, [String])])
    func byHand(scheme: String?, open: [String]) async throws {
        let dealer = try await ClosingDealer(.memory)
        try await dealer.employ("E2", "serviceAdvisor", [("2026-01", "2026-05")])
        try await dealer.sell("RO-1", 100_00, at: "2026-06-10T02:00:00Z")
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        try await dealer.drawUp(
            "2026-07", at: "2026-08-02T00:00:00Z",
            adding: [
                Correction(
                    employee: "E1", amount: Money("-2.00", .cny), ofPeriod: june, reason: "agreed", scheme: scheme)
            ])
        let now = try Timestamp("2026-08-02T00:00:00Z")
        try await dealer.monthEnd.check(july, by: ClosingDealer.clerk, at: now, as: .fresh())
        try await dealer.monthEnd.approve(july, by: ClosingDealer.director, at: now, as: .fresh())
        let posted = try await dealer.monthEnd.post(july, by: ClosingDealer.clerk, at: now).close.record
        #expect(posted.facts.corrections.map(\.cause) == [.byHand])
        try await dealer.shop.undo("RO-1", by: "CR-1", at: Timestamp("2026-08-20T02:00:00Z"))
        #expect(try await dealer.open("2026-06") == open)
    }

    /// What a month looked like on any day, before it was posted and after.
    @Test(arguments: StoreKind.allCases) func asOfAnyDay(kind: StoreKind) async throws {
        let dealer = try await ClosingDealer(kind)
        try await dealer.sell("RO-1", 400_00, hours: 200, at: "2026-06-10T02:00:00Z")
        try await dealer.sell("RO-2", 200_00, at: "2026-06-20T02:00:00Z")
        let posted = try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        try await dealer.shop.undo("RO-1", by: "CR-1", at: Timestamp("2026-07-20T02:00:00Z"))
        func paid(_ day: String) async throws -> [String?] {
            let draft = try await dealer.monthEnd.draft(of: june, asOf: Timestamp("\(day)T00:00:00Z"))
            #expect(draft.corrections.isEmpty && draft.plan.version == 1)
            let close = try draft.close()
            return [close["E1"]?.payable.amountText, close["T1"]?.payable.amountText]
        }
        #expect(try await paid("2025-12-31") == [nil, nil])
        #expect(try await paid("2026-06-10") == ["0.00", "0.00"])
        #expect(try await paid("2026-06-11") == ["10.00", "40.00"])
        #expect(try await paid("2026-07-02") == ["15.00", "40.00"])
        #expect(try await paid("2026-07-21") == ["5.00", "0.00"])
        let then = try await dealer.monthEnd.draft(of: june, asOf: posted.drawnUp.at)
        #expect(try then.close().json(explanations: nil) == posted.closeJSON)
        #expect(try await dealer.monthEnd.draft(of: july, asOf: posted.drawnUp.at).plan.version == 2)
    }

    /// Beyond the horizon nothing is booked; it can be read all the same.
    @Test func horizon() async throws {
        let dealer = try await ClosingDealer(.memory)
        try await dealer.sell("RO-1", 100_00, at: "2026-03-10T02:00:00Z")
        for month in 3...5 {
            try await dealer.close("2026-0\(month)", at: "2026-0\(month + 1)-02T00:00:00Z")
        }
        try await dealer.shop.undo("RO-1", by: "CR-1", at: Timestamp("2026-06-20T02:00:00Z"))
        for (months, count) in [(0, 0), (2, 0), (3, 2), (24, 2)] {
            let monthEnd = dealer.store.monthEnd(
                of: "D01", by: "shop", from: ClosingDealer.collection, correcting: months)
            #expect(try await monthEnd.draft(of: june).corrections.count == count)
        }
        #expect(try await dealer.open("2026-03") == ["E1 reception -2.50", "E2 reception -2.50"])
    }

    /// A correction names a hundred records and counts the rest; a note with an earlier time is corrected, and not named.
    @Test func manyRecordsAndAnEarlyClock() async throws {
        let dealer = try await ClosingDealer(.memory)
        try await dealer.close("2026-06", at: "2026-07-02T00:00:00Z")
        for number in 0..<103 { try await dealer.sell("RO-\(number)", 10_00, at: "2026-06-30T02:00:00Z") }
        func reason() async throws -> CorrectionReason? {
            let corrections = try await dealer.monthEnd.openCorrections(of: june).corrections
            #expect(corrections.map(ClosingDealer.text) == ["E1 reception 25.75", "E2 reception 25.75"])
            return corrections.first?.behind.first
        }
        // Settled on 30 June by a host whose clock was late: recorded before the close, by what it says.
        let early = try #require(try await reason())
        #expect(early.recordCount == 0 && early.records.isEmpty)
        // The same of a close that was drawn up before.
        let other = try await ClosingDealer(.memory)
        try await other.close("2026-06", at: "2026-06-29T00:00:00Z")
        for number in 0..<103 { try await other.sell("RO-\(number)", 10_00, at: "2026-06-30T02:00:00Z") }
        let named = try #require(try await other.monthEnd.openCorrections(of: june).corrections.first?.behind.first)
        #expect(named.recordCount == 103 && named.records.count == 100 && named.lines.count == 100)
    }

    /// Months of given facts have no records; one that is not posted has nothing to be corrected.
    @Test func whatHasNoCorrections() async throws {
        let dealer = try await ClosingDealer(.memory)
        let facts = try await dealer.store.monthFacts(dealer: "D01", month: june, by: ClosingDealer.collection).facts
        let now = try Timestamp("2026-07-02T00:00:00Z")
        _ = try await dealer.store.post(
            facts, by: ClosingDealer.version(1, "2026-01", "2026-06"), approvedBy: ClosingDealer.director, at: now)
        try await dealer.sell("RO-1", 100_00, at: "2026-06-10T02:00:00Z")
        #expect(try await dealer.open("2026-06") == [])
        try await dealer.drawUp("2026-07", at: "2026-08-02T00:00:00Z")
        let error = try await #require(throws: Rejection.self) {
            try await dealer.monthEnd.openCorrections(of: july)
        }
        #expect(error.findings.map(\.code) == [.notPosted])
        await #expect(throws: StorageError.self) { try await dealer.open("2026-05") }
    }
}
