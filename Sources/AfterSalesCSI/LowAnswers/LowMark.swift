public import AfterSalesCore

/// Up to which mark an answer is a bad one (低分线); the mark itself is bad.
public enum LowMark: Hashable, Sendable {
    /// A mark of a question, or so many points of the index.
    case mark(Int)
    /// A share of the way from the lowest mark to the highest, so that it fits every scale: 50 % of 1 to 5 is 3. Of the
    /// index, a share of its highest points.
    case share(Rate)

    /// Whether a value on a scale is at or below it.
    func holds(_ value: Rational, from lowest: Int, to highest: Int) -> Bool {
        switch self {
        case .mark(let mark): return value <= Rational(Int64(mark))
        case .share(let share):
            guard highest > lowest, let bound = bound(share, from: lowest, to: highest) else { return false }
            return value <= bound
        }
    }

    /// Scales and indexes have whole bounds and shares at most eighteen decimals, so this fits where a scale is one that
    /// people can answer; what does not fit has no bound.
    private func bound(_ share: Rate, from lowest: Int, to highest: Int) -> Rational? {
        try? Rational(Int64(lowest)) + share.rational * Rational(Int64(highest) - Int64(lowest))
    }
}

extension LowMark: CustomStringConvertible {
    /// `6`, or `50%`.
    public var description: String {
        switch self {
        case .mark(let mark): String(mark)
        case .share(let share): share.description
        }
    }
}
