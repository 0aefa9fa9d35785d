public import AfterSalesCore

/// What is taken off one line (行折扣).
///
/// In JSON it is `{"rate": "0.1"}` or `{"amount": "20.00 CNY"}`.
public enum LineDiscount: Hashable, Sendable {
    /// A share of the line's list amount, 0…100 %.
    case rate(Rate)
    /// An amount, at most the line's list amount; with tax or without, as the order's prices are.
    case amount(Money)
}

extension LineDiscount: Codable {
    private enum CodingKeys: String, CodingKey { case rate, amount }

    /// Decodes an object with one of both.
    /// - Throws: `DecodingError` where it has neither or both.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch (
            try container.decodeIfPresent(Rate.self, forKey: .rate),
            try container.decodeIfPresent(Money.self, forKey: .amount)
        ) {
        case (let rate?, nil): self = .rate(rate)
        case (nil, let amount?): self = .amount(amount)
        default:
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a discount is a rate or an amount"))
        }
    }

    /// Encodes an object with one of both.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .rate(let rate): try container.encode(rate, forKey: .rate)
        case .amount(let amount): try container.encode(amount, forKey: .amount)
        }
    }
}
