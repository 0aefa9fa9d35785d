public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

extension Reconciliation {
    /// The claims as the list leaves them: paid, taken back, refused, and reconciled where nothing is open any more. All of
    /// it or nothing.
    ///
    /// A claim that the manufacturer had not decided on is decided by the line: approved as far as it pays, or rejected.
    /// Lines that were applied before change nothing.
    /// - Parameters:
    ///   - claims: The claims that were held against the list.
    ///   - setAside: The lines, from 0, that somebody has looked at and leaves out; of a list with bad lines the others can
    ///     be applied no other way.
    ///   - party: By whom it is applied.
    ///   - at: When.
    /// - Returns: The claims that change, in the order of the list.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with the findings of every bad line that is not set aside, `unknownLine`
    ///   for one that the list does not have, and what keeps a claim from being changed; nothing is changed then.
    public func applied(
        to claims: some Sequence<WarrantyClaim>, settingAside setAside: Set<Int> = [], by party: ActingParty,
        at: Timestamp
    ) throws(Rejection) -> [WarrantyClaim] {
        var check = ClaimCheck()
        check.add(contentsOf: claimFindings)
        for index in setAside.sorted() where !lines.indices.contains(index) {
            check.report(
                .unknownLine, at: Place.document.field("setAside"), inputs: [.init("line", String(index + 1))],
                "the list has no line \(index + 1)", "清单没有第 \(index + 1) 行")
        }
        for line in lines where line.isBad && !setAside.contains(line.index) { check.add(contentsOf: line.findings) }
        try check.refuse()

        let wanted = Set(lines.compactMap(\.claim))
        var changing: [Identifier<WarrantyClaim>: WarrantyClaim] = [:]
        for claim in claims
        where wanted.contains(claim.key.id) && claim.manufacturer == list.manufacturer
            && claim.key.owner == list.key.owner
        { changing[claim.key.id] = claim }
        var changed: [Identifier<WarrantyClaim>] = []
        var seen: Set<Identifier<WarrantyClaim>> = []
        for line in lines where line.changesClaim && !setAside.contains(line.index) {
            guard let id = line.claim, var claim = changing[id] else { continue }
            do throws(ClaimRefusal) {
                try claim.apply(line, of: list, by: party, at: at)
                guard claim != changing[id] else { continue }
                changing[id] = claim
                if seen.insert(id).inserted { changed.append(id) }
            } catch {
                check.refusal(error, of: line)
            }
        }
        try check.refuse()
        return changed.compactMap { changing[$0] }
    }
}

extension ReconciledLine {
    /// Whether applying it changes its claim.
    var changesClaim: Bool {
        switch outcome {
        case .matched, .shortPaid, .overPaid, .refused, .chargedBack: true
        case .applied, .unknown, .otherCurrency, .duplicate, .paidBefore, .notPayable: false
        }
    }
}

extension ClaimCheck {
    /// Why a line cannot be applied, each reason with the line.
    fileprivate mutating func refusal(_ refusal: ClaimRefusal, of line: ReconciledLine) {
        let place = Place.document.field("lines").element(line.index)
        switch refusal {
        case .transition(let error):
            report(
                .claimNotPayable, at: place,
                inputs: [
                    .init("line", String(line.index + 1)), .init("claim", line.line.claim),
                    .init("status", error.from.rawValue),
                ],
                "line \(line.index + 1) is not possible for a claim that is \(error.from.rawValue)",
                "索赔单状态为 \(error.from.rawValue)，第 \(line.index + 1) 行不能入账")
        case .rejected(let rejection):
            for finding in rejection.findings {
                add(
                    Finding(
                        finding.severity, finding.code, at: place,
                        inputs: [.init("line", String(line.index + 1)), .init("claim", line.line.claim)]
                            + finding.inputs, finding.message))
            }
        }
    }
}

extension WarrantyClaim {
    /// Does what a line of a list says.
    mutating func apply(
        _ line: ReconciledLine, of list: RemittanceList, by party: ActingParty, at: Timestamp
    ) throws(ClaimRefusal) {
        let (amount, code) = (line.line.amount, line.line.code)
        let reference = list.reference(ofLine: line.index)
        guard amount.minorUnits >= 0 else {
            let taken = Money(minorUnits: -amount.minorUnits, currency: amount.currency)
            try chargeBack(
                taken, code ?? "", because: line.line.reason, by: reference, on: list.day, acting: party, at: at)
            return
        }
        if awaitsDecision {
            guard amount.minorUnits > 0 else {
                try reject(code ?? "", because: line.line.reason, by: party, at: at)
                return
            }
            try approve(decided(for: amount), code: code, by: party, at: at)
        }
        guard amount.minorUnits > 0 else { return }
        try pay(amount, by: reference, on: list.day, acting: party, at: at)
        if receivable.minorUnits == 0 { try reconcile(by: party, at: at) }
    }

    /// What the manufacturer has decided for each line by paying so much, with what it has paid before: over the lines in
    /// the proportion of what is claimed for them, by the largest remainder.
    private func decided(for amount: Money) -> [ClaimDecision.LineDecision]? {
        let claimedLines = claimedLines
        let total = Money(minorUnits: paid.minorUnits + amount.minorUnits, currency: currency)
        guard total.minorUnits < claimed.minorUnits,
            let parts = try? total.divided(byWeights: claimedLines.map(\.amount.minorUnits))
        else { return nil }
        return zip(claimedLines, parts).map { ClaimDecision.LineDecision($0.line, $1) }
    }
}

extension RemittanceLine {
    /// The manufacturer's words; its code where it has none.
    fileprivate var reason: String {
        guard let text, !text.isEmpty else { return code?.rawValue ?? "" }
        return text
    }
}
