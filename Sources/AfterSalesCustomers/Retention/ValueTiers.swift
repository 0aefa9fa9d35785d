public import AfterSalesCore

/// From what amount on a customer is of which tier (价值分层), as data.
public struct ValueTiers: Hashable, Sendable {
    /// A tier.
    public struct Tier: Hashable, Sendable, Codable {
        /// Its name, `A`.
        public let name: String
        /// The least amount.
        public let from: Money

        /// A tier.
        public init(_ name: String, from: Money) {
            self.name = name
            self.from = from
        }
    }

    /// The tiers, the lowest first.
    public let tiers: [Tier]

    /// Tiers.
    /// - Parameter tiers: The tiers, the lowest first.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `mixedCurrencies`, `tiersNotAscending`,
    ///   `duplicateTier`.
    public init(_ tiers: [Tier]) throws(Rejection) {
        self.tiers = tiers
        var check = ValueTierCheck()
        check.check(tiers)
        guard check.findings.isEmpty else { throw Rejection(check.findings) }
    }

    /// The tier of an amount; nil below the first one.
    /// - Parameter amount: What somebody has spent.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/currencyMismatch(_:_:)`` for an amount of another currency.
    public func tier(of amount: Money) throws(ArithmeticError) -> String? {
        var name: String?
        for tier in tiers {
            if try amount.isLess(than: tier.from) { break }
            name = tier.name
        }
        return name
    }
}

extension ValueTiers: Codable {
    /// Decodes a list of tiers.
    /// - Throws: `DecodingError`; a ``/AfterSalesCore/Rejection`` with everything that is wrong.
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode([Tier].self))
    }

    /// Encodes ``tiers``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(tiers)
    }
}

/// Looks through tiers.
private struct ValueTierCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    mutating func check(_ tiers: [ValueTiers.Tier]) {
        var names: Set<String> = []
        for (index, tier) in tiers.enumerated() {
            let place = Place.document.element(index)
            if !names.insert(tier.name).inserted {
                report(
                    .duplicateTier, at: place, inputs: [.init("name", tier.name)], "tier \(tier.name) stands twice",
                    "价值层级 \(tier.name) 重复")
            }
            guard index > 0 else { continue }
            let before = tiers[index - 1].from
            let inputs = [Finding.Input("before", before.description), .init("from", tier.from.description)]
            if before.currency != tier.from.currency {
                report(
                    .mixedCurrencies, at: place, inputs: inputs, "tiers are in two currencies: \(before), \(tier.from)",
                    "价值层级币种不一致：\(before)、\(tier.from)")
            } else if before.minorUnits >= tier.from.minorUnits {
                report(
                    .tiersNotAscending, at: place, inputs: inputs, "\(tier.from) does not come behind \(before)",
                    "\(tier.from) 未高于前一层级的 \(before)")
            }
        }
    }
}
