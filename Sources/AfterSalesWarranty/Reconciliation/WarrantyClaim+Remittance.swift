import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

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
    var canBePaid: Bool { awaitsDecision || ClaimStatus.lifecycle.allowed(in: status).contains(.pay) }
}
