import AfterSalesCore

/// The arithmetic of lines, in whole minor units; what does not fit is an error.
struct LinePricing {
    let terms: PriceTerms

    /// Price × quantity, rounded once.
    func product(_ price: Money, _ quantity: LineQuantity) throws(ArithmeticError) -> Money {
        try demand(price)
        return try money(
            terms.rounding.quotient(Int128(price.minorUnits) * Int128(quantity.units), by: 1_000))
    }

    /// What a discount takes off a list amount.
    func discount(_ discount: LineDiscount?, of list: Money) throws(ArithmeticError) -> Money {
        switch discount {
        case nil: return .zero(terms.currency)
        case .amount(let amount):
            try demand(amount)
            return amount
        case .rate(let rate):
            return try share(rate, of: list)
        }
    }

    /// A share of an amount, rounded once.
    func share(_ rate: Rate, of amount: Money) throws(ArithmeticError) -> Money {
        try money(terms.rounding.quotient(product(amount, rate), by: .powerOfTen(rate.value.scale)))
    }

    /// An amount, as prices are written, with its tax, which is rounded once.
    func taxed(_ amount: Money, at rate: Rate) throws(ArithmeticError) -> TaxedAmount {
        switch terms.taxBasis {
        case .exclusive: return try TaxedAmount(net: amount, tax: try share(rate, of: amount))
        case .inclusive:
            let whole = try Int128.powerOfTen(rate.value.scale) + Int128(rate.value.mantissa)
            guard whole > 0 else { throw .divisionByZero }
            let tax = try money(terms.rounding.quotient(product(amount, rate), by: whole))
            return try TaxedAmount(net: try amount - tax, tax: tax)
        }
    }

    /// An amount split over the components of a package by what they would cost alone; equally where that is nothing.
    /// What is split is split without a rest: net and tax each by the largest remainder.
    func split(_ amount: TaxedAmount, over components: [PackageComponent]) throws(ArithmeticError) -> [ComponentAmounts]
    {
        var weights = components.map(\.listAmount.minorUnits)
        for component in components { try demand(component.listAmount) }
        // Components that are given away: nobody says which of them the price is for.
        if weights.allSatisfy({ $0 == 0 }) { weights = weights.map { _ in 1 } }
        guard let nets = try? LargestRemainder.shares(of: amount.net.minorUnits, weights: weights),
            let taxes = try? LargestRemainder.shares(of: amount.tax.minorUnits, weights: weights)
        else { throw .overflow }
        var shares: [ComponentAmounts] = []
        for (index, component) in components.enumerated() {
            let share = try TaxedAmount(
                net: Money(minorUnits: nets[index], currency: terms.currency),
                tax: Money(minorUnits: taxes[index], currency: terms.currency))
            let cost = try component.unitCost.map { cost throws(ArithmeticError) in
                try product(cost, component.quantity)
            }
            shares.append(ComponentAmounts(component: component.id, amount: share, cost: cost))
        }
        return shares
    }

    /// The sum, nil where one is not known.
    func sum(_ costs: [Money?]) throws(ArithmeticError) -> Money? {
        var sum = Money.zero(terms.currency)
        for cost in costs {
            guard let cost else { return nil }
            sum = try sum + cost
        }
        return sum
    }

    /// What comes in units of the rate's last decimal; two numbers of 64 bits fit 128.
    private func product(_ amount: Money, _ rate: Rate) -> Int128 {
        Int128(amount.minorUnits) * Int128(rate.value.mantissa)
    }

    private func demand(_ money: Money) throws(ArithmeticError) {
        guard money.currency == terms.currency else { throw .currencyMismatch(terms.currency, money.currency) }
    }

    private func money(_ units: Int128) throws(ArithmeticError) -> Money {
        guard let units = Int64(exactly: units) else { throw .overflow }
        return Money(minorUnits: units, currency: terms.currency)
    }
}
