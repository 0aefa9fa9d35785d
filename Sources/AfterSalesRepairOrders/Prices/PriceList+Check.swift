public import AfterSalesCore
import AfterSalesCustomers

extension PriceList {
    /// Holds lines against the list (价目核对).
    ///
    /// What is asked for a line is quantity × price less its discount; what the list asks for is quantity × its price,
    /// turned into an amount with tax or without it by the line's rate where the list is written the other way. Discounts
    /// of the order as a whole are not looked at.
    /// - Parameters:
    ///   - lines: The lines.
    ///   - terms: How their order is reckoned.
    ///   - payTypes: Whose lines are looked at: the list is for those who pay at the counter.
    /// - Returns: `abovePriceList` as an error, `hoursAbovePriceList` as a warning, `belowPriceList` and
    ///   `notInPriceList` as notes; `mixedCurrencies` alone where the list is of another currency; `overflow`.
    public func check(
        _ lines: [OrderLine], terms: PriceTerms, paidBy payTypes: Set<PayType> = [.customer]
    ) -> [Finding] {
        var check = ListedPriceCheck(list: self, terms: terms)
        guard currency == terms.currency else {
            check.report(
                .mixedCurrencies, at: Place.document.field("terms").field("currency"),
                inputs: [.init("list", currency.code), .init("currency", terms.currency.code)],
                "the list is in \(currency.code), the order in \(terms.currency.code)",
                "价目表币种为 \(currency.code)，工单币种为 \(terms.currency.code)")
            return check.findings
        }
        for (index, line) in lines.enumerated() where line.kind != .discount && payTypes.contains(line.payType) {
            check.check(line, at: Place.document.field("lines").element(index))
        }
        return check.findings
    }

    /// Holds the draft of an estimate against the list, before the customer sees it.
    /// - Parameters:
    ///   - draft: The draft.
    ///   - terms: How its order is reckoned.
    ///   - payTypes: Whose lines are looked at.
    /// - Returns: What is found, as for lines by themselves.
    public func check(
        _ draft: EstimateDraft, terms: PriceTerms, paidBy payTypes: Set<PayType> = [.customer]
    ) -> [Finding] {
        check(draft.lines, terms: terms, paidBy: payTypes)
    }

    /// Holds an order against the list; lines of declined jobs are not looked at.
    /// - Parameters:
    ///   - order: The order.
    ///   - payTypes: Whose lines are looked at.
    /// - Returns: What is found, as for lines by themselves; a place counts among ``RepairOrder/countedLines``.
    public func check(_ order: RepairOrder, paidBy payTypes: Set<PayType> = [.customer]) -> [Finding] {
        check(order.countedLines, terms: order.terms, paidBy: payTypes)
    }
}
