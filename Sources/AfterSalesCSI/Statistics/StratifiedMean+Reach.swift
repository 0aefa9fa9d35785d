import AfterSalesCore

extension StratifiedMean {
    /// The sums of each stratum with its share of the whole.
    var parts: [(weight: Double, sums: MeanSums)] {
        strata.map { (Double($0.weight) / Double(weight), $0.sums) }
    }

    /// The mean in points, rounded once to hundredths, half away from zero: exactly where 128 bits are enough for that,
    /// otherwise to some 10⁻⁹ of a hundredth. A dozen strata whose numbers of answers have no common divisor need more.
    func points(on scale: ValueScale) -> Points? {
        if let exact, let points = try? Points(exact / Rational(scale.unitsPerPoint), rounding: .halfAwayFromZero) {
            return points
        }
        let figure = LocatedFigure(self, on: scale)
        let isUp = figure.whole < 0 ? figure.fraction > 0.5 : figure.fraction >= 0.5
        return Points(exactly: figure.whole + (isUp ? 1 : 0))
    }

    /// The intervals of all strata, t or bounded, added up square by square.
    func boundedReach(on scale: ValueScale, at level: ConfidenceLevel) -> Reach {
        .sum(parts.map { ($0.weight, .mean($0.sums, on: scale, at: level)) })
    }
}

extension LocatedFigure {
    /// Where the mean of strata lies: exactly where 128 bits are enough for that, otherwise to some 10⁻⁹ of a hundredth.
    init(_ mean: StratifiedMean, on scale: ValueScale) {
        if let exact = mean.exact,
            let hundredths = try? exact * Rational(Int128(100), over: Int128(scale.unitsPerPoint))
        {
            self.init(ExactFigure(hundredths.numerator, over: hundredths.denominator))
            return
        }
        let located = mean.strata.map {
            LocatedFigure(ExactFigure(total: $0.sums.total, count: $0.sums.count, on: scale))
        }
        // Only what is above the lowest is weighted, so that equal means stay what they are.
        let base = located.map(\.whole).min() ?? 0
        var fraction = 0.0
        for (figure, part) in zip(located, mean.parts) {
            fraction += part.weight * (Double(figure.whole - base) + figure.fraction)
        }
        self.init(whole: base, fraction: fraction)
    }
}
