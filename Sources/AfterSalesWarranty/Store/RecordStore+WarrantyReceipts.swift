public import AfterSalesCore
public import AfterSalesStorage

extension WarrantyClaim {
    /// What came for it on days of a window, less what was taken back on them (索赔回款); below zero where more was taken.
    /// - Parameters:
    ///   - days: The window.
    ///   - recorded: Only what was noted until then; all of it where it is left out.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func receipts(
        in days: DateWindow, recordedUntil recorded: Timestamp? = nil
    ) throws(ArithmeticError) -> Money {
        func counts(_ day: LocalDate, _ at: Timestamp) -> Bool {
            days.contains(day) && recorded.map { at <= $0 } ?? true
        }
        var sum = Money.zero(currency)
        for payment in payments where counts(payment.on, payment.at) { sum = try sum + payment.amount }
        for chargeBack in chargeBacks where counts(chargeBack.on, chargeBack.at) { sum = try sum - chargeBack.amount }
        return sum
    }

    /// Whether money came or was taken back on days of a window.
    package func movedMoney(in days: DateWindow, recordedUntil recorded: Timestamp? = nil) -> Bool {
        let moved = payments.map { ($0.on, $0.at) } + chargeBacks.map { ($0.on, $0.at) }
        return moved.contains { day, at in days.contains(day) && recorded.map { at <= $0 } ?? true }
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
            guard claim.movedMoney(in: days) else { continue }
            sums[claim.currency] = try (sums[claim.currency] ?? .zero(claim.currency)) + claim.receipts(in: days)
        }
        return sums
    }
}
