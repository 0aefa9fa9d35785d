public import AfterSalesCore

/// Who bears how much of a claim (分担比例), as it is agreed with goodwill; all shares together are 100 %.
public struct ClaimShares: Hashable, Sendable, Codable {
    /// The manufacturer's, above zero.
    public let manufacturer: Rate
    /// The dealership's.
    public let dealer: Rate
    /// The customer's.
    public let customer: Rate

    /// Shares; whether they are 100 % together is checked with the claim.
    public init(manufacturer: Rate, dealer: Rate, customer: Rate) {
        self.manufacturer = manufacturer
        self.dealer = dealer
        self.customer = customer
    }

    /// An amount divided by the shares, by the largest remainder: the parts are the amount, to the cent.
    /// - Parameter amount: The amount.
    /// - Returns: The parts; nil where the shares are below zero, nothing together, or finer than can be computed with.
    public func divide(_ amount: Money) -> (manufacturer: Money, dealer: Money, customer: Money)? {
        guard let weights, let parts = try? amount.divided(byWeights: weights), parts.count == 3 else { return nil }
        return (parts[0], parts[1], parts[2])
    }

    /// Whether each is a share and all together are everything, and the manufacturer bears something.
    var isWhole: Bool {
        guard manufacturer.isShare, dealer.isShare, customer.isShare, manufacturer.value.mantissa > 0,
            let sum = try? manufacturer.rational + dealer.rational + customer.rational
        else { return false }
        return sum == .one
    }

    /// The shares as whole numbers in the same proportion.
    private var weights: [Int64]? {
        let shares = [manufacturer.value, dealer.value, customer.value]
        let scale = shares.map(\.scale).max() ?? 0
        var weights: [Int64] = []
        for share in shares {
            var weight = share.mantissa
            for _ in share.scale..<scale {
                let (product, overflow) = weight.multipliedReportingOverflow(by: 10)
                guard !overflow else { return nil }
                weight = product
            }
            weights.append(weight)
        }
        return weights
    }
}
