import AfterSalesCore

/// What a history says of a day: its weekday's median times its month's season.
///
/// Everything is whole hundredths of hours and quotients of them; a day's expectation is rounded once.
struct ForecastModel: Hashable, Sendable {
    /// By ISO weekday, from Monday; nil for a weekday that has no day.
    private(set) var medians: [Int64?]
    /// By month, from January: hours that were sold, per hours that the medians say.
    private(set) var seasons: [Ratio]
    /// Actual less expected of every day, ascending.
    private(set) var residuals: [Int64]

    /// A month's season counts from so many days on; before that it is one.
    static let leastDaysOfSeason = 8

    /// What a day may come to without the season, in hundredths: the days of ten thousand years then add up in 64 bits.
    private static let mostUnits: UInt128 = 1_000_000_000_000

    init(_ history: [HoursOfDay]) throws(ArithmeticError) {
        seasons = Array(repeating: Ratio(1, per: 1), count: 12)
        medians = Array(repeating: nil, count: 7)
        residuals = []
        // Twice: medians of all months together first, then medians of what remains without the season.
        for _ in 0..<2 {
            medians = try weekdayMedians(history)
            seasons = try monthSeasons(history)
        }
        for row in history {
            guard let expected = try expected(on: row.day) else { continue }
            residuals.append(row.hours.units - expected)
        }
        residuals.sort()
    }

    /// Hundredths of hours; nil for a weekday that has no day in the history.
    func expected(on day: LocalDate) throws(ArithmeticError) -> Int64? {
        guard let median = medians[day.weekday.rawValue - 1] else { return nil }
        let season = seasons[day.month.number - 1]
        return try Self.scaled(median, by: season.numerator, over: season.denominator)
    }

    /// The residual that a share of days does not exceed, by nearest rank among one more than there are.
    func residual(_ parts: Int64, of whole: Int64, up: Bool) -> Int64 {
        guard !residuals.isEmpty else { return 0 }
        let product = Int128(parts) * Int128(residuals.count + 1)
        let rank = up ? (product + Int128(whole) - 1) / Int128(whole) : product / Int128(whole)
        return residuals[Int(min(max(rank, 1), Int128(residuals.count))) - 1]
    }

    private func weekdayMedians(_ history: [HoursOfDay]) throws(ArithmeticError) -> [Int64?] {
        var byWeekday = [[Int64]](repeating: [], count: 7)
        for row in history {
            let season = seasons[row.day.month.number - 1]
            // A month that sold nothing says nothing of its weekdays.
            guard season.numerator != 0 else { continue }
            byWeekday[row.day.weekday.rawValue - 1].append(
                try Self.scaled(row.hours.units, by: season.denominator, over: season.numerator))
        }
        return byWeekday.map { values in
            values.isEmpty ? nil : values.sorted()[(values.count + 1) / 2 - 1]
        }
    }

    private func monthSeasons(_ history: [HoursOfDay]) throws(ArithmeticError) -> [Ratio] {
        var sums = [(actual: Int64, median: Int64, days: Int)](repeating: (0, 0, 0), count: 12)
        for row in history {
            guard let median = medians[row.day.weekday.rawValue - 1] else { continue }
            let month = row.day.month.number - 1
            sums[month].actual += row.hours.units
            sums[month].median += median
            sums[month].days += 1
        }
        return sums.map { sum in
            sum.days >= Self.leastDaysOfSeason && sum.median > 0 && sum.actual >= 0
                ? Ratio(sum.actual, per: sum.median) : Ratio(1, per: 1)
        }
    }

    private static func scaled(_ units: Int64, by top: Int64, over bottom: Int64) throws(ArithmeticError) -> Int64 {
        let product = RoundingRule.halfAwayFromZero.quotient(Int128(units) * Int128(top), by: Int128(bottom))
        guard product.magnitude <= mostUnits else { throw .overflow }
        return Int64(product)
    }
}
