import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// What a line pays or takes back, against what is due.
extension RemittanceMatcher {
    static func takingBack(
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
        // It is open again, but the manufacturer has said that it will not pay it: nothing more is due.
        check.warn(
            index, .takenBack, line, [], "\(line.amount) is taken back of claim \(line.claim)",
            "索赔单 \(line.claim) 被扣回 \(line.amount)")
        return .chargedBack
    }

    static func paying(
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
