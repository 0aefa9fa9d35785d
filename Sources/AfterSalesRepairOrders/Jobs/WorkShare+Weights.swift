import AfterSalesCore

extension WorkShare {
    /// The shares of a job as whole numbers in the same proportion.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow`` for shares finer than 18 decimals together.
    static func weights(of shares: [WorkShare]) throws(ArithmeticError) -> [Int64] {
        let scale = shares.map(\.share.value.scale).max() ?? 0
        var weights: [Int64] = []
        for share in shares {
            var weight = share.share.value.mantissa
            for _ in share.share.value.scale..<scale {
                let (product, overflow) = weight.multipliedReportingOverflow(by: 10)
                guard !overflow else { throw .overflow }
                weight = product
            }
            weights.append(weight)
        }
        return weights
    }
}
