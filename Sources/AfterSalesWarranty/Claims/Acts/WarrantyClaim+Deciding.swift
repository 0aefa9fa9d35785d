public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// What the manufacturer decides, and what the dealership says to it.
extension WarrantyClaim {
    /// Notes that the manufacturer will pay, all of it or some (批准). That moves no money: what it cuts stays open.
    /// - Parameters:
    ///   - lines: What it will pay for each line, every line among them; all that is claimed, where it is left out.
    ///   - code: The code by which it explains itself.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``ClaimRefusal``: `unknownLine`, `duplicateLine`, `lineUndecided`, `exceedsClaimed`, `nothingApproved`
    ///   where it rejects, `mixedCurrencies`, `amountBelowZero`, `beforeLastStep`, what is wrong with the code.
    public mutating func approve(
        _ lines: [ClaimDecision.LineDecision]? = nil, code: ClaimCode? = nil, by party: ActingParty, at: Timestamp
    ) throws(ClaimRefusal) {
        let claimedLines = claimedLines
        let lines = lines ?? claimedLines.map { ClaimDecision.LineDecision($0.line, $0.amount) }
        var check = ClaimCheck()
        let approved = check.decisions(lines, of: claimedLines, in: currency)
        // Whether it is all of it decides what is asked of the state; where that cannot be told, that something is approved.
        let isWhole = approved?.minorUnits == claimed.minorUnits
        let action = isWhole ? ClaimAction.approve : .approveInPart
        let next = try next(on: action)
        check.time(at, of: self)
        check.code(code)
        try check.verdict()
        guard let approved else { return }
        decisions.append(ClaimDecision(lines: lines, approved: approved, code: code, at: at))
        take(action, to: next, by: party, at: at)
    }

    /// Notes that the manufacturer will pay nothing (拒赔). All that has not been paid stays open.
    /// - Parameters:
    ///   - code: The code by which it explains itself.
    ///   - reason: Why, in words.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``ClaimRefusal``: `beforeLastStep`, what is wrong with the words.
    public mutating func reject(
        _ code: ClaimCode, because reason: String, by party: ActingParty, at: Timestamp
    ) throws(ClaimRefusal) {
        let next = try next(on: .reject)
        var check = ClaimCheck()
        check.time(at, of: self)
        check.code(code)
        check.reason(reason)
        try check.verdict()
        decisions.append(ClaimDecision(lines: [], approved: .zero(currency), code: code, at: at))
        take(.reject, to: next, by: party, at: at, because: reason)
    }

    /// Objects to what the manufacturer decided, paid short or took back (申诉).
    /// - Parameters:
    ///   - reason: Why.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: A ``ClaimRefusal``: `nothingOpen`, `beforeLastStep`, what is wrong with the words.
    public mutating func appeal(
        because reason: String, by party: ActingParty, at: Timestamp
    ) throws(ClaimRefusal) {
        let next = try next(on: .appeal)
        var check = ClaimCheck()
        check.time(at, of: self)
        check.reason(reason)
        if receivable.minorUnits == 0 {
            check.report(.nothingOpen, at: .document, "nothing of the claim is open", "索赔单没有未结金额")
        }
        try check.verdict()
        take(.appeal, to: next, by: party, at: at, because: reason)
    }
}

extension ClaimCheck {
    /// What a manufacturer will pay for each line.
    /// - Returns: All of it; nil where that cannot be told, which has been reported.
    mutating func decisions(
        _ decisions: [ClaimDecision.LineDecision], of claimed: [(line: Identifier<OrderLine>, amount: Money)],
        in currency: Currency
    ) -> Money? {
        let before = errorCount
        let place = Place.document.field("lines")
        let most = Dictionary(claimed.map { ($0.line, $0.amount) }) { first, _ in first }
        var decided: Set<Identifier<OrderLine>> = []
        var sum: Int128 = 0
        for (index, decision) in decisions.enumerated() {
            let place = place.element(index)
            let inputs: [Finding.Input] = [.init("line", decision.line.rawValue)]
            if !decided.insert(decision.line).inserted {
                report(
                    .duplicateLine, at: place, inputs: inputs, "line \(decision.line) is there twice",
                    "行 \(decision.line) 重复")
            }
            self.currency(decision.approved, currency, at: place.field("approved"))
            notBelowZero(decision.approved, at: place.field("approved"))
            sum += Int128(decision.approved.minorUnits)
            guard let most = most[decision.line] else {
                report(
                    .unknownLine, at: place, inputs: inputs, "the claim has no line \(decision.line)",
                    "索赔单没有行 \(decision.line)")
                continue
            }
            guard decision.approved.currency == currency, decision.approved.minorUnits > most.minorUnits else {
                continue
            }
            report(
                .exceedsClaimed, at: place.field("approved"),
                inputs: inputs + [
                    .init("approved", decision.approved.description), .init("claimed", most.description),
                ], "\(decision.approved) is more than the \(most) that is claimed",
                "\(decision.approved) 超过索赔金额 \(most)")
        }
        for (line, _) in claimed where !decided.contains(line) {
            report(
                .lineUndecided, at: place, inputs: [.init("line", line.rawValue)],
                "nothing is said about line \(line)", "未说明行 \(line) 的审批结果")
        }
        guard errorCount == before else { return nil }
        guard sum > 0 else {
            report(.nothingApproved, at: place, "nothing is approved; that is a rejection", "批准金额为零，应按拒赔处理")
            return nil
        }
        return Money(minorUnits: Int64(clamping: sum), currency: currency)
    }
}
