public import AfterSalesCore
public import AfterSalesStorage

extension WarrantyClaim {
    /// What came for it on days of a window, less what was taken back on them (索赔回款); below zero where more was taken.
    /// - Parameter days: The window.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func receipts(in days: DateWindow) throws(ArithmeticError) -> Money {
        var sum = Money.zero(currency)
        for payment in payments where days.contains(payment.on) { sum = try sum + payment.amount }
        for chargeBack in chargeBacks where days.contains(chargeBack.on) { sum = try sum - chargeBack.amount }
        return sum
    }
}

extension RecordStore {
    /// What manufacturers paid for claims in a month, less what they took back in it, with tax, by currency: the measure
    /// `warrantyReceipts` (索赔回款) of a dealership.
    ///
    /// It counts by the day of the money, not by that of the repair or of the approval.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - month: The month.
    /// - Returns: A sum for each currency in which money moved.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``; whatever the store throws.
    public func warrantyReceipts(of owner: RecordOwner, in month: Month) async throws -> [Currency: Money] {
        let days = try DateWindow(from: month.firstDay, through: month.lastDay)
        var sums: [Currency: Money] = [:]
        for try await stored in records(Query<WarrantyClaim>.claims(of: owner, paidIn: days)) {
            let claim = stored.record
            let moved = claim.payments.map(\.on) + claim.chargeBacks.map(\.on)
            guard moved.contains(where: days.contains) else { continue }
            sums[claim.currency] = try (sums[claim.currency] ?? .zero(claim.currency)) + claim.receipts(in: days)
        }
        return sums
    }
}
