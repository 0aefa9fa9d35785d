extension Rate {
    /// Rates as whole numbers in the same proportion, as ``LargestRemainder`` takes them.
    /// - Throws: ``ArithmeticError/overflow`` for rates finer than 18 decimals together.
    package static func weights(of rates: [Rate]) throws(ArithmeticError) -> [Int64] {
        let scale = rates.map(\.value.scale).max() ?? 0
        var weights: [Int64] = []
        for rate in rates {
            let (weight, overflow) = rate.value.mantissa.multipliedReportingOverflow(
                by: try Int64.powerOfTen(scale - rate.value.scale))
            guard !overflow else { throw .overflow }
            weights.append(weight)
        }
        return weights
    }
}
