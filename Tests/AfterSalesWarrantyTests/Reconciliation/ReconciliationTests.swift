import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// What each line of a manufacturer's list comes to, and what it does to its claim.
@Suite struct ReconciliationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var stage = ReconcileSample.Stage.approved
        var amount: Int64 = 100_00
        var code: ClaimCode?
        var outcome = ReconciledLine.Outcome.matched
        var codes: [Finding.Code] = []
        var short: Int64?
        var status = ClaimStatus.reconciled
        var open: Int64 = 0
        var testDescription: String { name }
    }

    /// Of a claim of 100.00.
    static let cases: [Case] = [
        Case(name: "matched", short: 0),
        Case(name: "decided by the list", stage: .submitted, short: 0),
        Case(
            name: "short", amount: 70_00, code: "17", outcome: .shortPaid, codes: [.shortPaid], short: 30_00,
            status: .paid, open: 30_00),
        Case(
            name: "decided short", stage: .submitted, amount: 99_99, outcome: .shortPaid, codes: [.shortPaid], short: 1,
            status: .paid, open: 1),
        Case(
            name: "refused", stage: .submitted, amount: 0, code: "18", outcome: .refused, codes: [.paymentRefused],
            short: 100_00, status: .rejected, open: 100_00),
        Case(
            name: "nothing after an approval", amount: 0, outcome: .refused, codes: [.paymentRefused], short: 100_00,
            status: .approved, open: 100_00),
        Case(
            name: "refused without a code", stage: .submitted, amount: 0, outcome: .refused,
            codes: [.codeMissing, .paymentRefused], short: 100_00, status: .submitted, open: 100_00),
        Case(
            name: "more than is open", amount: 100_01, outcome: .overPaid, codes: [.exceedsOpenAmount], short: -1,
            status: .approved, open: 100_00),
        Case(
            name: "never submitted", stage: .draft, outcome: .notPayable, codes: [.claimNotPayable], status: .draft,
            open: 100_00),
        Case(
            name: "rejected", stage: .rejected, outcome: .notPayable, codes: [.claimNotPayable], status: .rejected,
            open: 100_00),
        Case(
            name: "rejected, and nothing paid", stage: .rejected, amount: 0, short: 0, status: .rejected, open: 100_00),
        Case(
            name: "taken back before it was paid", amount: -1, code: "A1", outcome: .chargedBack,
            codes: [.exceedsPaid], status: .approved, open: 100_00),
        Case(
            name: "taken back without a code", amount: -1, outcome: .chargedBack, codes: [.exceedsPaid, .codeMissing],
            status: .approved, open: 100_00),
    ]

    @Test(arguments: cases) func oneLine(_ example: Case) throws {
        let order = try ReconcileSample.order(units: 100_00)
        let claim = try ReconcileSample.claim("N-1", of: order, example.stage)
        let list = try ReconcileSample.list([
            RemittanceLine("N-1", ReconcileSample.yuan(example.amount), code: example.code)
        ])
        let found = Reconciliation(list, against: [claim])
        let line = try #require(found.lines.first)
        #expect(line.outcome == example.outcome)
        #expect(codes(line.findings) == example.codes)
        #expect(line.short?.minorUnits == example.short)
        let isBad = line.findings.contains { $0.severity == .error }
        var after = claim
        if isBad {
            let refused = refusalCodes {
                try found.applied(to: [claim], by: ReconcileSample.officer, at: ReconcileSample.noted())
            }
            #expect(!refused.isEmpty)
            let aside = try found.applied(
                to: [claim], settingAside: [0], by: ReconcileSample.officer, at: ReconcileSample.noted())
            #expect(aside.isEmpty)
        } else {
            let changed = try found.applied(to: [claim], by: ReconcileSample.officer, at: ReconcileSample.noted())
            after = changed.first ?? claim
            // The same list again finds every line noted, and changes nothing.
            let again = Reconciliation(list, against: [after])
            #expect(again.badLines.isEmpty)
            let second = try again.applied(to: [after], by: ReconcileSample.officer, at: ReconcileSample.noted())
            #expect(second.isEmpty)
        }
        #expect(after.status == example.status)
        #expect(after.receivable.minorUnits == example.open)
        #expect(after.receivable.minorUnits + after.paid.minorUnits + after.writtenOff.minorUnits == 100_00)
    }

    func claims(_ stage: ReconcileSample.Stage = .approved, _ units: Int64 = 100_00) throws -> [WarrantyClaim] {
        [try ReconcileSample.claim("N-1", of: ReconcileSample.order(units: units), stage)]
    }

    func line(_ units: Int64, _ number: String = "N-1", code: ClaimCode? = nil, _ currency: Currency = .cny)
        -> RemittanceLine
    {
        RemittanceLine(number, Money(minorUnits: units, currency: currency), code: code)
    }

    /// Every bad line is told, each by its number; nothing is changed.
    @Test func everyBadLineAtOnce() throws {
        let list = try ReconcileSample.list([
            line(100_00), line(50_00), line(1_00, "N-9"), line(1_00, "N-2", .usd), line(-5_00, "N-2", code: "A"),
            line(200_00, "N-3"),
        ])
        let order = try ReconcileSample.order(units: 100_00)
        let claims = try ["N-1", "N-2", "N-3"].map { try ReconcileSample.claim($0, of: order, .approved) }
        let found = Reconciliation(list, against: claims)
        #expect(
            found.lines.map(\.outcome) == [.matched, .duplicate, .unknown, .otherCurrency, .chargedBack, .overPaid])
        #expect(found.badLines == [1, 2, 3, 4, 5])
        let noted = try ReconcileSample.noted()
        do throws(Rejection) {
            _ = try found.applied(to: claims, by: ReconcileSample.officer, at: noted)
            Issue.record("a bad list was applied")
        } catch {
            #expect(
                codes(error.errors) == [
                    .duplicateLine, .unknownClaim, .mixedCurrencies, .exceedsPaid, .exceedsOpenAmount,
                ])
            #expect(error.errors.map { $0.inputs.first?.value } == ["2", "3", "4", "5", "6"])
        }
        let changed = try found.applied(
            to: claims, settingAside: [1, 2, 3, 4, 5], by: ReconcileSample.officer, at: ReconcileSample.noted())
        #expect(changed.map(\.number) == ["N-1"])
        #expect(
            refusalCodes {
                try found.applied(
                    to: claims, settingAside: [1, 2, 3, 4, 5, 6], by: ReconcileSample.officer,
                    at: ReconcileSample.noted())
            } == [.unknownLine])
    }

    /// A payment, and what is taken back of it, in one list.
    @Test func paidAndTakenBack() throws {
        let claims = try claims()
        let list = try ReconcileSample.list([line(100_00), line(-20_00, code: "A7")])
        let found = Reconciliation(list, against: claims)
        #expect(found.lines.map(\.outcome) == [.matched, .chargedBack])
        let changed = try found.applied(to: claims, by: ReconcileSample.officer, at: ReconcileSample.noted())
        #expect(changed.map(\.status) == [.chargedBack])
        #expect(changed.first?.receivable == ReconcileSample.yuan(20_00))
        #expect(changed.first?.steps.suffix(3).map(\.action) == [.pay, .reconcile, .chargeBack])
        // The next list pays it after all, and that is told.
        let next = try ReconcileSample.list([line(20_00)], number: "L-2", on: "2025-03-15")
        let last = Reconciliation(next, against: changed)
        #expect(last.lines.map(\.outcome) == [.overPaid])
        #expect(codes(last.findings) == [.paidAfterChargeBack, .overpaid])
        #expect(last.badLines.isEmpty)
        let done = try last.applied(to: changed, by: ReconcileSample.officer, at: ReconcileSample.noted())
        #expect(done.map(\.status) == [.reconciled])
        // Paid again by a third list.
        let third = Reconciliation(
            try ReconcileSample.list([line(20_00)], number: "L-3", on: "2025-04-15"), against: done)
        #expect(codes(third.findings) == [.paidBefore])
        #expect(third.lines.first?.findings.first?.inputs.last?.value == "L-2/1")
    }

    /// What was paid short may come later; what was approved in part is due only so far.
    @Test func partsOfAClaim() throws {
        let order = try ReconcileSample.order(units: 100_00)
        var claim = try ReconcileSample.claim("N-1", of: order)
        let most = claim.claimedLines
        try claim.approve(
            [.init(most[0].line, most[0].amount), .init(most[1].line, ReconcileSample.yuan(0))], code: "P",
            by: .system("maker"), at: ReconcileSample.at(2_000))
        let approved = try #require(claim.approved)
        let matched = Reconciliation(try ReconcileSample.list([RemittanceLine("N-1", approved)]), against: [claim])
        #expect(matched.lines.map(\.outcome) == [.matched])
        let more = Reconciliation(try ReconcileSample.list([line(approved.minorUnits + 1)]), against: [claim])
        #expect(more.lines.map(\.outcome) == [.overPaid])
        #expect(more.badLines.isEmpty)
        #expect(codes(more.findings) == [.overpaid])
        let changed = try more.applied(to: [claim], by: ReconcileSample.officer, at: ReconcileSample.noted())
        #expect(changed.first?.status == .paid)
    }

    @Test func theSameLineWithAnotherAmount() throws {
        let claims = try claims()
        let first = Reconciliation(try ReconcileSample.list([line(60_00)]), against: claims)
        let changed = try first.applied(to: claims, by: ReconcileSample.officer, at: ReconcileSample.noted())
        let second = Reconciliation(try ReconcileSample.list([line(40_00)]), against: changed)
        #expect(codes(second.findings) == [.duplicateReference])
        #expect(second.badLines == [0])
    }

    @Test func beforeTheSubmission() throws {
        let found = Reconciliation(try ReconcileSample.list([line(100_00)], on: "2025-01-01"), against: try claims())
        #expect(codes(found.findings) == [.beforeSubmission])
    }

    /// A list of a day that has not come is refused when it is applied: only then it is known what day it is.
    @Test func listsOfTheFuture() throws {
        let claims = try claims()
        let found = Reconciliation(try ReconcileSample.list([line(100_00)], on: "2026-03-03"), against: claims)
        #expect(
            refusalCodes { try found.applied(to: claims, by: ReconcileSample.officer, at: ReconcileSample.noted()) }
                == [.dateInFuture])
    }

    @Test func claimsOfOthersAreUnknown() throws {
        let order = try ReconcileSample.order(units: 100_00)
        let claim = try ReconcileSample.claim("N-1", of: order, .approved, by: "M2")
        #expect(
            Reconciliation(try ReconcileSample.list([line(100_00)]), against: [claim]).lines.map(\.outcome) == [
                .unknown
            ])
    }

    @Test(arguments: [(43, 0), (44, 0), (45, 0), (46, 1)].map { ($0.0, $0.1) })
    func unanswered(days: Int, count: Int) throws {
        let claims = try claims(.submitted)
        // Submitted on 2 January.
        let day = try ReconcileSample.day("2025-01-02").adding(days: days)
        let list = try ReconcileSample.list([line(1_00, "N-9")], on: day.description)
        let found = Reconciliation(list, against: claims, unansweredAfter: 45)
        #expect(found.unanswered.count == count)
        #expect(codes(found.findings) == [.unknownClaim] + (count == 1 ? [.claimUnanswered] : []))
        #expect(claims.waiting(on: day, longerThan: 45).count == count)
    }

    @Test func amountsThatCannotBe() throws {
        #expect(refusalCodes { try ReconcileSample.list([line(.min)]) } == [.overflow])
        #expect(refusalCodes { try ReconcileSample.list([]) } == [.noLines])
        let found = Reconciliation(
            try ReconcileSample.list([line(.min + 1, code: "A"), line(.max)]), against: try claims())
        #expect(codes(found.findings) == [.exceedsPaid, .exceedsOpenAmount])
    }
}
