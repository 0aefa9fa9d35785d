import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesTesting

/// A line as the test has made it up, in whole numbers, and what it comes to by the test's own arithmetic.
struct ExactLine {
    var kind: LineKind = .part
    var payer = 0
    /// Thousandths.
    var quantity: Int128 = 1_000
    /// Minor units.
    var price: Int128 = 0
    /// Thousandths of a percent.
    var tax: Int128 = 0
    /// Thousandths of a percent, where the discount is a rate.
    var discountRate: Int128?
    /// Minor units, where it is an amount.
    var discountAmount: Int128?
    /// Minor units; what a package is split by.
    var weights: [Int128] = []

    struct Result: Equatable {
        var list: Int128
        var discount: Int128
        var net: Int128
        var tax: Int128
        var gross: Int128
        var nets: [Int128]
        var taxes: [Int128]
    }

    /// What it comes to.
    func result(inclusive: Bool, _ rule: RoundingRule) -> Result {
        let sign: Int128 = kind == .discount ? -1 : 1
        let list = sign * Self.rounded(quantity * price, over: 1_000, rule)
        var discount = discountAmount ?? 0
        if let discountRate { discount = Self.rounded(list * discountRate, over: 100_000, rule) }
        let rest = list - discount
        // Of what has the tax in it, the tax is the part r of 1 + r.
        let tax = Self.rounded(rest * self.tax, over: inclusive ? 100_000 + self.tax : 100_000, rule)
        let net = inclusive ? rest - tax : rest
        return Result(
            list: list, discount: discount, net: net, tax: tax, gross: net + tax, nets: Self.parts(net, weights),
            taxes: Self.parts(tax, weights))
    }

    /// By doubling: a half is where twice the rest is the divisor.
    static func rounded(_ dividend: Int128, over divisor: Int128, _ rule: RoundingRule) -> Int128 {
        let size = dividend < 0 ? -dividend : dividend
        let floor = size / divisor
        let twice = (size - floor * divisor) * 2
        let up: Bool
        switch rule {
        case .down: up = false
        case .halfAwayFromZero: up = twice >= divisor
        case .halfEven: up = twice > divisor || (twice == divisor && floor % 2 == 1)
        }
        let result = up ? floor + 1 : floor
        return dividend < 0 ? -result : result
    }

    /// Unit by unit to whoever is furthest below what is due to him, from the floors on; the earlier one in a tie.
    static func parts(_ amount: Int128, _ weights: [Int128]) -> [Int128] {
        guard !weights.isEmpty else { return [] }
        let given = weights.reduce(0, +)
        let shares = given == 0 ? weights.map { _ in 1 } : weights
        let sum = shares.reduce(0, +)
        let size = amount < 0 ? -amount : amount
        var parts = shares.map { size * $0 / sum }
        var left = size - parts.reduce(0, +)
        while left > 0 {
            var best = 0
            for index in shares.indices
            where size * shares[index] - parts[index] * sum > size * shares[best] - parts[best] * sum { best = index }
            parts[best] += 1
            left -= 1
        }
        return amount < 0 ? parts.map { -$0 } : parts
    }
}
