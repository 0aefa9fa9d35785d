import AfterSalesCore

/// What can be wrong with what payers owe.
extension FindingReporter {
    /// That nobody would owe less than nothing.
    /// - Parameter totals: What the lines come to; nil where that is more than can be computed with.
    /// - Returns: The totals again, for what is asked of them further.
    @discardableResult
    mutating func owing(_ totals: OrderTotals?) -> OrderTotals? {
        let place = Place.document.field("lines")
        guard let totals else {
            tooLarge(at: place)
            return nil
        }
        for payer in totals.payers where payer.due.minorUnits < 0 {
            report(
                .payerBelowZero, at: place,
                inputs: [.init("payType", payer.payType.rawValue), .init("due", payer.due.description)],
                "\(payer.payType) would owe \(payer.due)", "付款方 \(payer.payType) 应付 \(payer.due)")
        }
        return totals
    }

    /// That the most that the customer pays is not below what he would owe.
    mutating func limit(_ limit: Money, covers owed: Money, at place: Place) {
        guard limit.minorUnits < owed.minorUnits else { return }
        report(
            .limitBelowEstimate, at: place,
            inputs: [.init("limit", limit.description), .init("estimate", owed.description)],
            "at most \(limit) is below the estimate of \(owed)", "最高限额 \(limit) 低于估价 \(owed)")
    }
}
