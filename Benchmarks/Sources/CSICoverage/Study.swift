import AfterSalesCSI
import AfterSalesCore

/// A method with a truth: one sample of a size, and whether its interval holds the truth.
struct Study: Sendable {
    let method: String
    let population: String
    /// - Returns: Whether the interval holds the truth.
    let holds: @Sendable (_ size: Int64, _ dice: inout Dice) throws -> Bool

    struct NoInterval: Error {}

    /// How many intervals of so many samples hold the truth.
    func held(samples: Int, of size: Int64, seed: UInt64) throws -> Int {
        var dice = Dice(seed: seed)
        var held = 0
        for _ in 0..<samples where try holds(size, &dice) { held += 1 }
        return held
    }
}

extension ConfidenceInterval {
    /// Whether a truth of `top / bottom` hundredths lies between the bounds, which are cut down as it is here.
    func holds(_ top: Int128, over bottom: Int128) -> Bool {
        var floor = top / bottom
        if floor * bottom > top { floor -= 1 }
        // The lower bound was cut down, so it is held against the truth itself.
        return Int128(lower.units) * bottom <= top && floor <= Int128(upper.units)
    }
}
