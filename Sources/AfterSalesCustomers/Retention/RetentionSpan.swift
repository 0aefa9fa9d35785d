import AfterSalesCore

/// What follows from one visit: until when its car is active and until when it is not lost. Days are counted from 1970.
struct RetentionSpan {
    let from: Int
    /// The first day at risk, where nothing comes in between; nil for never.
    let riskFrom: Int?
    /// The first day lost.
    let lostFrom: Int?

    /// The spans of a car's visits, one for each day with one, in order.
    static func spans(of visits: [Visit], _ interval: ServiceInterval, by rules: RetentionRules) -> [RetentionSpan] {
        let sorted = visits.sorted {
            ($0.on, $0.kilometres ?? -1) < ($1.on, $1.kilometres ?? -1)
        }
        var spans: [RetentionSpan] = []
        var last: (day: Int, kilometres: Int)?
        var index = 0
        while index < sorted.count {
            // Of one day the highest reading counts, which is the last.
            while index + 1 < sorted.count, sorted[index + 1].on == sorted[index].on { index += 1 }
            let visit = sorted[index]
            index += 1
            var pace: Ratio?
            if let kilometres = visit.kilometres {
                let day = visit.on.daysSince1970
                // An odometer that went back tells no pace.
                if let last, kilometres >= last.kilometres {
                    pace = Ratio(Int64(kilometres - last.kilometres), per: Int64(day - last.day))
                }
                last = (day, kilometres)
            }
            spans.append(RetentionSpan(visit.on, interval, pace: pace, by: rules))
        }
        return spans
    }

    private init(_ day: LocalDate, _ interval: ServiceInterval, pace: Ratio?, by rules: RetentionRules) {
        from = day.daysSince1970
        let due = (try? day.adding(months: interval.months)) ?? .latest
        let days = day.days(until: due)
        func first(beyond multiple: Ratio) -> Int? {
            // Both in 128 bits, as kilometres times days times a multiple can be more than 64.
            let time = Int128(multiple.numerator) * Int128(days) / Int128(multiple.denominator) + 1
            guard let pace, let kilometres = interval.kilometres else { return Int(exactly: time) }
            var distance: Int128?
            if pace.numerator > 0 {
                distance =
                    Int128(multiple.numerator) * Int128(kilometres) * Int128(pace.denominator)
                    / (Int128(multiple.denominator) * Int128(pace.numerator)) + 1
            }
            switch rules.combination {
            case .whicheverFirst: return Int(exactly: distance.map { min($0, time) } ?? time)
            case .both: return distance.flatMap { Int(exactly: max($0, time)) }
            }
        }
        let from = from
        func date(_ elapsed: Int?) -> Int? {
            guard let elapsed, elapsed <= LocalDate.latest.daysSince1970 - from else { return nil }
            return from + elapsed
        }
        riskFrom = date(first(beyond: rules.atRisk))
        lostFrom = date(first(beyond: rules.lost))
    }
}
