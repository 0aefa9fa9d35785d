public import AfterSalesCore

extension OrderLine {
    /// What the line comes to by the terms of its order.
    ///
    /// The list amount, the discount, the tax and the cost are rounded once each; everything else is their sum or
    /// difference. A discount line comes to less than nothing.
    /// - Parameter terms: The terms of the order.
    /// - Throws: ``/AfterSalesCore/ArithmeticError`` where an amount is too large, or of another currency.
    public func amounts(by terms: PriceTerms) throws(ArithmeticError) -> LineAmounts {
        let pricing = LinePricing(terms: terms)
        let magnitude = try pricing.product(unitPrice, quantity)
        let list = kind == .discount ? try .zero(terms.currency) - magnitude : magnitude
        let discount = try pricing.discount(discount, of: list)
        let amount = try pricing.taxed(try list - discount, at: taxRate)
        var cost = try unitCost.map { cost throws(ArithmeticError) in try pricing.product(cost, quantity) }
        var shares: [ComponentAmounts] = []
        if !components.isEmpty {
            shares = try pricing.split(amount, over: components)
            // A package costs what its components cost.
            cost = try pricing.sum(shares.map(\.cost)) ?? cost
        }
        return LineAmounts(
            line: id, list: list, discount: discount, amount: amount, cost: cost, components: shares)
    }
}
