import AfterSalesCore

/// A weighted mean of strata, before it is a number.
struct StratifiedMean {
    /// The strata that count, in an order of their own.
    let strata: [Stratum]
    /// The sum of their weights.
    let weight: Int64

    /// Nil where nothing can be said.
    init?(_ strata: [Stratum], on scale: ValueScale) {
        var weight: Int64 = 0
        for stratum in strata {
            let (sum, overflow) = weight.addingReportingOverflow(stratum.weight)
            guard stratum.weight >= 0, !overflow else { return nil }
            weight = sum
        }
        let counting = strata.filter { $0.weight > 0 }
        guard weight > 0, counting.allSatisfy({ $0.sums.fits(scale) }) else { return nil }
        // Sums of fractions depend on their order in the last place.
        self.strata = counting.sorted { $0.isBefore($1) }
        self.weight = weight
    }

    /// Whether answers differ in every stratum.
    var hasSpread: Bool { strata.allSatisfy(\.sums.hasSpread) }

    /// The mean in units as an exact fraction; nil where that needs more than 128 bits.
    var exact: Rational? {
        var sum = Rational.zero
        do {
            for stratum in strata {
                let share = try Rational(Int128(stratum.weight), over: Int128(weight))
                sum = try sum + share * Rational(stratum.sums.total, over: Int128(stratum.sums.count))
            }
        } catch {
            return nil
        }
        return sum
    }
}

extension Stratum {
    /// An order without ties but of equal strata.
    fileprivate func isBefore(_ other: Stratum) -> Bool {
        (weight, sums.count, sums.total, sums.squares)
            < (other.weight, other.sums.count, other.sums.total, other.sums.squares)
    }
}
