public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// A manufacturer's list held against the claims, line by line (索赔对账). It changes nothing.
///
/// ```swift
/// let found = Reconciliation(list, against: claims, unansweredAfter: 45)
/// for finding in found.findings { print(finding) }
/// let changed = try found.applied(to: claims, by: .employee(officer), at: now)
/// ```
///
/// A claim is found by its number among those of the list's manufacturer and owner. Lines are looked at in their order, each
/// after what the ones before it would have done: a payment and what is taken back of it may stand in one list.
public struct Reconciliation: Hashable, Sendable {
    /// The list.
    public let list: RemittanceList
    /// What each line comes to, in their order.
    public let lines: [ReconciledLine]
    /// Claims that the list says nothing of, though the manufacturer has had them for too long, the longest first.
    public let unanswered: [WaitingClaim]
    /// What is wrong with the claims themselves: two of one number.
    public let claimFindings: [Finding]

    /// Holds a list against the claims.
    /// - Parameters:
    ///   - list: The list.
    ///   - claims: The claims, as they stand; those of other manufacturers and owners are left out.
    ///   - days: For how many days behind a submission the list may say nothing of it; nil where nobody asks.
    public init(_ list: RemittanceList, against claims: some Sequence<WarrantyClaim>, unansweredAfter days: Int? = nil)
    {
        var matcher = RemittanceMatcher(list)
        var waiting: [WaitingClaim] = []
        let named = Set(list.lines.map { Identifier<WarrantyClaim>($0.claim) })
        for claim in claims where claim.manufacturer == list.manufacturer && claim.key.owner == list.key.owner {
            let number = Identifier<WarrantyClaim>(claim.number)
            if named.contains(number) {
                matcher.add(claim, number)
            } else if let days, let claim = claim.waiting(on: list.day, longerThan: days) {
                waiting.append(claim)
            }
        }
        self.list = list
        lines = list.lines.indices.map { matcher.line($0) }
        unanswered = waiting.sorted { ($0.since, $0.claim) < ($1.since, $1.claim) }
        claimFindings = matcher.findings
    }

    /// Everything found: of the claims, of each line in its order, and of those that were not answered.
    public var findings: [Finding] {
        claimFindings + lines.flatMap(\.findings)
            + unanswered.map { claim in
                Finding(
                    .warning, .claimUnanswered,
                    at: Place.document.field("claims").element(where: ("number", claim.number)),
                    inputs: [
                        .init("claim", claim.claim.rawValue), .init("since", claim.since.description),
                        .init("days", String(claim.days)), .init("open", claim.open.description),
                    ],
                    LocalizedText(
                        "nothing was heard of claim \(claim.number) for \(claim.days) days",
                        "索赔单 \(claim.number) 已 \(claim.days) 天未获答复"))
            }
    }

    /// The lines that keep the list from being applied as it is.
    public var badLines: [Int] { lines.filter(\.isBad).map(\.index) }

    /// How many lines come to what.
    public var counts: [ReconciledLine.Outcome: Int] {
        lines.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
    }
}

/// Holds the lines of a list against claims that are looked up by their numbers.
struct RemittanceMatcher: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    private let list: RemittanceList
    private var positions: [Identifier<WarrantyClaim>: Position] = [:]

    /// How a claim stands after the lines so far.
    private struct Position {
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

    private static func takingBack(
        _ index: Int, _ line: RemittanceLine, _ position: inout Position, _ check: inout ClaimCheck
    ) -> ReconciledLine.Outcome {
        position.takenBackBy = index
        let taken = -line.amount.minorUnits
        if taken > position.paid {
            let paid = Money(minorUnits: position.paid, currency: line.amount.currency)
            check.bad(
                index, .exceedsPaid, line, [.init("paid", paid.description)],
                "\(line.amount) is taken back, \(paid) was paid", "扣回 \(line.amount)，已回款仅 \(paid)")
        }
        if line.code == nil {
            check.bad(
                index, .codeMissing, line, [], "money is taken back without a code", "扣回未注明原因代码")
        }
        guard check.errorCount == 0 else { return .chargedBack }
        position.paid -= taken
        position.receivable += taken
        position.due += taken
        check.warn(
            index, .takenBack, line, [], "\(line.amount) is taken back of claim \(line.claim)",
            "索赔单 \(line.claim) 被扣回 \(line.amount)")
        return .chargedBack
    }

    private static func paying(
        _ index: Int, _ line: RemittanceLine, _ position: inout Position, _ check: inout ClaimCheck
    ) -> ReconciledLine.Outcome {
        let claim = position.claim
        let amount = line.amount.minorUnits
        position.paidBy = index
        if amount > 0, claim.wasSubmitted, position.receivable == 0, position.paid > 0 {
            let last = claim.payments.last?.reference ?? "-"
            check.bad(
                index, .paidBefore, line, [.init("reference", last)],
                "all of claim \(line.claim) was paid before, at last by \(last)", "索赔单 \(line.claim) 已由 \(last) 全额回款")
            return .paidBefore
        }
        // Nothing for a claim on which nothing is due: a list that tells of what is over.
        if amount == 0, position.due == 0, claim.wasSubmitted, !claim.awaitsDecision { return .matched }
        guard claim.canBePaid else {
            check.bad(
                index, .claimNotPayable, line, [.init("status", claim.status.rawValue)],
                "nothing can be paid on claim \(line.claim), which is \(claim.status.rawValue)",
                "索赔单 \(line.claim) 的状态为 \(claim.status.rawValue)，不能回款")
            return .notPayable
        }
        if claim.status == .chargedBack {
            check.warn(
                index, .paidAfterChargeBack, line, [], "claim \(line.claim) was charged back", "索赔单 \(line.claim) 曾被扣回")
        }
        let due = Money(minorUnits: position.due, currency: claim.currency)
        let inputs: [Finding.Input] = [.init("due", due.description), .init("code", line.code?.rawValue ?? "-")]
        if amount > position.receivable {
            check.bad(
                index, .exceedsOpenAmount, line,
                inputs + [.init("open", Money(minorUnits: position.receivable, currency: claim.currency).description)],
                "\(line.amount) is more than is open of claim \(line.claim)", "\(line.amount) 超过索赔单 \(line.claim) 的未结金额"
            )
            return .overPaid
        }
        if amount == 0, line.code == nil, claim.awaitsDecision {
            check.bad(index, .codeMissing, line, [], "a claim is refused without a code", "拒付未注明原因代码")
        }
        let short = position.due - amount
        position.receivable -= amount
        position.paid += amount
        position.due = max(short, 0)
        guard short != 0 else { return .matched }
        guard short > 0 else {
            check.warn(
                index, .overpaid, line, inputs, "\(line.amount) is more than the \(due) that was due",
                "\(line.amount) 多于应付的 \(due)")
            return .overPaid
        }
        let missing = Money(minorUnits: short, currency: claim.currency)
        check.warn(
            index, amount == 0 ? .paymentRefused : .shortPaid, line, inputs + [.init("short", missing.description)],
            "\(line.amount) is \(missing) less than was due of claim \(line.claim)",
            "索赔单 \(line.claim) 少付 \(missing)")
        return amount == 0 ? .refused : .shortPaid
    }
}

extension WarrantyClaim {
    /// What a line of a list has noted on the claim, in minor units, below zero where it took back; nil where it has not.
    func noted(by reference: String) -> Int64? {
        if let payment = payments.first(where: { $0.reference.utf8.elementsEqual(reference.utf8) }) {
            return payment.amount.minorUnits
        }
        return chargeBacks.first { $0.reference.utf8.elementsEqual(reference.utf8) }.map { -$0.amount.minorUnits }
    }

    /// Whether the manufacturer has yet to decide, so that its list is its decision as well.
    var awaitsDecision: Bool { status == .submitted || status == .appealed }

    /// Whether money can come for it, at once or with the decision that the money is.
    fileprivate var canBePaid: Bool { awaitsDecision || ClaimStatus.lifecycle.allowed(in: status).contains(.pay) }
}

extension ClaimCheck {
    fileprivate mutating func bad(
        _ index: Int, _ code: Finding.Code, _ line: RemittanceLine, _ inputs: [Finding.Input], _ english: String,
        _ chinese: String
    ) {
        add(.of(.error, index, code, line, inputs, english, chinese))
    }

    fileprivate mutating func warn(
        _ index: Int, _ code: Finding.Code, _ line: RemittanceLine, _ inputs: [Finding.Input], _ english: String,
        _ chinese: String
    ) {
        add(.of(.warning, index, code, line, inputs, english, chinese))
    }

    fileprivate mutating func note(
        _ index: Int, _ code: Finding.Code, _ line: RemittanceLine, _ english: String, _ chinese: String
    ) {
        add(.of(.note, index, code, line, [], english, chinese))
    }
}

extension Finding {
    /// A finding that names the line of a list, from 1 as people count, and its claim.
    fileprivate static func of(
        _ severity: Severity, _ index: Int, _ code: Code, _ line: RemittanceLine, _ inputs: [Input], _ english: String,
        _ chinese: String
    ) -> Finding {
        Finding(
            severity, code, at: Place.document.field("lines").element(index),
            inputs: [
                .init("line", String(index + 1)), .init("claim", line.claim), .init("amount", line.amount.description),
            ] + inputs, LocalizedText(english, chinese))
    }
}
