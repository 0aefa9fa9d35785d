import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty

/// For which team's orders money came, in which currency.
struct ReceiptTeam: Hashable {
    let team: Identifier<Team>?
    let currency: Currency
}

extension RecordStore {
    /// What manufacturers paid for claims in a month, less what they took back in it, by the team of the order.
    /// - Parameter recorded: Only what was noted until then; all of it where it is nil.
    func teamReceipts(
        of owner: RecordOwner, in month: Month, recordedUntil recorded: Timestamp?
    ) async throws -> [ReceiptTeam: Int64] {
        let days = try DateWindow(from: month.firstDay, through: month.lastDay)
        var sums: [ReceiptTeam: Int64] = [:]
        var teams: [Identifier<RepairOrder>: Identifier<Team>?] = [:]
        for try await stored in records(Query<WarrantyClaim>.claims(of: owner, paidIn: days)) {
            let claim = stored.record
            guard claim.movedMoney(in: days, recordedUntil: recorded) else { continue }
            if teams[claim.order] == nil {
                let figures = try await load(OrderFigures.key(of: RecordKey(owner, claim.order)))
                teams[claim.order] = .some(figures?.record.team)
            }
            let amount = try claim.receipts(in: days, recordedUntil: recorded)
            let key = ReceiptTeam(team: teams[claim.order] ?? nil, currency: claim.currency)
            let (sum, overflow) = sums[key, default: 0].addingReportingOverflow(amount.minorUnits)
            guard !overflow else { throw ArithmeticError.overflow }
            sums[key] = sum
        }
        return sums
    }
}
