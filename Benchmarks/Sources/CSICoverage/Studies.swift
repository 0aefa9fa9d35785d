import AfterSalesCSI
import AfterSalesCore

/// What is simulated, all at 95 %.
struct Studies {
    /// How many samples a bootstrap draws.
    let resamples: Int

    func all() throws -> [Study] {
        shares + promoters + (try Population.all.flatMap { [try studentT($0), try bootstrap($0), try bounded($0)] })
            + changes
            + (try meanChanges()) + (try strata())
    }

    private var shares: [Study] {
        [50, 70, 90, 97].map { (percent: Int64) in
            Study(method: "wilson", population: "share \(percent) %") { size, dice in
                let part = Studies.count(size, percent, &dice)
                guard let interval = ConfidenceInterval.wilson(part, of: size, at: .ninetyFive) else {
                    throw Study.NoInterval()
                }
                return interval.holds(Int128(100 * percent), over: 1)
            }
        }
    }

    private static let mixes: [(promoters: Int64, detractors: Int64)] = [
        (34, 33), (60, 10), (40, 30), (80, 5), (95, 1),
    ]

    private var promoters: [Study] {
        Studies.mixes.map { mix in
            Study(method: "adjustedWald", population: Studies.name(mix)) { size, dice in
                let counts = Studies.promoters(size, mix, &dice)
                guard
                    let interval = ConfidenceInterval.adjustedWald(
                        promoters: counts.promoters, detractors: counts.detractors, of: size, at: .ninetyFive)
                else { throw Study.NoInterval() }
                return interval.holds(Int128(100 * (mix.promoters - mix.detractors)), over: 1)
            }
        }
    }

    private func studentT(_ population: Population) throws -> Study {
        let scale = try population.scale()
        return Study(method: "studentT", population: population.name) { size, dice in
            let sums = try Studies.sums(size, population, &dice)
            guard let interval = ConfidenceInterval.studentT(sums, on: scale, at: .ninetyFive) else {
                throw Study.NoInterval()
            }
            return interval.holds(population.truth.top, over: population.truth.bottom)
        }
    }

    private func bounded(_ population: Population) throws -> Study {
        let scale = try population.scale()
        return Study(method: "bounded", population: population.name) { size, dice in
            let sums = try Studies.sums(size, population, &dice)
            guard let interval = ConfidenceInterval.bounded(sums, on: scale, at: .ninetyFive) else {
                throw Study.NoInterval()
            }
            return interval.holds(population.truth.top, over: population.truth.bottom)
        }
    }

    private func bootstrap(_ population: Population) throws -> Study {
        let scale = try population.scale()
        return Study(method: "bootstrap", population: population.name) { size, dice in
            var values: [Int64] = []
            for _ in 0..<size { values.append(population.draw(&dice)) }
            let tally = try ValueTally(values: values)
            guard
                let interval = ConfidenceInterval.bootstrap(
                    tally, on: scale, at: .ninetyFive, seed: dice.next(), samples: resamples)
            else { throw Study.NoInterval() }
            return interval.holds(population.truth.top, over: population.truth.bottom)
        }
    }

    private var changes: [Study] {
        let shares = [(50, 60), (70, 90), (90, 97)].map { (before: Int64, after: Int64) in
            Study(method: "newcombe", population: "share \(before) % to \(after) %") { size, dice in
                let earlier = Ratio(Studies.count(size, before, &dice), per: size)
                let later = Ratio(Studies.count(size, after, &dice), per: size)
                guard let interval = ConfidenceInterval.difference(from: earlier, to: later, at: .ninetyFive) else {
                    throw Study.NoInterval()
                }
                return interval.holds(Int128(100 * (after - before)), over: 1)
            }
        }
        let scores = [(2, 1), (1, 3)].map { (before: Int, after: Int) in
            let (earlier, later) = (Studies.mixes[before], Studies.mixes[after])
            let name = "\(Studies.name(earlier)) to \(Studies.name(later))"
            return Study(method: "adjustedWald difference", population: name) { size, dice in
                let counts = Studies.promoters(size, earlier, &dice)
                guard
                    let interval = ConfidenceInterval.difference(
                        from: counts, to: Studies.promoters(size, later, &dice), at: .ninetyFive)
                else { throw Study.NoInterval() }
                let truth = later.promoters - later.detractors - earlier.promoters + earlier.detractors
                return interval.holds(Int128(100 * truth), over: 1)
            }
        }
        return shares + scores
    }

    private func meanChanges() throws -> [Study] {
        try [(Population.bimodal, Population.skewed), (.skewed, .tops), (.index, .topIndex)].map { earlier, later in
            let scale = try earlier.scale()
            return Study(method: "welch", population: "\(earlier.name) to \(later.name)") { size, dice in
                let before = try Studies.sums(size, earlier, &dice)
                let after = try Studies.sums(size, later, &dice)
                guard
                    let interval = ConfidenceInterval.difference(from: before, to: after, on: scale, at: .ninetyFive)
                else { throw Study.NoInterval() }
                let bottom = earlier.truth.bottom * later.truth.bottom
                let top = later.truth.top * earlier.truth.bottom - earlier.truth.top * later.truth.bottom
                return interval.holds(top, over: bottom)
            }
        }
    }

    /// Three strata of one size, weighted 50, 30 and 20.
    private func strata() throws -> [Study] {
        let (populations, weights): ([Population], [Int64]) = ([.skewed, .bimodal, .uniform], [50, 30, 20])
        let scale = try Population.skewed.scale()
        var (top, bottom): (Int128, Int128) = (0, 1)
        for (population, weight) in zip(populations, weights) {
            top = top * 100 * population.truth.bottom + Int128(weight) * population.truth.top * bottom
            bottom *= 100 * population.truth.bottom
        }
        let truth = (top: top, bottom: bottom)
        return [
            Study(method: "stratified", population: "skewed, two camps, uniform: as many of each") { size, dice in
                var strata: [Stratum] = []
                for (population, weight) in zip(populations, weights) {
                    strata.append(Stratum(weight: weight, sums: try Studies.sums(size, population, &dice)))
                }
                guard let interval = ConfidenceInterval.stratified(strata, on: scale, at: .ninetyFive) else {
                    throw Study.NoInterval()
                }
                return interval.holds(truth.top, over: truth.bottom)
            }
        ]
    }

    private static func name(_ mix: (promoters: Int64, detractors: Int64)) -> String {
        "\(mix.promoters) % promoters, \(mix.detractors) % detractors"
    }

    private static func count(_ size: Int64, _ percent: Int64, _ dice: inout Dice) -> Int64 {
        var part: Int64 = 0
        for _ in 0..<size where dice.below(100) < percent { part += 1 }
        return part
    }

    private static func promoters(
        _ size: Int64, _ mix: (promoters: Int64, detractors: Int64), _ dice: inout Dice
    ) -> PromoterCounts {
        var (promoters, detractors): (Int64, Int64) = (0, 0)
        for _ in 0..<size {
            let luck = dice.below(100)
            if luck < mix.promoters { promoters += 1 } else if luck >= 100 - mix.detractors { detractors += 1 }
        }
        return PromoterCounts(promoters: promoters, detractors: detractors, of: size)
    }

    private static func sums(_ size: Int64, _ population: Population, _ dice: inout Dice) throws -> MeanSums {
        var sums = MeanSums()
        for _ in 0..<size { try sums.add(population.draw(&dice)) }
        return sums
    }
}
