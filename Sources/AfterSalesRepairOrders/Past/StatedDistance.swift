public import AfterSalesCore

/// A distance as another system has it (原始里程), in its own unit, and what that is in kilometres.
public struct StatedDistance: Hashable, Sendable, Codable {
    /// What it was stated in.
    public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
        /// Kilometres (公里).
        case kilometres
        /// International miles of 1.609344 km (英里).
        case miles
    }

    /// The number, in the unit.
    public let value: DecimalNumeral
    /// The unit.
    public let unit: Unit
    /// The same in whole kilometres, rounded once, half away from zero.
    public let kilometres: Int

    /// A distance.
    /// - Parameters:
    ///   - value: The number, in the unit.
    ///   - unit: The unit.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow`` beyond what can be computed with.
    public init(_ value: DecimalNumeral, _ unit: Unit) throws(ArithmeticError) {
        self.value = value
        self.unit = unit
        let exact = unit == .miles ? try value.rational * Self.kilometresPerMile() : value.rational
        kilometres = Int(try exact.units(fractionDigits: 0, rounding: .halfAwayFromZero))
    }

    private static func kilometresPerMile() throws(ArithmeticError) -> Rational {
        try Rational(1_609_344, over: 1_000_000)
    }
}

extension StatedDistance: CustomStringConvertible {
    /// As it was stated: `42326 mi`, `21000 km`.
    public var description: String { "\(value) \(unit == .miles ? "mi" : "km")" }
}
