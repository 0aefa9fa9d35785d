public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// How a claim gets to the manufacturer, and there again.
extension WarrantyClaim {
    /// Notes that somebody has looked through it and found it complete (审核): before it is submitted, and again where it was
    /// corrected since.
    /// - Parameters:
    ///   - findings: What the audit found, as ``ClaimRules`` give it; an error among it refuses.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``ClaimRefusal``: what the audit found, errors and all; `beforeLastStep`.
    public mutating func check(
        finding findings: [Finding], by party: ActingParty, at: Timestamp
    ) throws(ClaimRefusal) {
        let next = try next(on: .check)
        var check = ClaimCheck()
        check.time(at, of: self)
        check.add(contentsOf: findings)
        try check.verdict()
        take(.check, to: next, by: party, at: at)
    }

    /// Replaces what it says, before it is submitted or while the manufacturer wants it put right. One that was checked has
    /// to be checked again.
    /// - Parameters:
    ///   - details: What it is to say.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``ClaimRefusal`` with everything that is wrong with it; `belowPaid` where less would be claimed than
    ///   was paid and given up already; `beforeLastStep`.
    public mutating func correct(
        _ details: ClaimDetails, by party: ActingParty, at: Timestamp
    ) throws(ClaimRefusal) {
        let next = try next(on: .correct)
        var check = ClaimCheck()
        check.time(at, of: self)
        let place = Place.document.field("details")
        let claimed = check.details(details, in: currency, at: place)
        let settled = self.claimed.minorUnits - receivable.minorUnits
        if let claimed, claimed.minorUnits < settled {
            let gone = Money(minorUnits: settled, currency: currency)
            check.report(
                .belowPaid, at: place.field("lines"),
                inputs: [.init("claimed", claimed.description), .init("settled", gone.description)],
                "\(claimed) is less than the \(gone) that was paid or given up", "\(claimed) 少于已回款和已放弃的 \(gone)")
        }
        try check.verdict()
        guard let claimed else { return }
        self.details = details
        self.claimed = claimed
        take(.correct, to: next, by: party, at: at)
    }

    /// Sends it to the manufacturer (提交).
    /// - Parameters:
    ///   - batch: In which batch.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day.
    /// - Throws: A ``ClaimRefusal``: `pastDeadline`, `beforeLastStep`, what is wrong with the batch's name.
    public mutating func submit(
        batch: String, by party: ActingParty, at: Timestamp, in zone: CivilZone
    ) throws(ClaimRefusal) {
        try send(.submit, batch: batch, until: submitBy, by: party, at: at, in: zone)
    }

    /// Sends it again after it came back (重新提交): as it was, with what it lacked, or corrected and checked anew.
    /// - Parameters:
    ///   - batch: In which batch.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day.
    /// - Throws: A ``ClaimRefusal``: `correctionNotChecked`, `pastDeadline`, `beforeLastStep`, what is wrong with the batch's
    ///   name.
    public mutating func resubmit(
        batch: String, by party: ActingParty, at: Timestamp, in zone: CivilZone
    ) throws(ClaimRefusal) {
        try send(.resubmit, batch: batch, until: returns.last?.resubmitBy, by: party, at: at, in: zone)
    }

    /// Notes that the manufacturer sent it back, to be put right or completed (退回).
    /// - Parameters:
    ///   - codes: Why, by the manufacturer's codes; one at least.
    ///   - reason: Why, in words, where there are any.
    ///   - resubmitBy: The last day on which it may be submitted again.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``ClaimRefusal``: `noReason`, `beforeSubmission` where that day is before the one on which it last went
    ///   out, `beforeLastStep`, what is wrong with the words.
    public mutating func sendBack(
        _ codes: [ClaimCode], because reason: String? = nil, resubmitBy: LocalDate? = nil, by party: ActingParty,
        at: Timestamp
    ) throws(ClaimRefusal) {
        let next = try next(on: .sendBack)
        var check = ClaimCheck()
        check.time(at, of: self)
        if codes.isEmpty {
            check.report(.noReason, at: Place.document.field("codes"), "no reason is given", "未说明退回原因")
        }
        for (index, code) in codes.enumerated() {
            check.text(code.rawValue, .name, at: Place.document.field("codes").element(index))
        }
        check.text(reason, .statement, at: Place.document.field("reason"))
        if let resubmitBy, let last = submissions.last?.on, resubmitBy < last {
            check.report(
                .beforeSubmission, at: Place.document.field("resubmitBy"),
                inputs: [.init("day", resubmitBy.description), .init("submitted", last.description)],
                "\(resubmitBy) is before the claim was submitted on \(last)", "\(resubmitBy) 早于提交日 \(last)")
        }
        try check.verdict()
        returns.append(ClaimReturn(codes: codes, resubmitBy: resubmitBy, at: at))
        take(.sendBack, to: next, by: party, at: at, because: reason)
    }

    private mutating func send(
        _ action: ClaimAction, batch: String, until deadline: LocalDate?, by party: ActingParty, at: Timestamp,
        in zone: CivilZone
    ) throws(ClaimRefusal) {
        let next = try next(on: action)
        var check = ClaimCheck()
        check.time(at, of: self)
        if action == .resubmit, steps.endUnchecked {
            check.report(
                .correctionNotChecked, at: Place.document.field("details"),
                "it was corrected and has not been checked since", "更正后尚未审核")
        }
        check.text(batch, .name, at: Place.document.field("batch"))
        let day = check.day(of: at, in: zone)
        if let day { check.deadline(deadline, on: day, at: Place.document.field("at")) }
        try check.verdict()
        guard let day else { return }
        submissions.append(ClaimSubmission(batch: batch, on: day, at: at))
        take(action, to: next, by: party, at: at)
    }
}

extension Sequence where Element == ClaimStep {
    /// Whether what a claim says was corrected behind its last check.
    var endUnchecked: Bool {
        reduce(false) { isUnchecked, step in
            switch step.action {
            case .correct: true
            case .check: false
            default: isUnchecked
            }
        }
    }
}

extension ClaimCheck {
    /// That a day is not behind the last one on which something may be done.
    mutating func deadline(_ deadline: LocalDate?, on day: LocalDate, at place: Place) {
        guard let deadline, deadline < day else { return }
        report(
            .pastDeadline, at: place,
            inputs: [.init("day", day.description), .init("deadline", deadline.description)],
            "\(day) is behind the last day, \(deadline)", "\(day) 已过期限 \(deadline)")
    }
}
