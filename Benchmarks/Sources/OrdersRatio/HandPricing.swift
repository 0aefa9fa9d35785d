import AfterSalesCore
import AfterSalesRepairOrders

/// The same prices by hand: whole numbers, no checks, the one case that the generated orders have.
enum HandPricing {
    struct Totals: Equatable {
        var net: Int64 = 0
        var tax: Int64 = 0
        var customer: Int64 = 0
        var warranty: Int64 = 0
    }

    static func totals(_ lines: [OrderLine]) -> Totals {
        var totals = Totals()
        for line in lines {
            let list = rounded(line.unitPrice.minorUnits * line.quantity.units, 1_000)
            let discount: Int64 =
                switch line.discount {
                case nil: 0
                case .amount(let amount): amount.minorUnits
                case .rate(let rate): rounded(list * rate.value.mantissa, power(rate.value.scale))
                }
            let gross = list - discount
            let rate = line.taxRate.value
            let tax = rounded(gross * rate.mantissa, power(rate.scale) + rate.mantissa)
            totals.net += gross - tax
            totals.tax += tax
            if line.payType == .customer { totals.customer += gross } else { totals.warranty += gross }
        }
        return totals
    }

    private static func rounded(_ dividend: Int64, _ divisor: Int64) -> Int64 { (dividend + divisor / 2) / divisor }

    private static func power(_ exponent: Int) -> Int64 {
        var power: Int64 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}
