public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// How the money of a claim moves: between open, paid and given up, and nowhere else.
extension WarrantyClaim {
    /// Notes that money came for it, all that is open or some (回款). It may be more than was approved, as the list of the
    /// manufacturer is its last word, and never more than is open.
    /// - Parameters:
    ///   - amount: How much.
    ///   - reference: By which line of which list; each once in a claim.
    ///   - day: The dealership's day on which it counts.
    ///   - party: By whom it is noted.
    ///   - at: When it is noted.
    /// - Throws: A ``ClaimRefusal``: `exceedsOpenAmount`, `duplicateReference`, `beforeSubmission`, `dateInFuture`,
    ///   `amountNotPositive`, `mixedCurrencies`, `beforeLastStep`, what is wrong with the reference.
    public mutating func pay(
        _ amount: Money, by reference: String, on day: LocalDate, acting party: ActingParty, at: Timestamp
    ) throws(ClaimRefusal) {
        let next = try next(on: .pay)
        var check = ClaimCheck()
        check.time(at, of: self)
        check.amount(amount, atMost: receivable, .exceedsOpenAmount, "is open", "未结金额")
        check.reference(reference, of: self)
        check.day(day, notedAt: at, of: self)
        try check.verdict()
        payments.append(ClaimPayment(amount: amount, reference: reference, on: day, by: party, at: at))
        take(.pay, to: next, by: party, at: at)
    }

    /// Notes that it agrees with the manufacturer's list (核销).
    /// - Parameters:
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``ClaimRefusal``: `openAmount` as long as something is open: it has to come, or to be given up, first;
    ///   `beforeLastStep`.
    public mutating func reconcile(by party: ActingParty, at: Timestamp) throws(ClaimRefusal) {
        let next = try next(on: .reconcile)
        var check = ClaimCheck()
        check.time(at, of: self)
        if receivable.minorUnits != 0 {
            check.report(
                .openAmount, at: .document, inputs: [.init("open", receivable.description)],
                "\(receivable) is open", "尚有 \(receivable) 未结")
        }
        try check.verdict()
        take(.reconcile, to: next, by: party, at: at)
    }

    /// Notes that the manufacturer has taken money back (扣回). It is open again, until it comes or is given up. A claim that
    /// the manufacturer has to decide about, or wants put right, waits for that on.
    /// - Parameters:
    ///   - amount: How much.
    ///   - code: The code by which it explains itself.
    ///   - reason: Why, in words.
    ///   - reference: By which line of which list, or of which audit; each once in a claim.
    ///   - day: The dealership's day on which it counts.
    ///   - party: By whom it is noted.
    ///   - at: When it is noted.
    /// - Throws: A ``ClaimRefusal``: `exceedsPaid`, `duplicateReference`, `beforePayment`, `beforeSubmission`, `dateInFuture`,
    ///   `amountNotPositive`, `mixedCurrencies`, `beforeLastStep`, what is wrong with the words.
    public mutating func chargeBack(
        _ amount: Money, _ code: ClaimCode, because reason: String, by reference: String, on day: LocalDate,
        acting party: ActingParty, at: Timestamp
    ) throws(ClaimRefusal) {
        let next = try next(on: .chargeBack)
        var check = ClaimCheck()
        check.time(at, of: self)
        check.amount(amount, atMost: paid, .exceedsPaid, "was paid", "已回款金额")
        check.code(code)
        check.reason(reason)
        check.reference(reference, of: self)
        check.day(day, notedAt: at, of: self)
        if let first = payments.map(\.on).min(), day < first {
            check.report(
                .beforePayment, at: Place.document.field("on"),
                inputs: [.init("day", day.description), .init("paid", first.description)],
                "\(day) is before the first money came on \(first)", "\(day) 早于首次回款日 \(first)")
        }
        try check.verdict()
        chargeBacks.append(
            ClaimChargeBack(amount: amount, code: code, reference: reference, on: day, by: party, at: at))
        take(.chargeBack, to: next, by: party, at: at, because: reason)
    }

    /// Gives up what is open, or some of it (核减). With all of it the claim is over; one of which the rest was paid waits to be
    /// reconciled.
    /// - Parameters:
    ///   - amount: How much; all that is open, where it is left out.
    ///   - reason: Why.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``ClaimRefusal``: `exceedsOpenAmount`, `amountNotPositive`, `mixedCurrencies`, `beforeLastStep`, what is
    ///   wrong with the words.
    public mutating func writeOff(
        _ amount: Money? = nil, because reason: String, by party: ActingParty, at: Timestamp
    ) throws(ClaimRefusal) {
        let amount = amount ?? receivable
        let action = amount == receivable ? ClaimAction.giveUp : .writeOff
        let next = try next(on: action)
        var check = ClaimCheck()
        check.time(at, of: self)
        check.amount(amount, atMost: receivable, .exceedsOpenAmount, "is open", "未结金额")
        check.reason(reason)
        try check.verdict()
        writeOffs.append(ClaimWriteOff(amount: amount, by: party, at: at))
        take(action, to: next, by: party, at: at, because: reason)
    }

    /// Claims again what was given up, all of it: it is open, and the manufacturer is to decide (恢复索赔).
    /// - Parameters:
    ///   - reason: Why.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``ClaimRefusal``: `neverSubmitted` for a draft that was dropped, `nothingGivenUp`, `beforeLastStep`, what is
    ///   wrong with the words.
    public mutating func reopen(because reason: String, by party: ActingParty, at: Timestamp) throws(ClaimRefusal) {
        let next = try next(on: .reopen)
        var check = ClaimCheck()
        check.time(at, of: self)
        check.reason(reason)
        if !wasSubmitted {
            check.report(
                .neverSubmitted, at: .document, "the manufacturer never had the claim; it is drafted anew",
                "索赔单从未提交，应重新开立")
        }
        if writtenOff.minorUnits == 0 {
            check.report(.nothingGivenUp, at: .document, "nothing of the claim was given up", "索赔单没有已放弃的金额")
        }
        try check.verdict()
        let given = Money(minorUnits: -writtenOff.minorUnits, currency: currency)
        writeOffs.append(ClaimWriteOff(amount: given, by: party, at: at))
        take(.reopen, to: next, by: party, at: at, because: reason)
    }
}
