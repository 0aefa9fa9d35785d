import AfterSalesCore

/// How likely it is that chance alone makes a count as high as one that was seen, by summing the probabilities of all
/// counts.
///
/// The weights of the counts follow one from the next by a quotient of whole numbers, from the likeliest outward, until
/// they are a 10^-30th of it; so nothing is approximated by a curve, and only `+ - * /` are used.
enum ExactTail {
    /// At least so many marked ones among those drawn, without putting back: Fisher's exact test of two shares,
    /// one-sided.
    /// - Parameters:
    ///   - count: How many marked ones were drawn.
    ///   - drawn: How many were drawn.
    ///   - marked: How many are marked, drawn or not.
    ///   - whole: How many there are.
    static func hypergeometric(atLeast count: Int, drawn: Int, marked: Int, of whole: Int) -> TailChance {
        let least = max(0, drawn - (whole - marked))
        let most = min(drawn, marked)
        let mode = Int((Double(drawn) + 1) * (Double(marked) + 1) / (Double(whole) + 2))
        return tail(atLeast: count, from: least, through: most, mode: mode) { at in
            Double(marked - at) * Double(drawn - at) / (Double(at + 1) * Double(whole - marked - drawn + at + 1))
        }
    }

    /// At least so many of the trials fall on one of so many equal places.
    /// - Parameters:
    ///   - count: How many fell there.
    ///   - trials: How many there were.
    ///   - places: On how many places they could fall.
    static func binomial(atLeast count: Int, of trials: Int, onOneOf places: Int) -> TailChance {
        guard places > 1 else { return .certain }
        let mode = (trials + 1) / places
        return tail(atLeast: count, from: 0, through: trials, mode: mode) { at in
            Double(trials - at) / (Double(at + 1) * Double(places - 1))
        }
    }

    /// - Parameter step: The probability of one more, as a multiple of that of a count.
    private static func tail(
        atLeast count: Int, from least: Int, through most: Int, mode: Int, step: (Int) -> Double
    ) -> TailChance {
        guard count > least else { return .certain }
        guard count <= most else { return TailChance(perBillion: 0) }
        let mode = min(max(mode, least), most)
        let negligible = 1e-30
        var (all, above) = (1.0, mode >= count ? 1.0 : 0.0)
        var (weight, at) = (1.0, mode)
        while at < most {
            weight *= step(at)
            at += 1
            guard weight > negligible else { break }
            all += weight
            if at >= count { above += weight }
        }
        (weight, at) = (1.0, mode)
        while at > least {
            weight /= step(at - 1)
            at -= 1
            guard weight > negligible else { break }
            all += weight
            if at >= count { above += weight }
        }
        // One more, so that it is never called less likely than it is.
        return TailChance(perBillion: min(Int64(above / all * 1_000_000_000) + 1, TailChance.certain.perBillion))
    }
}

/// How likely something is by chance alone, in billionths, never less than it is.
struct TailChance: Comparable, CustomStringConvertible {
    /// Of a billion.
    let perBillion: Int64

    /// It cannot be otherwise.
    static let certain = TailChance(perBillion: 1_000_000_000)

    static func < (left: TailChance, right: TailChance) -> Bool { left.perBillion < right.perBillion }

    /// Whether it is at most a level.
    /// - Parameter looks: How many such chances are looked at, for all of which together the level holds (Bonferroni).
    func isAtMost(_ level: Rate, among looks: Int = 1) -> Bool {
        let (all, overflow) = perBillion.multipliedReportingOverflow(by: Int64(max(looks, 1)))
        return !overflow && DecimalNumeral(mantissa: all, scale: 9) <= level.value
    }

    /// `0.000001`, as a share.
    var description: String { perBillion.decimalText(fractionDigits: 9) }
}
