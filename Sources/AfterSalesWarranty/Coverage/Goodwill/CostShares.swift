public import AfterSalesCore
import AfterSalesRepairOrders

/// Who bears how much of a cost (费用分担比例): all three together are 100 %.
public struct CostShares: Hashable, Sendable {
    /// The manufacturer's share.
    public let manufacturer: Rate
    /// The dealership's share.
    public let dealer: Rate
    /// The customer's share.
    public let customer: Rate
    /// The shares as whole numbers in the same proportion.
    private let weights: [Int64]

    /// Shares.
    /// - Parameters:
    ///   - manufacturer: The manufacturer's, 0…100 %.
    ///   - dealer: The dealership's.
    ///   - customer: The customer's.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `rateOutOfRange` and `sharesNotWhole`; `overflow` for shares finer than
    ///   can be computed with.
    public init(manufacturer: Rate, dealer: Rate, customer: Rate) throws(Rejection) {
        self.manufacturer = manufacturer
        self.dealer = dealer
        self.customer = customer
        var check = CoverageCheck()
        let place = Place.document
        check.share(manufacturer, at: place.field("manufacturer"))
        check.share(dealer, at: place.field("dealer"))
        check.share(customer, at: place.field("customer"))
        weights = (try? Rate.weights(of: [manufacturer, dealer, customer])) ?? []
        if weights.isEmpty { check.tooLarge(at: place) }
        let sum = try? manufacturer.rational + dealer.rational + customer.rational
        if sum == nil, !weights.isEmpty { check.tooLarge(at: place) }
        if let sum, sum != .one {
            check.report(
                .sharesNotWhole, at: place,
                inputs: [
                    .init("manufacturer", manufacturer.description), .init("dealer", dealer.description),
                    .init("customer", customer.description),
                ],
                "the shares are not 100% together", "各方比例之和不是 100%")
        }
        try check.verdict()
    }

    /// What comes to each of them of an amount; together they are the amount, to the last cent (最大余数法).
    /// - Parameter amount: The amount.
    /// - Throws: ``/AfterSalesCore/AllocationError/overflow``.
    public func split(_ amount: Money) throws(AllocationError) -> CostSplit {
        let parts = try amount.divided(byWeights: weights)
        return CostSplit(manufacturer: parts[0], dealer: parts[1], customer: parts[2])
    }
}

/// What of a cost comes to whom.
public struct CostSplit: Hashable, Sendable, Codable {
    /// What the manufacturer pays.
    public let manufacturer: Money
    /// What the dealership bears.
    public let dealer: Money
    /// What the customer pays.
    public let customer: Money

    /// Both together, such as labour and parts.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``.
    public static func + (left: CostSplit, right: CostSplit) throws(ArithmeticError) -> CostSplit {
        CostSplit(
            manufacturer: try left.manufacturer + right.manufacturer, dealer: try left.dealer + right.dealer,
            customer: try left.customer + right.customer)
    }
}

extension CostShares: Codable {
    private enum CodingKeys: String, CodingKey {
        case manufacturer, dealer, customer
    }

    /// Decodes three rates.
    /// - Throws: `DecodingError`; a ``/AfterSalesCore/Rejection`` where they are not 100 %.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            manufacturer: try container.decode(Rate.self, forKey: .manufacturer),
            dealer: try container.decode(Rate.self, forKey: .dealer),
            customer: try container.decode(Rate.self, forKey: .customer))
    }

    /// Encodes what ``init(from:)`` decodes.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(manufacturer, forKey: .manufacturer)
        try container.encode(dealer, forKey: .dealer)
        try container.encode(customer, forKey: .customer)
    }
}
