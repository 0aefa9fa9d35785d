import AfterSalesCore

/// What a history says of a day: its weekday's median times its month's season.
///
/// Medians are not means, so a season carries both: how a month differs from others, and how the days' mean differs from
/// their median. A month without a season of its own has that of all days, which carries the second alone.
///
/// Everything is whole hundredths of hours and quotients of them; a day's expectation is rounded once.
struct ForecastModel: Hashable, Sendable {
    /// By ISO weekday, from Monday; nil for a weekday that has no day.
    private(set) var medians: [Int64?]
    /// By month, from January: hours that were sold, per hours that the medians say.
    private(set) var seasons: [Ratio]
    /// Actual less expected of every day, ascending.
    private(set) var residuals: [Int64]

    /// A month's season counts from so many days on; before that it is that of all days.
    static let leastDaysOfSeason = 8

    /// No season is above this; and a month whose season is below one by this has sold next to nothing and tells nothing of
    /// its weekdays. So a day of at most 10¹⁰ hundredths comes to 10¹² without its season and to 10¹⁴ with it, and the days
    /// of ten thousand years add up in 64 bits.
    private static let mostOfSeason: Int64 = 100

    init(_ history: [HoursOfDay]) {
        seasons = Array(repeating: Ratio(1, per: 1), count: 12)
        medians = Array(repeating: nil, count: 7)
        residuals = []
        // Twice: medians of all months together first, then medians of what remains without the season.
        for _ in 0..<2 {
            medians = weekdayMedians(history)
            seasons = monthSeasons(history)
        }
        for row in history {
            guard let expected = expected(on: row.day) else { continue }
            residuals.append(row.hours.units - expected)
        }
        residuals.sort()
    }

    /// Hundredths of hours; nil for a weekday that has no day in the history.
    func expected(on day: LocalDate) -> Int64? {
        guard let median = medians[day.weekday.rawValue - 1] else { return nil }
        let season = seasons[day.month.number - 1]
        return Self.scaled(median, by: season.numerator, over: season.denominator)
    }

    /// The residual that a share of days does not exceed, by nearest rank among one more than there are.
    func residual(_ parts: Int64, of whole: Int64, up: Bool) -> Int64 {
        guard !residuals.isEmpty else { return 0 }
        let product = Int128(parts) * Int128(residuals.count + 1)
        let rank = up ? (product + Int128(whole) - 1) / Int128(whole) : product / Int128(whole)
        return residuals[Int(min(max(rank, 1), Int128(residuals.count))) - 1]
    }

    private func weekdayMedians(_ history: [HoursOfDay]) -> [Int64?] {
        var byWeekday = [[Int64]](repeating: [], count: 7)
        for row in history {
            let season = seasons[row.day.month.number - 1]
            guard Int128(season.numerator) * Int128(Self.mostOfSeason) >= Int128(season.denominator) else { continue }
            byWeekday[row.day.weekday.rawValue - 1].append(
                Self.scaled(row.hours.units, by: season.denominator, over: season.numerator))
        }
        return byWeekday.map { values in
            values.isEmpty ? nil : values.sorted()[(values.count + 1) / 2 - 1]
        }
    }

    private func monthSeasons(_ history: [HoursOfDay]) -> [Ratio] {
        var sums = [Sum](repeating: Sum(), count: 12)
        var all = Sum()
        for row in history {
            guard let median = medians[row.day.weekday.rawValue - 1] else { continue }
            sums[row.day.month.number - 1].add(row.hours.units, median)
            all.add(row.hours.units, median)
        }
        let ofAllDays = all.actual > 0 && all.median > 0 ? all.season : Ratio(1, per: 1)
        return sums.map { sum in
            sum.days >= Self.leastDaysOfSeason && sum.median > 0 && sum.actual >= 0 ? sum.season : ofAllDays
        }
    }

    private struct Sum {
        var (actual, median, days) = (0 as Int64, 0 as Int64, 0)

        mutating func add(_ actual: Int64, _ median: Int64) {
            self.actual += actual
            self.median += median
            days += 1
        }

        var season: Ratio {
            Int128(actual) > Int128(median) * Int128(mostOfSeason)
                ? Ratio(mostOfSeason, per: 1) : Ratio(actual, per: median)
        }
    }

    /// A product of at most 10¹⁴; see ``mostOfSeason``.
    private static func scaled(_ units: Int64, by top: Int64, over bottom: Int64) -> Int64 {
        Int64(RoundingRule.halfAwayFromZero.quotient(Int128(units) * Int128(top), by: Int128(bottom)))
    }
}
