/// A rate as a contract states it: a share of something, written `5%` or `0.05`, exact, without a unit.
public struct Rate: Hashable, Comparable, Sendable {
    /// The rate as an exact decimal: 5 % is 0.05.
    public let value: DecimalNumeral

    /// Reads `5%`, `0.5%` or `0.05`. At most 16 decimals before a percent sign.
    public init(_ text: some StringProtocol) throws(NumeralError) {
        guard text.last == "%" else {
            value = try DecimalNumeral(text)
            return
        }
        do throws(NumeralError) {
            let number = try DecimalNumeral(text.dropLast())
            // Shifting the point by two is exact; only the spelling can become too long.
            value = try DecimalNumeral(number.mantissa.decimalText(fractionDigits: number.scale + 2))
        } catch .malformed {
            throw .malformed(String(text))
        } catch {
            throw .tooLarge(String(text))
        }
    }

    /// An exact decimal as a rate.
    public init(_ value: DecimalNumeral) { self.value = value }

    /// The rate as a fraction.
    public var rational: Rational { value.rational }

    /// Whether it lies in 0…100 %.
    public var isShare: Bool { value.mantissa >= 0 && rational <= .one }

    /// By value.
    public static func < (left: Rate, right: Rate) -> Bool { left.value < right.value }
}

extension Rate: CustomStringConvertible {
    /// As a percentage: `0.5%`.
    public var description: String {
        guard let percent = try? rational * Rational(100) else { return value.description }
        return "\(percent)%"
    }
}

extension Rate: Codable {
    /// Decodes from a string, `"5%"` or `"0.05"`.
    /// - Throws: `DecodingError`; beneath it a ``NumeralError``.
    public init(from decoder: any Decoder) throws {
        self = try decoder.valueFromText { text throws(NumeralError) in try Rate(text) }
    }

    /// Encodes as the decimal string `"0.05"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value.description)
    }
}
