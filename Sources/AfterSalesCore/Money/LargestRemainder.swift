/// Divides a whole number of units by weights without losing one (最大余数法).
///
/// Every share is floored; the units still missing go one each to the largest fractional remainders, ties to the
/// earlier member. The shares always add up to the amount. An amount below zero is divided like its opposite.
public enum LargestRemainder {
    /// The shares of `units` by `weights`, in the order of the weights.
    public static func shares(of units: Int64, weights: [Int64]) throws(AllocationError) -> [Int64] {
        var shares = [Int64](repeating: 0, count: weights.count)
        try divide(units, weights: weights, into: &shares)
        return shares
    }

    /// The same into storage that is there already; `shares` has the length of `weights`.
    package static func divide(
        _ units: Int64, weights: [Int64], into shares: inout [Int64]
    ) throws(AllocationError) {
        var sum: Int64 = 0
        for (index, weight) in weights.enumerated() {
            guard weight >= 0 else { throw .negativeWeight(at: index) }
            let (next, overflow) = sum.addingReportingOverflow(weight)
            guard !overflow else { throw .overflow }
            sum = next
        }
        guard sum > 0 else { throw .noWeight }
        guard units != .min else { throw .overflow }
        let magnitude = Int64(units.magnitude)
        let sign: Int64 = units < 0 ? -1 : 1
        var missing = magnitude
        // Fewer units are missing than there are members with a remainder, so nobody gets two.
        var remainders = [Int64](repeating: 0, count: weights.count)
        for (index, weight) in weights.enumerated() {
            let (quotient, remainder) = product(magnitude, weight, dividedBy: sum)
            shares[index] = sign * quotient
            remainders[index] = remainder
            missing -= quotient
        }
        guard missing > 0 else { return }
        if weights.count > 64 {
            let order = remainders.indices.sorted { (remainders[$0], $1) > (remainders[$1], $0) }
            for index in order.prefix(Int(missing)) { shares[index] += sign }
            return
        }
        while missing > 0 {
            var best = 0
            for index in 1..<max(1, remainders.count) where remainders[index] > remainders[best] { best = index }
            shares[best] += sign
            remainders[best] = -1
            missing -= 1
        }
    }

    /// `(a · b) / divisor` with its remainder; never overflows, because `b` is at most the divisor.
    private static func product(_ a: Int64, _ b: Int64, dividedBy divisor: Int64) -> (Int64, Int64) {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        if !overflow { return product.quotientAndRemainder(dividingBy: divisor) }
        let wide = (Int128(a) * Int128(b)).quotientAndRemainder(dividingBy: Int128(divisor))
        return (Int64(wide.quotient), Int64(wide.remainder))
    }
}

extension Money {
    /// This amount divided by weights with the largest-remainder method; the parts add up to it to the cent.
    public func divided(byWeights weights: [Int64]) throws(AllocationError) -> [Money] {
        try LargestRemainder.shares(of: minorUnits, weights: weights).map { Money(minorUnits: $0, currency: currency) }
    }
}
