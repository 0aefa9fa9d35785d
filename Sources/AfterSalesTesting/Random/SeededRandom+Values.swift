public import AfterSalesCore

/// Values for fields: from few, so that they are found again, with the extremes among them.
extension SeededRandom {
    /// A text, often one that stores have trouble with: not Latin, with quotes or wildcards, empty.
    public mutating func text() -> String { pick(AwkwardText.all) }

    /// A whole number, now and then the least or the greatest there is.
    public mutating func integer() -> Int64 {
        chance(10) ? pick([.min, .min + 1, .max - 1, .max]) : Int64(number(-3...12))
    }

    /// A civil day, now and then the first or the last there is.
    public mutating func date() -> LocalDate {
        chance(8) ? pick([.earliest, .latest]) : .ofSamples(day: number(-3...40))
    }

    /// A month, now and then the first or the last there is.
    public mutating func month() -> Month {
        chance(8) ? pick([.earliest, .latest]) : date().month
    }

    /// An instant; whole seconds, milliseconds and microseconds, sometimes before 1970.
    public mutating func instant() -> Timestamp {
        let step: Int64 = pick([1, 1_000, 1_000_000, 3_600_000_000])
        let past: Int64 = chance(10) ? -2_000_000_000_000_000 : 0
        return .ofSamples(microsecond: past + step * Int64(number(-3...9)))
    }
}

extension LocalDate {
    /// The day so many days after 30 June 2026.
    static func ofSamples(day: Int) -> LocalDate {
        guard let date = try? LocalDate(daysSince1970: 20_634 + day) else { preconditionFailure("day \(day)") }
        return date
    }
}

extension Timestamp {
    /// The instant so many microseconds after 2026-06-30T00:00:00Z.
    static func ofSamples(microsecond: Int64) -> Timestamp {
        guard let instant = try? Timestamp(microsecondsSince1970: 1_782_777_600_000_000 + microsecond) else {
            preconditionFailure("microsecond \(microsecond)")
        }
        return instant
    }
}
