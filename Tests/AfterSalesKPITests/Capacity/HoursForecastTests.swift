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
        #expect(try forecast.day(try LocalDate("2024-03-31")) == nil)
    }

    @Test func summersAreLonger() throws {
        let forecast = try HoursForecast(from: try history(weeks: 104, season: true))
        #expect(try forecast.day(try LocalDate("2026-07-06"))?.expected.units == 5_100 * 6 / 5)
        #expect(try forecast.day(try LocalDate("2026-03-02"))?.expected.units == 5_100)
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
        let day = try #require(try forecast.day(try LocalDate("2026-03-02")))
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
