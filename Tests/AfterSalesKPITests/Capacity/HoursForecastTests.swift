import AfterSalesCore
import AfterSalesKPI
import AfterSalesTesting
import Testing

/// Forecasts of hours: exact where the past is regular, honest where it is not.
@Suite struct HoursForecastTests {
    /// Working days from a Monday on; Saturdays are short, summers long.
    private func history(
        weeks: Int, noise: Int = 0, season: Bool = false, seed: UInt64 = 1
    ) throws -> [HoursOfDay] {
        var random = SeededRandom(seed: seed)
        let first = try LocalDate("2024-01-01")
        var rows: [HoursOfDay] = []
        for offset in 0..<weeks * 7 {
            let day = try first.adding(days: offset)
            guard day.weekday != .sunday else { continue }
            var units = day.weekday == .saturday ? 3_000 : 5_000 + 100 * day.weekday.rawValue
            if season, (6...8).contains(day.month.number) { units = units * 6 / 5 }
            rows.append(HoursOfDay(day, Hours(units: Int64(units + random.number(-noise...noise)))))
        }
        return rows
    }

    @Test func aRegularPastIsForetoldExactly() throws {
        let forecast = try HoursForecast(from: try history(weeks: 12))
        #expect(forecast.holdOut.absoluteError == Ratio(0, per: 24))
        #expect(forecast.holdOut.inside == Ratio(24, per: 24))
        #expect(forecast.holdOut.from == (try LocalDate("2024-02-25")))
        // From Monday 25 March 2024: Monday to Saturday, no Sunday.
        let week = try forecast.days(from: try LocalDate("2024-03-25"), count: 7)
        #expect(week.map(\.expected.units) == [5_100, 5_200, 5_300, 5_400, 5_500, 3_000])
        #expect(week.allSatisfy { $0.low == $0.expected && $0.high == $0.expected })
        #expect(forecast.day(try LocalDate("2024-03-31")) == nil)
    }

    @Test func summersAreLonger() throws {
        let forecast = try HoursForecast(from: try history(weeks: 104, season: true))
        #expect(forecast.day(try LocalDate("2026-07-06"))?.expected.units == 5_100 * 6 / 5)
        #expect(forecast.day(try LocalDate("2026-03-02"))?.expected.units == 5_100)
        #expect(forecast.holdOut.meanAbsoluteError == .zero)
    }

    /// Evenly spread noise of ±600 has a mean error of 300 and an interval of 80 % of ±480.
    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func theErrorIsThatOfTheNoise(_ seed: UInt64) throws {
        let forecast = try HoursForecast(
            from: try history(weeks: 104, noise: 600, season: true, seed: seed), holdOut: 12)
        let error = try #require(forecast.holdOut.meanAbsoluteError)
        #expect((220...400).contains(error.units), "\(error)")
        let inside = forecast.holdOut.inside
        #expect((50...72).contains(inside.numerator) && inside.denominator == 72, "\(inside)")
        let day = try #require(forecast.day(try LocalDate("2026-03-02")))
        #expect((350...650).contains(day.high.units - day.expected.units))
        #expect((350...650).contains(day.expected.units - day.low.units))
    }

    @Test func isTheSameForEveryOrderOfTheRows() throws {
        var random = SeededRandom(seed: 3)
        let rows = try history(weeks: 30, noise: 500, season: true)
        let forecast = try HoursForecast(from: rows)
        for _ in 0..<5 { #expect(try HoursForecast(from: rows.shuffled(using: &random)) == forecast) }
    }

    /// Four Mondays to Fridays of 10, 20, 30, 40, 50 hours, then a week of 11, 20, 30, 38, 50: errors 1, 0, 0, 2, 0.
    @Test func theHoldOutIsReckonedByHand() throws {
        var rows: [HoursOfDay] = []
        for week in 0..<5 {
            let hours: [Int64] = week < 4 ? [10, 20, 30, 40, 50] : [11, 20, 30, 38, 50]
            for (weekday, hours) in hours.enumerated() {
                let day = try LocalDate("2025-12-01").adding(days: week * 7 + weekday)
                rows.append(HoursOfDay(day, Hours(units: hours * 100)))
            }
        }
        let forecast = try HoursForecast(from: rows, holdOut: 1)
        #expect(forecast.holdOut.absoluteError == Ratio(300, per: 5))
        #expect(forecast.holdOut.meanAbsoluteError?.description == "0.60")
        #expect(forecast.holdOut.inside == Ratio(3, per: 5))
    }

    @Test func neverBelowZero() throws {
        let rows = try history(weeks: 12).map { HoursOfDay($0.day, Hours(units: $0.day.day % 2 == 0 ? -500 : 100)) }
        let days = try HoursForecast(from: rows).days(from: try LocalDate("2024-04-01"), count: 14)
        #expect(days.allSatisfy { $0.low >= .zero && $0.expected >= .zero && $0.high >= .zero })
    }

    /// Three of four days bring 60 to 100 hours, one 200 to 300: the mean is above the median in every month. A month that
    /// the past does not have is expected to bring what the days bring on average, as the others are.
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func anUnseenMonthBringsWhatDaysBringOnAverage(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let first = try LocalDate("2026-01-01")
        var rows: [HoursOfDay] = []
        for offset in 0..<144 {
            let units = random.chance(25) ? random.number(200_00...300_00) : random.number(60_00...100_00)
            rows.append(HoursOfDay(try first.adding(days: offset), Hours(units: Int64(units))))
        }
        let mean = rows.map(\.hours.units).reduce(0, +) / Int64(rows.count)
        let forecast = try HoursForecast(from: rows)
        // The days of all weekdays, for these have medians of their own.
        let june = try forecast.days(from: try LocalDate("2026-06-01"), count: 28).map(\.expected.units)
        #expect(abs(june.reduce(0, +) / 28 - mean) <= mean / 50, "\(june), \(mean)")
    }

    /// A month of 10 hours a day with one large credit: what is expected lies in its interval.
    @Test func aLargeCreditLeavesTheExpectationInside() throws {
        let first = try LocalDate("2026-05-01")
        var rows = try (0..<31).map { HoursOfDay(try first.adding(days: $0), Hours(units: 10_00)) }
        rows[11] = HoursOfDay(rows[11].day, Hours(units: -150_00))
        // 300 − 150 hours on 31 days.
        let day = try #require(try HoursForecast(from: rows, holdOut: 1).day(try LocalDate("2026-06-01")))
        #expect(day.expected.units == 4_84)
        #expect(day.low <= day.expected && day.expected <= day.high)
    }

    /// Rough histories with credits, closed weekdays and months of few days.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func theIntervalHoldsTheExpectation(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let first = try LocalDate("2026-01-01")
        var rows: [HoursOfDay] = []
        for offset in 0..<random.number(60...300) where random.chance(90) {
            let units = random.chance(15) ? random.number(-200_00...0) : random.number(0...random.pick([10_00, 90_00]))
            rows.append(HoursOfDay(try first.adding(days: offset), Hours(units: Int64(units))))
        }
        let forecast = try HoursForecast(from: rows, interval: random.pick([1, 20, 80, 99]))
        for day in try forecast.days(from: try LocalDate("2027-01-01"), count: 365) {
            #expect(day.low <= day.expected && day.expected <= day.high, "\(day)")
        }
    }

    /// A month that nets to next to nothing, however large its days.
    @Test(arguments: [10_00, 100_000_000_00] as [Int64])
    func aMonthThatNetsToNothingIsNoError(_ units: Int64) throws {
        let first = try LocalDate("2026-01-01")
        var rows: [HoursOfDay] = []
        for offset in 0..<120 {
            let day = try first.adding(days: offset)
            let isCredit = day.month.number == 2 && day.day % 2 == 0
            rows.append(HoursOfDay(day, Hours(units: isCredit ? -units : units)))
        }
        // February's credits leave 0.01 h of it.
        rows[31] = HoursOfDay(rows[31].day, Hours(units: units - (units == 10_00 ? -1 : 1)))
        rows[32] = HoursOfDay(rows[32].day, Hours(units: units == 10_00 ? -units : 2 - units))
        let forecast = try HoursForecast(from: rows)
        #expect(
            forecast.day(try LocalDate("2026-06-01")).map { $0.low <= $0.expected && $0.expected <= $0.high } == true)
    }

    @Test func refusals() throws {
        func codes(_ rows: [HoursOfDay], _ weeks: Int = 4, _ percent: Int = 80) -> [Finding.Code] {
            do {
                _ = try HoursForecast(from: rows, holdOut: weeks, interval: percent)
                return []
            } catch {
                return error.findings.map(\.code)
            }
        }
        let rows = try history(weeks: 12)
        #expect(codes([]) == [.historyTooShort])
        #expect(codes(rows, 9) == [.historyTooShort])
        #expect(codes(rows, 8) == [])
        #expect(codes(rows + [rows[3]]) == [.duplicateHistoryDay])
        #expect(codes(rows, 0) == [.invalidForecastRules])
        #expect(codes(rows, 4, 100) == [.invalidForecastRules])
        #expect(
            codes([HoursOfDay(rows[0].day, Hours(units: .min)), rows[0]], 0) == [
                .invalidForecastRules, .duplicateHistoryDay, .overflow,
            ])
    }
}
