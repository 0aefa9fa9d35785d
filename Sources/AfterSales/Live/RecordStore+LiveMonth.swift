public import AfterSalesCommission
public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
public import AfterSalesStorage
import AfterSalesWarranty

extension RecordStore {
    /// Opens a month that is still going on, from its records (打开实时月结).
    ///
    /// What is committed from here on is told to it by ``LiveMonthEnd/follow(_:in:)`` or ``LiveMonthEnd/apply(_:)``. What
    /// others commit while it is opened may be in it or not: open it while nobody writes, or once more.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - month: The month.
    ///   - plan: The plan that computes it.
    ///   - collection: How its facts are collected.
    ///   - base: What else is known of the month: who works there, what was agreed, what somebody has stated.
    /// - Throws: What `monthFacts(dealer:month:by:asOf:onto:)` throws. A month that the plan refuses is opened all the same;
    ///   ``LiveMonthEnd/close()`` says why.
    public func liveMonth(
        dealer: Identifier<Dealer>, month: Month, plan: CommissionPlan, by collection: MonthCollection,
        onto base: MonthFacts? = nil
    ) async throws -> LiveMonthEnd {
        let owner = RecordOwner.dealer(dealer)
        let collected = try await monthFacts(
            dealer: dealer, month: month, by: collection, plan: plan.id, onto: base)
        var receipts = try LiveReceipts(of: month)
        let days = try DateWindow(from: month.firstDay, through: month.lastDay)
        for try await stored in records(Query<WarrantyClaim>.claims(of: owner, paidIn: days)) {
            _ = try receipts.take(stored.record, try await team(of: stored.record))
        }
        var complaints = LiveComplaints(of: month)
        for try await stored in records(Query<Complaint>.complaints(of: owner, justifiedIn: month)) {
            _ = complaints.take(stored.record)
        }
        let given =
            base ?? MonthFacts(period: month, dealer: dealer, currency: collection.currency, employees: [], metrics: [])
        return try LiveMonthEnd(
            collected, onto: given, plan: plan, by: collection,
            figures: try await earnedFigures(of: owner, month: month),
            receipts: receipts, complaints: complaints)
    }

    /// The team that a claim's order counts for.
    func team(of claim: WarrantyClaim) async throws -> Identifier<Team>? {
        try await load(OrderFigures.key(of: RecordKey(claim.key.owner, claim.order)))?.record.team
    }
}
