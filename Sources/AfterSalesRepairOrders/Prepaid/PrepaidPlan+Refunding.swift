public import AfterSalesCore
import AfterSalesCustomers

extension PrepaidPlan {
    /// What is paid back if the plan is given up: of its price, the share that is unused, by visits or by money, exact
    /// and rounded once.
    ///
    /// A plan of five visits for 1 000 has 600 left after two of them, whatever was done in these.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``; not for a plan that was made by the initializer.
    public func refundable() throws(ArithmeticError) -> Money {
        guard bought.units > 0 else { throw .divisionByZero }
        let units = rounding.quotient(
            Int128(price.minorUnits) * Int128(remaining.units), by: Int128(bought.units))
        guard let units = Int64(exactly: units) else { throw .overflow }
        return Money(minorUnits: units, currency: price.currency)
    }

    /// Gives the plan up and pays its unused share back (退套餐). Whether that of an expired one is paid back is for whoever
    /// calls it.
    /// - Parameters:
    ///   - reason: Why.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the day.
    /// - Returns: What is paid back.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `planUsedUp`, `planRefunded`, `beforeLastStep`, `emptyText`;
    ///   nothing is changed then.
    public mutating func refund(
        because reason: String, by party: ActingParty, at: Timestamp, in zone: CivilZone
    ) throws(Rejection) -> Money {
        var check = OrderCheck()
        if let day = check.day(of: at, in: zone) { check.action(.refund, on: self, day: day) }
        check.order(at, notBefore: lastAct, at: Place.document.field("at"))
        check.text(reason, .statement, at: Place.document.field("reason"))
        let amount = try? refundable()
        if amount == nil { check.tooLarge(at: Place.document.field("price")) }
        guard check.errorCount == 0, let amount else { throw Rejection(check.findings) }
        let unused = remaining
        refund = PrepaidRefund(amount: amount, unused: unused, reason: reason, by: party, at: at)
        // An expired plan has something left, as an active one; both lead there.
        status = (try? PrepaidState.lifecycle.next(from: status, on: .refund)) ?? status
        return amount
    }
}
