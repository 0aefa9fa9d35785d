import AfterSalesCSI
import AfterSalesCore

/// Intervals of many cases, a line of JSON each: what went in, and the bounds.
struct Cases {
    private static let levels = ["50%", "80%", "90%", "95%", "99%", "99.9%"]

    /// A line.
    private func line(_ method: String, _ level: String, _ input: String, _ interval: ConfidenceInterval?) throws {
        guard let interval else { throw Study.NoInterval() }
        let bounds = #""lower": "\#(interval.lower)", "upper": "\#(interval.upper)""#
        Swift.print(#"{"method": "\#(method)", "level": "\#(level)", \#(input), \#(bounds)}"#)
    }

    func print() throws {
        for level in Cases.levels {
            let exact = try ConfidenceLevel(try Rate(level))
            try quantiles(level, exact)
            try shares(level, exact)
            try promoters(level, exact)
            try means(level, exact)
        }
        try bootstraps()
    }

    private static let freedoms: [Int64] = [
        1, 2, 3, 4, 5, 7, 10, 19, 29, 30, 59, 60, 61, 62, 99, 120, 500, 10_000, 1_000_000, 1_000_000_000,
    ]

    /// Means of values so large that bounds in hundredths have as many digits as a quantile: x and −x in turn, and a zero
    /// where their number is odd.
    private func quantiles(_ level: String, _ exact: ConfidenceLevel) throws {
        let most: Int64 = 40_000_000_000_000_000
        let scale = try ValueScale(unitsPerPoint: 1, least: -most, most: most)
        for freedom in Cases.freedoms {
            // As large as the scale lets t times the error be, and 128 bits the sum of the squares.
            let value: Int64 =
                freedom < 10 ? 10_000_000_000_000 : freedom > 10_000 ? 400_000_000_000_000 : 10_000_000_000_000_000
            let pairs = (freedom + 1) / 2
            var sums = MeanSums()
            try sums.add(value, times: pairs)
            try sums.add(-value, times: pairs)
            try sums.add(0, times: freedom + 1 - 2 * pairs)
            let input = #""freedom": \#(freedom), "value": \#(value), "pairs": \#(pairs)"#
            try line("t", level, input, .studentT(sums, on: scale, at: exact))
        }
    }

    private func shares(_ level: String, _ exact: ConfidenceLevel) throws {
        let shares: [(Int64, Int64)] = [
            (0, 1), (1, 1), (0, 20), (1, 29), (15, 148), (81, 263), (5, 10), (97, 100), (400, 400),
            (123_456, 1_000_000),
            (999_999_937, 1_000_000_007),
        ]
        for (part, whole) in shares {
            try line(
                "wilson", level, #""part": \#(part), "whole": \#(whole)"#, .wilson(part, of: whole, at: exact))
            for (laterPart, laterWhole) in shares.prefix(9) {
                let input =
                    #""part": \#(part), "whole": \#(whole), "laterPart": \#(laterPart), "laterWhole": \#(laterWhole)"#
                try line(
                    "newcombe", level, input,
                    .difference(from: Ratio(part, per: whole), to: Ratio(laterPart, per: laterWhole), at: exact))
            }
        }
    }

    private func promoters(_ level: String, _ exact: ConfidenceLevel) throws {
        for (promoters, detractors, all): (Int64, Int64, Int64) in [
            (6, 1, 10), (0, 0, 7), (3, 3, 6), (20, 5, 36), (640, 12, 700), (0, 300, 1_000), (5_000, 5_000, 1_000_000),
        ] {
            try line(
                "adjustedWald", level, #""promoters": \#(promoters), "detractors": \#(detractors), "of": \#(all)"#,
                .adjustedWald(promoters: promoters, detractors: detractors, of: all, at: exact))
        }
    }

    /// Answers of the simulated customers: one mean, the change to another, and strata.
    private func means(_ level: String, _ exact: ConfidenceLevel) throws {
        let scale = try ValueScale(unitsPerPoint: 10, least: 0, most: 10_000)
        var dice = Dice(seed: 8)
        func values(_ population: Population, _ size: Int) -> [Int64] {
            (0..<size).map { _ in 70 * population.draw(&dice) + dice.below(301) }
        }
        for (size, other) in [(2, 3), (3, 2), (5, 40), (12, 12), (30, 7), (200, 180), (1_000, 15)] {
            let (first, second, third) = (
                values(.index, size), values(.topIndex, other), values(.index, 4)
            )
            let (one, two, three) = (try MeanSums(first), try MeanSums(second), try MeanSums(third))
            try line("studentT", level, #""values": \#(first)"#, .studentT(one, on: scale, at: exact))
            try line("bounded", level, #""values": \#(first)"#, .bounded(one, on: scale, at: exact))
            try line(
                "welch", level, #""values": \#(first), "later": \#(second)"#,
                .difference(from: one, to: two, on: scale, at: exact))
            let strata = zip([5, 3, 11] as [Int64], [one, two, three]).map { Stratum(weight: $0, sums: $1) }
            try line(
                "stratified", level, #""weights": [5, 3, 11], "strata": [\#(first), \#(second), \#(third)]"#,
                .stratified(strata, on: scale, at: exact))
        }
    }

    private func bootstraps() throws {
        let scale = try ValueScale(unitsPerPoint: 1, least: 1, most: 10)
        var dice = Dice(seed: 9)
        let kept: [Int64] = [10, 9, 10, 7, 10, 8, 3, 10, 9, 10, 6, 10]
        let drawn = [Population.skewed, .bimodal, .uniform, .tops].map { population in
            (0..<80).map { _ in population.draw(&dice) }
        }
        for values in [kept] + drawn {
            for level in ["80%", "95%"] {
                try line(
                    "bootstrap", level, #""values": \#(values)"#,
                    .bootstrap(
                        try ValueTally(values: values), on: scale, at: try ConfidenceLevel(try Rate(level)), seed: 1,
                        samples: 19_999))
            }
        }
    }
}
