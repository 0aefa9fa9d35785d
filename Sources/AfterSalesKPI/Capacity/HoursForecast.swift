public import AfterSalesCore

/// What hours a day ahead is likely to bring (工时预测), from the past by weekday and season, with an interval, and with the
/// error that the same method made on the last weeks of the past.
///
/// The expectation of a day is the median of its weekday times the season of its month. The season of a month is what it
/// sold per what the medians say, at most a hundredfold; a month with fewer than eight days, or none, has that of all days
/// together. The interval holds, of the past days, the share asked for, and always the expectation; no trend and no calendar
/// of holidays is in it. The same history gives the same forecast everywhere.
public struct HoursForecast: Hashable, Sendable {
    /// A day ahead.
    public struct Day: Hashable, Sendable {
        /// The day.
        public let day: LocalDate
        /// What it is likely to bring; not below zero.
        public let expected: Hours
        /// What it is likely to bring at least; not below zero, not above what is expected.
        public let low: Hours
        /// What it is likely to bring at most; not below what is expected.
        public let high: Hours
    }

    /// How far off the method was on days it had not seen.
    public struct HoldOut: Hashable, Sendable {
        /// The first of these days.
        public let from: LocalDate
        /// The differences between actual and expected, all taken above zero, in hundredths of hours, per day.
        public let absoluteError: Ratio
        /// Days whose hours were within their interval, per day.
        public let inside: Ratio

        /// The mean absolute error, rounded to hundredths; nil where no day could be tried.
        public var meanAbsoluteError: Hours? {
            guard absoluteError.denominator > 0 else { return nil }
            return Hours(
                units: RoundingRule.halfAwayFromZero.quotient(absoluteError.numerator, by: absoluteError.denominator))
        }
    }

    /// How many of a hundred past days the interval holds.
    public let percent: Int
    /// The error on the last weeks.
    public let holdOut: HoldOut
    private let model: ForecastModel

    /// A forecast has so many days before its hold-out: four weeks of five days.
    public static let leastDays = 20

    /// Learns from the past.
    /// - Parameters:
    ///   - history: Days of the past in any order, each once.
    ///   - weeks: How many of the last weeks the method is tried on, having seen only what was before. 1 or more.
    ///   - percent: How many of a hundred days the interval is to hold, 1...99.
    /// - Throws: ``/AfterSalesCore/Rejection`` naming what is wrong with the history.
    public init(from history: [HoursOfDay], holdOut weeks: Int = 4, interval percent: Int = 80) throws(Rejection) {
        let history = history.sorted { $0.day < $1.day }
        var check = ForecastCheck()
        let first = check.check(history, weeks: weeks, percent: percent)
        guard check.findings.isEmpty, let first else { throw Rejection(check.findings) }
        let before = ForecastModel(history.filter { $0.day < first })
        holdOut = Self.tried(before, on: history.filter { $0.day >= first }, from: first, percent)
        model = ForecastModel(history)
        self.percent = percent
    }

    /// What a day is likely to bring.
    /// - Parameter day: The day; whether the workshop is open is for the host to say.
    /// - Returns: Nil for a weekday that the history does not have.
    public func day(_ day: LocalDate) -> Day? { Self.day(day, model, percent) }

    /// What the days from one on are likely to bring, without weekdays that the history does not have.
    /// - Parameters:
    ///   - first: The first of them.
    ///   - count: How many days of the calendar.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow`` past the end of the calendar.
    public func days(from first: LocalDate, count: Int) throws(ArithmeticError) -> [Day] {
        var days: [Day] = []
        for offset in 0..<max(0, count) {
            guard let date = try? first.adding(days: offset) else { throw .overflow }
            if let day = day(date) { days.append(day) }
        }
        return days
    }

    private static func day(_ day: LocalDate, _ model: ForecastModel, _ percent: Int) -> Day? {
        guard let expected = model.expected(on: day) else { return nil }
        let outside = Int64(100 - percent)
        // Both differences may lie on one side: the median of the days is not their mean.
        let low = expected + min(0, model.residual(outside, of: 200, up: false))
        let high = expected + max(0, model.residual(200 - outside, of: 200, up: true))
        return Day(
            day: day, expected: Hours(units: max(0, expected)), low: Hours(units: max(0, low)),
            high: Hours(units: max(0, high)))
    }

    private static func tried(
        _ model: ForecastModel, on days: [HoursOfDay], from first: LocalDate, _ percent: Int
    ) -> HoldOut {
        var (error, inside, count) = (0 as Int64, 0 as Int64, 0 as Int64)
        for row in days {
            guard let day = day(row.day, model, percent) else { continue }
            error += Int64((row.hours.units - day.expected.units).magnitude)
            if row.hours >= day.low, row.hours <= day.high { inside += 1 }
            count += 1
        }
        return HoldOut(from: first, absoluteError: Ratio(error, per: count), inside: Ratio(inside, per: count))
    }
}
