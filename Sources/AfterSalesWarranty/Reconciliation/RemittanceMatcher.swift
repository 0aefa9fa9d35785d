import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Holds the lines of a list against claims that are looked up by their numbers.
struct RemittanceMatcher: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    private let list: RemittanceList
    private var positions: [Identifier<WarrantyClaim>: Position] = [:]

    /// How a claim stands after the lines so far.
    struct Position {
        let claim: WarrantyClaim
        var receivable: Int64
        var paid: Int64
        var due: Int64
        /// The line that paid or refused it, and the one that took back.
        var paidBy: Int?
        var takenBackBy: Int?
    }

    init(_ list: RemittanceList) { self.list = list }

    mutating func add(_ claim: WarrantyClaim, _ number: Identifier<WarrantyClaim>) {
        if let other = positions[number] {
            report(
                .numberTaken, at: Place.document.field("claims").element(where: ("number", claim.number)),
                inputs: [.init("claim", claim.key.id.rawValue), .init("other", other.claim.key.id.rawValue)],
                "two claims have the number \(claim.number)", "索赔单号 \(claim.number) 重复")
            return
        }
        let due = claim.approved == nil || claim.awaitsDecision ? claim.receivable : claim.expected
        positions[number] = Position(
            claim: claim, receivable: claim.receivable.minorUnits, paid: claim.paid.minorUnits, due: due.minorUnits)
    }

    mutating func line(_ index: Int) -> ReconciledLine {
        let line = list.lines[index]
        var check = ClaimCheck()
        let number = Identifier<WarrantyClaim>(line.claim)
        guard var position = positions[number] else {
            check.bad(
                index, .unknownClaim, line, [], "no claim has the number \(line.claim)", "没有单号为 \(line.claim) 的索赔单")
            return ReconciledLine(
                index: index, line: line, claim: nil, outcome: .unknown, due: nil, findings: check.findings)
        }
        let outcome = Self.outcome(index, line, list, &position, &check)
        let before = positions[number]
        positions[number] = position
        let currency = position.claim.currency
        let isCounted: Bool =
            switch outcome {
            case .matched, .shortPaid, .refused, .overPaid: true
            default: false
            }
        return ReconciledLine(
            index: index, line: line, claim: position.claim.key.id, outcome: outcome,
            due: isCounted ? before.map { Money(minorUnits: $0.due, currency: currency) } : nil,
            findings: check.findings)
    }

    private static func outcome(
        _ index: Int, _ line: RemittanceLine, _ list: RemittanceList, _ position: inout Position,
        _ check: inout ClaimCheck
    ) -> ReconciledLine.Outcome {
        let claim = position.claim
        let amount = line.amount.minorUnits
        guard line.amount.currency == claim.currency, line.amount.currency == list.currency else {
            check.bad(
                index, .mixedCurrencies, line,
                [.init("claimed", claim.currency.code), .init("list", list.currency.code)],
                "\(line.amount) where the claim is in \(claim.currency.code) and the list in \(list.currency.code)",
                "明细为 \(line.amount)，索赔单币种为 \(claim.currency.code)，清单币种为 \(list.currency.code)")
            return .otherCurrency
        }
        if let noted = claim.noted(by: list.reference(ofLine: index)) {
            guard noted == amount else {
                check.bad(
                    index, .duplicateReference, line, [.init("noted", String(noted))],
                    "line \(index + 1) of list \(list.number) was noted with another amount",
                    "清单 \(list.number) 第 \(index + 1) 行已按其他金额入账")
                return .duplicate
            }
            // Its part of the claim is in the claim's own figures already.
            if amount < 0 { position.takenBackBy = index } else { position.paidBy = index }
            check.note(index, .lineApplied, line, "it is noted on the claim already", "该行已入账")
            return .applied
        }
        if let first = amount < 0 ? position.takenBackBy : position.paidBy {
            check.bad(
                index, .duplicateLine, line, [.init("first", String(first + 1))],
                "line \(first + 1) is about claim \(line.claim), too", "第 \(first + 1) 行也是索赔单 \(line.claim)")
            return .duplicate
        }
        if let first = claim.submissions.first?.on, list.day < first {
            check.bad(
                index, .beforeSubmission, line,
                [.init("day", list.day.description), .init("submitted", first.description)],
                "the list of \(list.day) is before the claim was submitted on \(first)",
                "清单日期 \(list.day) 早于提交日 \(first)")
            return .notPayable
        }
        return amount < 0
            ? takingBack(index, line, &position, &check) : paying(index, line, &position, &check)
    }
}
