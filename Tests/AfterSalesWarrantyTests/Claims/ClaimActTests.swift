import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// What an act is refused for: everything at once, and nothing changes.
@Suite struct ClaimActTests {
    private let officer = ClaimSample.officer
    private let maker = ClaimSample.maker

    @Test func paymentsAreRefusedForEveryReason() throws {
        var claim = try ClaimSample.claim(in: .approved)
        let codes = claimCodes(&claim) {
            try $0.pay(
                ClaimSample.yuan("1253.34"), by: "", on: ClaimSample.day(31, 5), acting: officer, at: ClaimSample.at(1))
        }
        #expect(codes == [.beforeLastStep, .exceedsOpenAmount, .emptyText, .beforeSubmission])
        for (amount, expected) in [
            (try ClaimSample.yuan("0.00"), .amountNotPositive), (try ClaimSample.yuan("-1.00"), .amountNotPositive),
            (Money(minorUnits: 1, currency: .usd), .mixedCurrencies),
        ] as [(Money, Finding.Code)] {
            #expect(
                claimCodes(&claim) {
                    try $0.pay(amount, by: "L/1", on: ClaimSample.day(1), acting: officer, at: ClaimSample.at(400))
                } == [expected])
        }
        #expect(
            claimCodes(&claim) {
                try $0.pay(
                    ClaimSample.yuan("1.00"), by: "L/1", on: ClaimSample.day(3), acting: officer,
                    at: ClaimSample.at(400))
            } == [.dateInFuture])
    }

    @Test func aLineOfAListCountsOnce() throws {
        var claim = try ClaimSample.claim(in: .paid)
        #expect(
            claimCodes(&claim) {
                try $0.pay(
                    ClaimSample.yuan("1.00"), by: "LIST/1", on: ClaimSample.day(1), acting: officer,
                    at: ClaimSample.at(400))
            } == [.duplicateReference])
        #expect(
            claimCodes(&claim) {
                try $0.chargeBack(
                    ClaimSample.yuan("1.00"), "A", because: "audit", by: "LIST/1", on: ClaimSample.day(1),
                    acting: officer, at: ClaimSample.at(400))
            } == [.duplicateReference])
    }

    @Test func nothingIsTakenBackBeforeItCame() throws {
        var claim = try ClaimSample.claim(in: .approved)
        try claim.pay(
            ClaimSample.yuan("9.00"), by: "L/1", on: ClaimSample.day(3), acting: officer,
            at: ClaimSample.at(ClaimSample.noon(4)))
        #expect(
            claimCodes(&claim) {
                try $0.chargeBack(
                    ClaimSample.yuan("1.00"), "A", because: "audit", by: "A/1", on: ClaimSample.day(2),
                    acting: officer, at: ClaimSample.at(ClaimSample.noon(4)))
            } == [.beforePayment])
    }

    /// 1 253.33 claimed, 1 000.00 approved, 900.00 paid, 40.00 of that taken back.
    @Test func shortPaysAndChargeBacksStayOpen() throws {
        var claim = try ClaimSample.claim(in: .approvedInPart)
        func figures() -> [String] {
            [claim.receivable, claim.paid, claim.writtenOff, claim.expected, claim.disputed].map(\.amountText)
        }
        #expect(figures() == ["1253.33", "0.00", "0.00", "1000.00", "253.33"])
        let day = try ClaimSample.day(1)
        try claim.pay(ClaimSample.yuan("900.00"), by: "L/1", on: day, acting: officer, at: ClaimSample.at(400))
        #expect(figures() == ["353.33", "900.00", "0.00", "100.00", "253.33"])
        #expect(claimCodes(&claim) { try $0.reconcile(by: officer, at: ClaimSample.at(410)) } == [.openAmount])
        try claim.writeOff(ClaimSample.yuan("253.33"), because: "wear", by: officer, at: ClaimSample.at(410))
        #expect(figures() == ["100.00", "900.00", "253.33", "100.00", "0.00"])
        #expect(claim.status == .paid)
        try claim.chargeBack(
            ClaimSample.yuan("40.00"), "A7", because: "no photo", by: "AUDIT/1", on: day, acting: officer,
            at: ClaimSample.at(420))
        #expect(figures() == ["140.00", "860.00", "253.33", "100.00", "40.00"])
        #expect(
            claimCodes(&claim) {
                try $0.chargeBack(
                    ClaimSample.yuan("860.01"), "A7", because: "no photo", by: "AUDIT/2", on: day, acting: officer,
                    at: ClaimSample.at(430))
            } == [.exceedsPaid])
        try claim.pay(ClaimSample.yuan("140.00"), by: "L/2", on: day, acting: officer, at: ClaimSample.at(440))
        try claim.reconcile(by: officer, at: ClaimSample.at(450))
        #expect(figures() == ["0.00", "1000.00", "253.33", "0.00", "0.00"])
        #expect(try claim.receipts(in: DateWindow(from: day)) == ClaimSample.yuan("1000.00"))
        // An audit comes years later, too.
        #expect(claim.status == .reconciled)
        try claim.chargeBack(
            ClaimSample.yuan("1000.00"), "A8", because: "no part", by: "AUDIT/3", on: ClaimSample.day(30, 12),
            acting: officer, at: ClaimSample.at(ClaimSample.noon(300)))
        #expect(claim.status == .chargedBack && claim.disputed == claim.receivable)
        #expect(figures() == ["1000.00", "0.00", "253.33", "0.00", "1000.00"])
        try claim.writeOff(because: "they are right", by: officer, at: ClaimSample.at(ClaimSample.noon(301)))
        #expect(claim.status == .writtenOff)
        #expect(figures() == ["0.00", "0.00", "1253.33", "0.00", "0.00"])
    }

    @Test func decisionsNameEveryLineOnce() throws {
        var claim = try ClaimSample.claim(in: .submitted)
        #expect(
            claimCodes(&claim) {
                try $0.approve(
                    [
                        .init("L1", ClaimSample.yuan("300.01")), .init("L1", ClaimSample.yuan("-1.00")),
                        .init("L9", Money(minorUnits: 1, currency: .usd)),
                    ], code: "", by: maker, at: ClaimSample.at(400))
            } == [
                .exceedsClaimed, .duplicateLine, .amountBelowZero, .mixedCurrencies, .unknownLine, .lineUndecided,
                .lineUndecided, .emptyText,
            ])
        #expect(
            claimCodes(&claim) {
                try $0.approve(ClaimSample.part(of: $0, "0.00"), by: maker, at: ClaimSample.at(400))
            } == [.nothingApproved])
    }

    @Test func whatIsCorrectedIsCheckedAgain() throws {
        var claim = try ClaimSample.claim(in: .checked)
        var details = claim.details
        details.lines.removeLast()
        try claim.correct(details, by: officer, at: ClaimSample.at(400))
        #expect(try claim.status == .draft && claim.claimed == (try ClaimSample.yuan("1133.33")))
        details.lines[0].amount = try ClaimSample.yuan("-1.00")
        details.lines[1].id = "L1"
        details.kilometres = -1
        details.cause = "a\u{0}b"
        #expect(
            claimCodes(&claim) { try $0.correct(details, by: officer, at: ClaimSample.at(401)) } == [
                .controlCharacter, .implausibleOdometer, .amountBelowZero, .duplicateLine,
            ])
        details = claim.details
        details.lines = []
        #expect(
            claimCodes(&claim) { try $0.correct(details, by: officer, at: ClaimSample.at(401)) } == [.claimWithoutLines]
        )
        details = claim.details
        details.lines[0].kind = .package
        #expect(
            claimCodes(&claim) { try $0.correct(details, by: officer, at: ClaimSample.at(401)) } == [.claimLineKind])
        details = claim.details
        for index in details.lines.indices {
            details.lines[index].amount = Money(minorUnits: .max, currency: .cny)
        }
        #expect(claimCodes(&claim) { try $0.correct(details, by: officer, at: ClaimSample.at(401)) } == [.overflow])
    }

    @Test func whatCameBackGoesOutAgainInTime() throws {
        var claim = try ClaimSample.claim(in: .returned)
        #expect(claim.dueOn == (try ClaimSample.day(20)))
        #expect(
            claimCodes(&claim) {
                try $0.resubmit(batch: "B2", by: officer, at: ClaimSample.at(ClaimSample.noon(21)), in: .china)
            } == [.pastDeadline])
        try claim.resubmit(batch: "B2", by: officer, at: ClaimSample.at(ClaimSample.noon(20)), in: .china)
        #expect(claim.submissions.map(\.batch) == ["B1", "B2"] && claim.dueOn == nil)
        #expect(
            claimCodes(&claim) {
                try $0.sendBack(
                    [], resubmitBy: ClaimSample.day(19), by: maker, at: ClaimSample.at(ClaimSample.noon(20)))
            } == [.noReason, .beforeSubmission])
    }

    @Test func whatIsCorrectedIsCheckedBeforeItGoesOutAgain() throws {
        var claim = try ClaimSample.claim(in: .returned)
        var details = claim.details
        details.lines[0].amount = try ClaimSample.yuan("1000065.67")
        try claim.correct(details, by: officer, at: ClaimSample.at(360))
        #expect(
            claimCodes(&claim) { try $0.resubmit(batch: "B2", by: officer, at: ClaimSample.at(370), in: .china) }
                == [.correctionNotChecked])
        let audit = Finding(.error, .amountsDiffer, at: .document, LocalizedText("more than the order", "多于工单"))
        #expect(
            claimCodes(&claim) { try $0.check(finding: [audit], by: officer, at: ClaimSample.at(370)) }
                == [.amountsDiffer])
        try claim.check(finding: [], by: officer, at: ClaimSample.at(370))
        #expect(claim.status == .returned)
        try claim.resubmit(batch: "B2", by: officer, at: ClaimSample.at(380), in: .china)
        let json = try claim.recordJSON()
        #expect(try WarrantyClaim(recordJSON: json, format: 1) == claim)
        // Nor does a store give back one that went out unchecked: the check is said to come before the correction.
        let forged = json.replacing(#""action":"correct""#, with: "#").replacing(
            #""action":"check","at":"\#(try ClaimSample.at(370))""#,
            with: #""action":"correct","at":"\#(try ClaimSample.at(370))""#
        ).replacing("#", with: #""action":"check""#)
        #expect(forged != json)
        #expect(throws: (any Error).self) { try WarrantyClaim(recordJSON: forged, format: 1) }
    }

    @Test func whatWasGivenUpIsClaimedAgain() throws {
        var claim = try ClaimSample.claim(in: .writtenOff)
        #expect(claim.receivable.minorUnits == 0 && claim.writtenOff == claim.claimed)
        try claim.reopen(because: "the maker pays after all", by: officer, at: ClaimSample.at(400))
        #expect(claim.status == .submitted && claim.receivable == claim.claimed && claim.writtenOff.minorUnits == 0)
        // What has been paid since is no less when the claim is corrected.
        try claim.approve(by: maker, at: ClaimSample.at(401))
        try claim.pay(claim.claimed, by: "L/1", on: ClaimSample.day(1), acting: officer, at: ClaimSample.at(402))
        try claim.chargeBack(
            ClaimSample.yuan("53.33"), "A", because: "audit", by: "A/1", on: ClaimSample.day(1), acting: officer,
            at: ClaimSample.at(403))
        try claim.writeOff(because: "so be it", by: officer, at: ClaimSample.at(404))
        try claim.reopen(because: "again", by: officer, at: ClaimSample.at(405))
        try claim.sendBack(["R"], by: maker, at: ClaimSample.at(406))
        var details = claim.details
        details.lines[1].amount = .zero(.cny)
        #expect(claimCodes(&claim) { try $0.correct(details, by: officer, at: ClaimSample.at(407)) } == [.belowPaid])
    }

    @Test func anErrorOfTheAuditKeepsTheClaimBack() throws {
        var claim = try ClaimSample.claim()
        let note = Finding(.warning, .guideMissing, at: .document, LocalizedText("a", "甲"))
        let error = Finding(.error, .odometerMissing, at: .document, LocalizedText("b", "乙"))
        #expect(
            claimCodes(&claim) { try $0.check(finding: [note, error], by: officer, at: ClaimSample.at(330)) }
                == [.guideMissing, .odometerMissing])
        try claim.check(finding: [note], by: officer, at: ClaimSample.at(330))
        #expect(claim.status == .checked)
    }
}
