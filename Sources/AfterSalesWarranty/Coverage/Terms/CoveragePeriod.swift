public import AfterSalesCore

/// How long and how far a coverage term reaches from its start (期限): to a day or to a distance, whichever comes first.
///
/// The last day is inside, to its end, and so is the last kilometre: "3 years or 60 000 km" covers the day of the same date
/// three years later and the odometer at exactly 60 000, and neither the day after nor 60 001. A period by months ends on
/// the day of the same number, or on the last day of a month that has none: 31 January and one month is 28 or 29
/// February. So the Civil Code of the People's Republic of China counts (民法典 Articles 201–203: the first day is not
/// counted, the corresponding day is the last one, and it lasts to 24:00), as do terms of the trade that say "through". That
/// a last day on a public holiday moves to the next working day (Article 203) is left to whoever knows the holidays.
public struct CoveragePeriod: Hashable, Sendable {
    /// How long.
    public var time: Time
    /// How far, in kilometres; nil for any distance.
    public var kilometres: Int?
    /// From where kilometres are counted.
    public var counting: Counting

    /// How long a term reaches.
    public enum Time: Hashable, Sendable {
        /// So many calendar months.
        case months(Int)
        /// So many days.
        case days(Int)
        /// For ever.
        case unlimited
    }

    /// From where kilometres are counted.
    public enum Counting: String, Hashable, Sendable, Codable, CaseIterable {
        /// From 0: the odometer's own figure counts.
        case zero
        /// From what the odometer showed at the start of the term.
        case start
    }

    /// A period.
    /// - Parameters:
    ///   - time: How long.
    ///   - kilometres: How far; nil for any distance.
    ///   - counting: From where kilometres are counted.
    public init(_ time: Time, kilometres: Int?, from counting: Counting = .zero) {
        self.time = time
        self.kilometres = kilometres
        self.counting = counting
    }

    /// No limit of its own: that of a contract, which brings its days and kilometres with it.
    public static let unlimited = CoveragePeriod(.unlimited, kilometres: nil)

    /// The last day inside.
    /// - Parameter start: The first day.
    /// - Returns: The day; nil where there is none, or none within the calendar.
    public func lastDay(from start: LocalDate) -> LocalDate? {
        switch time {
        case .months(let count): try? start.adding(months: count)
        case .days(let count): try? start.adding(days: count)
        case .unlimited: nil
        }
    }
}
