public import AfterSalesCore

/// A share of answers, such as a top box (最高分占比), with the interval that it lies in.
public struct ShareScore: Hashable, Sendable {
    /// How many are meant.
    public let part: Int64
    /// Of how many.
    public let whole: Int64
    /// The share in percentage points, rounded once to hundredths, half away from zero.
    public let share: Points
    /// Wilson's interval of the share.
    public let interval: ConfidenceInterval

    /// A share; nil of nothing, and where the part is not within the whole.
    /// - Parameters:
    ///   - part: How many are meant.
    ///   - whole: Of how many.
    ///   - level: How sure the interval is.
    /// - Throws: ``ScoringError/arithmetic(_:)`` where a figure does not fit.
    public init?(_ part: Int64, of whole: Int64, at level: ConfidenceLevel) throws(ScoringError) {
        guard whole > 0, 0...whole ~= part,
            let interval = ConfidenceInterval.wilson(part, of: whole, at: level)
        else { return nil }
        self.part = part
        self.whole = whole
        self.interval = interval
        share = try ScoringError.fitting { () throws(ArithmeticError) in
            try Points(Rational(Int128(part) * 100, over: Int128(whole)), rounding: .halfAwayFromZero)
        }
    }
}
