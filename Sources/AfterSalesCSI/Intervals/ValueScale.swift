import AfterSalesCore

/// In what unit values are summed, and between which bounds they lie.
///
/// A mark of 1 to 10 is `unitsPerPoint` 1, least 1, most 10; an index of 0 to 1000 points in millionths of a point is 10⁶, 0
/// and 10⁹.
public struct ValueScale: Hashable, Sendable {
    /// How many units one point has.
    public let unitsPerPoint: Int64
    /// The least value there can be, in units.
    public let least: Int64
    /// The greatest value there can be, in units.
    public let most: Int64

    /// A scale.
    /// - Parameters:
    ///   - unitsPerPoint: How many units one point has, above zero.
    ///   - least: The least value, in units.
    ///   - most: The greatest value, in units, above the least.
    /// - Throws: ``IntervalInputError/unitsNotPositive(_:)``, ``IntervalInputError/emptyScale(least:most:)``;
    ///   ``IntervalInputError/tooLarge`` where a difference of two values in hundredths of a point needs more than 64 bits.
    public init(unitsPerPoint: Int64, least: Int64, most: Int64) throws(IntervalInputError) {
        guard unitsPerPoint > 0 else { throw .unitsNotPositive(unitsPerPoint) }
        guard least < most else { throw .emptyScale(least: least, most: most) }
        self.unitsPerPoint = unitsPerPoint
        self.least = least
        self.most = most
        let widest = 100 * max(width, Int128(least.magnitude), Int128(most.magnitude)) / Int128(unitsPerPoint)
        guard widest < Int128(Int64.max) else { throw .tooLarge }
    }

    /// From the least to the greatest value, in units.
    var width: Int128 { Int128(most) - Int128(least) }
}

extension ValueScale {
    /// The least value in whole hundredths of a point, cut down.
    var leastHundredths: Int128 { ExactFigure(100 * Int128(least), over: Int128(unitsPerPoint)).whole }
    /// The greatest value in whole hundredths of a point, cut down.
    var mostHundredths: Int128 { ExactFigure(100 * Int128(most), over: Int128(unitsPerPoint)).whole }
    /// What a difference of two values can be at most, in whole hundredths of a point, cut down.
    var greatestRise: Int128 { ExactFigure(100 * width, over: Int128(unitsPerPoint)).whole }
    /// What it can be at least, cut down as well.
    var greatestFall: Int128 { ExactFigure(-100 * width, over: Int128(unitsPerPoint)).whole }
}
