import AfterSalesCore
import AfterSalesWarranty
import Testing

/// Every state with every action: what the table allows is done and leads where it says, everything else is refused by
/// saying what is allowed, and changes nothing.
@Suite struct ClaimLifecycleTests {
    static let cases = ClaimStatus.allCases.flatMap { status in ClaimAction.allCases.map { (status, $0) } }

    @Test(arguments: cases) func everyActionInEveryState(status: ClaimStatus, action: ClaimAction) throws {
        var claim = try ClaimSample.claim(in: status)
        #expect(claim.status == status)
        let expected = ClaimStatus.lifecycle.transitions.first { $0.from == status && $0.action == action }?.to
        try prepare(&claim, for: action)
        let before = claim
        do throws(ClaimRefusal) {
            try perform(action, on: &claim)
            #expect(claim.status == expected)
            #expect(claim.steps.last?.action == action)
            #expect(claim.steps.count == before.steps.count + 1)
        } catch {
            #expect(claim == before)
            switch error {
            case .transition(let refusal):
                #expect(expected == nil)
                #expect(refusal.from == claim.status)
                #expect(refusal.action == action)
                #expect(refusal.allowed == ClaimStatus.lifecycle.allowed(in: claim.status))
            case .rejected(let rejection):
                // A claim on which no money has come has none to take back.
                let codes = Set(rejection.errors.map(\.code))
                #expect(expected != nil)
                #expect(!codes.isEmpty && codes.isSubset(of: [.exceedsPaid]))
                #expect(action == .chargeBack && claim.paid.minorUnits == 0)
            }
        }
    }

    @Test func everyStateIsReachedAndNoneIsTheEndOfMoney() {
        #expect(ClaimStatus.lifecycle.unreachableStates(from: .draft).isEmpty)
        for status in ClaimStatus.allCases {
            let reached = ClaimStatus.lifecycle.reachable(from: status)
            #expect(reached.contains(.reconciled) && reached.contains(.writtenOff), "\(status)")
        }
        #expect(ClaimStatus.lifecycle.allowed(in: .reconciled) == [.chargeBack, .reopen])
    }

    /// The ways that a claim goes, as the trade tells them: the table is not its own witness.
    @Test(
        arguments: [
            ([.check, .submit, .approve, .pay, .reconcile], .reconciled),
            ([.check, .submit, .sendBack, .correct, .check, .resubmit, .sendBack, .resubmit, .approve], .approved),
            ([.check, .correct, .check, .submit, .approveInPart, .pay, .writeOff, .giveUp, .reconcile], .reconciled),
            ([.check, .submit, .reject, .appeal, .approve, .pay, .pay], .paid),
            ([.check, .submit, .reject, .appeal, .reject, .giveUp], .writtenOff),
            ([.check, .submit, .approveInPart, .pay, .appeal, .chargeBack, .approve, .pay], .paid),
            ([.check, .submit, .approveInPart, .pay, .giveUp, .reconcile, .reopen, .approve, .pay], .paid),
            ([.check, .submit, .approve, .pay, .reconcile, .chargeBack, .appeal, .approve, .pay], .paid),
            ([.check, .submit, .giveUp, .reopen, .approve, .pay, .chargeBack, .chargeBack, .giveUp], .writtenOff),
        ] as [([ClaimAction], ClaimStatus)])
    func theWaysOfAClaim(actions: [ClaimAction], end: ClaimStatus) throws {
        var status = ClaimStatus.draft
        for action in actions { status = try ClaimStatus.lifecycle.next(from: status, on: action) }
        #expect(status == end)
    }

    /// What has to be there so that nothing but the table can be in the way.
    private func prepare(_ claim: inout WarrantyClaim, for action: ClaimAction) throws {
        switch (claim.status, action) {
        case (.paid, .reconcile):
            try claim.pay(
                claim.receivable, by: "REST/1", on: ClaimSample.day(1), acting: ClaimSample.officer,
                at: ClaimSample.at(500))
        case (.paid, .reopen):
            try claim.writeOff(because: "all", by: ClaimSample.officer, at: ClaimSample.at(500))
        case (.reconciled, .reopen):
            let (day, at) = (try ClaimSample.day(1), try ClaimSample.at(500))
            try claim.chargeBack(
                ClaimSample.yuan("1.00"), "A3", because: "audit", by: "AUDIT/3", on: day, acting: ClaimSample.officer,
                at: at)
            try claim.pay(ClaimSample.yuan("0.50"), by: "REST/3", on: day, acting: ClaimSample.officer, at: at)
            try claim.writeOff(because: "all", by: ClaimSample.officer, at: at)
            try claim.reconcile(by: ClaimSample.officer, at: at)
        default: break
        }
    }

    private func perform(_ action: ClaimAction, on claim: inout WarrantyClaim) throws(ClaimRefusal) {
        guard let at = try? ClaimSample.at(1_000), let day = try? ClaimSample.day(1),
            let some = try? ClaimSample.yuan("1.00"), let part = try? ClaimSample.part(of: claim, "700.00")
        else { return }
        let officer = ClaimSample.officer
        let maker = ClaimSample.maker
        switch action {
        case .check: try claim.check(finding: [], by: officer, at: at)
        case .correct: try claim.correct(claim.details, by: officer, at: at)
        case .submit: try claim.submit(batch: "B2", by: officer, at: at, in: .china)
        case .sendBack: try claim.sendBack(["R2"], by: maker, at: at)
        case .resubmit: try claim.resubmit(batch: "B3", by: officer, at: at, in: .china)
        case .approve: try claim.approve(by: maker, at: at)
        case .approveInPart: try claim.approve(part, by: maker, at: at)
        case .reject: try claim.reject("X2", because: "no", by: maker, at: at)
        case .appeal: try claim.appeal(because: "yes", by: officer, at: at)
        case .pay: try claim.pay(some, by: "LIST/9", on: day, acting: officer, at: at)
        case .reconcile: try claim.reconcile(by: officer, at: at)
        case .chargeBack:
            try claim.chargeBack(some, "A2", because: "audit", by: "AUDIT/9", on: day, acting: officer, at: at)
        case .writeOff: try claim.writeOff(some, because: "small", by: officer, at: at)
        case .giveUp: try claim.writeOff(because: "all", by: officer, at: at)
        case .reopen: try claim.reopen(because: "it comes after all", by: officer, at: at)
        }
    }
}
