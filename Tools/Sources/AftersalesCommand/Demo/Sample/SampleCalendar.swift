import AfterSales

/// The days of the sample year, and how many orders each dealership has on each.
struct SampleCalendar {
    /// How busy the months of a year are, in thousandths, January first: little before and during the spring festival.
    private static let season: [Int64] = [1060, 720, 930, 980, 1000, 1010, 1040, 1030, 990, 1020, 1010, 1080]

    /// The months of the demo: a year that ends with June 2026.
    let months: [Month]
    private let counts: [Identifier<Dealer>: [LocalDate: Int]]

    /// A year of so many orders altogether.
    init(orders total: Int, of group: [SampleDealer]) throws {
        let first = try Month(year: 2025, month: 7)
        months = try (0..<12).map { try first.adding(months: $0) }
        let days = months.flatMap { SampleCalendar.days(of: $0) }
        let shares = group.flatMap { dealer in days.map { (dealer.id, $0, Self.weight($0) * dealer.size) } }
        let whole = shares.reduce(0) { $0 + $1.2 }
        var counts: [Identifier<Dealer>: [LocalDate: Int]] = [:]
        // Where the running sum of the weights is, there the running number of the orders is: no order is lost.
        var (sum, given): (Int64, Int64) = (0, 0)
        for (dealer, day, weight) in shares {
            sum += weight
            let upTo = Int64(total) * sum / whole
            counts[dealer, default: [:]][day] = Int(upTo - given)
            given = upTo
        }
        self.counts = counts
    }

    /// Saturdays and Sundays are busy, as people bring their cars when they have time.
    private static func weight(_ day: LocalDate) -> Int64 {
        let isWeekend = day.weekday == .saturday || day.weekday == .sunday
        return season[day.month.number - 1] * (isWeekend ? 13 : 9)
    }

    /// The days of a month.
    static func days(of month: Month) -> [LocalDate] {
        (0..<month.dayCount).compactMap { try? month.firstDay.adding(days: $0) }
    }

    /// The orders of a day.
    func orders(of dealer: Identifier<Dealer>, on day: LocalDate) -> Int { counts[dealer]?[day] ?? 0 }

    /// The orders of a month.
    func orders(of dealer: Identifier<Dealer>, in month: Month) -> Int64 {
        Int64(Self.days(of: month).reduce(0) { $0 + orders(of: dealer, on: $1) })
    }
}
