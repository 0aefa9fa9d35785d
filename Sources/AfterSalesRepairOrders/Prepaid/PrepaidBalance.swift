public import AfterSalesCore

/// What a prepaid plan has to give, or gives: so many visits, or so much money.
///
/// In JSON it is `{"visits": 3}` or `{"money": "500.00 CNY"}`.
public enum PrepaidBalance: Hashable, Sendable {
    /// Visits, whatever is done in each.
    case visits(Int)
    /// Money, with tax.
    case money(Money)

    /// The visits, or the money in minor units.
    var units: Int64 {
        switch self {
        case .visits(let visits): Int64(visits)
        case .money(let money): money.minorUnits
        }
    }

    /// So many units of the same.
    func with(units: Int64) -> PrepaidBalance {
        switch self {
        case .visits: .visits(Int(units))
        case .money(let money): .money(Money(minorUnits: units, currency: money.currency))
        }
    }
}

extension PrepaidBalance: CustomStringConvertible {
    /// `3 visits`, or the amount.
    public var description: String {
        switch self {
        case .visits(let visits): "\(visits) visits"
        case .money(let money): money.description
        }
    }

    var chinese: String {
        switch self {
        case .visits(let visits): "\(visits) 次"
        case .money(let money): money.description
        }
    }
}

extension PrepaidBalance: Codable {
    private enum CodingKeys: String, CodingKey { case visits, money }

    /// Decodes an object with one of both.
    /// - Throws: `DecodingError` where it has neither or both.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch (
            try container.decodeIfPresent(Int.self, forKey: .visits),
            try container.decodeIfPresent(Money.self, forKey: .money)
        ) {
        case (let visits?, nil): self = .visits(visits)
        case (nil, let money?): self = .money(money)
        default:
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a balance is in visits or in money"))
        }
    }

    /// Encodes an object with one of both.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .visits(let visits): try container.encode(visits, forKey: .visits)
        case .money(let money): try container.encode(money, forKey: .money)
        }
    }
}
