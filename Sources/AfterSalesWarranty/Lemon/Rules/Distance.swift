import AfterSalesCore

/// So many kilometres or miles, whole ones as odometers show them (行驶里程). Compared exactly, whatever they are counted in.
public struct Distance: Hashable, Sendable, Codable {
    /// How many.
    public let value: Int
    /// Of what.
    public let unit: DistanceUnit

    /// So many of a unit.
    public init(_ value: Int, _ unit: DistanceUnit) {
        self.value = value
        self.unit = unit
    }

    /// Wide enough for whatever a 64-bit number of miles comes to.
    var millimetres: Int128 { Int128(value) * Int128(unit.millimetres) }

    /// Whole units left until a limit, of the limit's unit; zero where it is reached or passed.
    func left(until limit: Distance) -> Int {
        let left = limit.millimetres - millimetres
        return left <= 0 ? 0 : Int(clamping: left / Int128(limit.unit.millimetres))
    }

    /// The exact number of another unit that it is.
    func rational(in unit: DistanceUnit) throws(ArithmeticError) -> Rational {
        try Rational(millimetres, over: Int128(unit.millimetres))
    }
}

extension Distance: CustomStringConvertible {
    /// The number and the unit: `3000 km`.
    public var description: String { "\(value) \(unit.rawValue)" }
}

extension Distance: Comparable {
    /// By length.
    public static func < (left: Distance, right: Distance) -> Bool { left.millimetres < right.millimetres }
}
