/// A quotient of two sums that keeps both, so that ratios of parts merge into the ratio of the whole.
///
/// Averaging averages is wrong; adding numerators and denominators is right. An empty denominator is no value, not zero.
public struct Ratio: Hashable, Sendable {
    /// What is counted, in its own smallest unit.
    public let numerator: Int64
    /// What it is counted per, in its own smallest unit.
    public let denominator: Int64

    /// The quotient of two sums.
    public init(_ numerator: Int64, per denominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The exact quotient; nil where there is nothing to divide by.
    public var value: Rational? { try? Rational(Int128(numerator), over: Int128(denominator)) }

    /// The ratio of both parts together.
    public func merging(_ other: Ratio) throws(ArithmeticError) -> Ratio {
        let (top, topOverflow) = numerator.addingReportingOverflow(other.numerator)
        let (bottom, bottomOverflow) = denominator.addingReportingOverflow(other.denominator)
        guard !topOverflow, !bottomOverflow else { throw .overflow }
        return Ratio(top, per: bottom)
    }
}

extension Ratio: LosslessStringConvertible {
    /// `3/4`, not reduced: both sums are kept.
    public var description: String { "\(numerator)/\(denominator)" }

    /// Reads `3/4`; nil where it is not two whole numbers.
    public init?(_ description: String) {
        let parts = description.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let top = Int64(parts[0]), let bottom = Int64(parts[1]) else { return nil }
        self.init(top, per: bottom)
    }
}

extension Ratio: Codable {
    /// Decodes from `"3/4"`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let ratio = Ratio(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a ratio: \(text)")
        }
        self = ratio
    }

    /// Encodes as `"3/4"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
