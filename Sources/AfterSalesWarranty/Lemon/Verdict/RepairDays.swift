import AfterSalesCore

/// Counts stays in days.
///
/// Time in which stays overlap counts once. What is counted is the most that any choice among the stays comes to, so that
/// one more stay never makes it less: an order that bridges two short stays does not melt their two days into one.
struct RepairDays {
    private let count: RepairDayCount
    private let zone: CivilZone
    /// What is no repair time, without overlaps, in order.
    private let pauses: [(from: Int64, until: Int64)]
    /// How long the pauses before each were together.
    private let pausedBefore: [Int64]

    private static let period: Int64 = 86_400_000_000

    init(_ count: RepairDayCount, in zone: CivilZone, pausesOf visits: [CountedVisit]) {
        self.count = count
        self.zone = zone
        pauses = Self.idle(visits)
        var sum: Int64 = 0
        pausedBefore = pauses.map { pause in
            defer { sum += pause.until - pause.from }
            return sum
        }
    }

    /// When the car stood still: every stay that went on then was paused. The waiting of one order takes nothing from the
    /// work of another.
    private static func idle(_ visits: [CountedVisit]) -> [(from: Int64, until: Int64)] {
        var changes: [(at: Int64, open: Int, paused: Int)] = []
        for visit in visits where visit.arrived < visit.end {
            changes.append((visit.arrived.microsecondsSince1970, 1, 0))
            changes.append((visit.end.microsecondsSince1970, -1, 0))
            for pause in ownPauses(of: visit) {
                changes.append((pause.from, 0, 1))
                changes.append((pause.until, 0, -1))
            }
        }
        changes.sort { $0.at < $1.at }
        var idle: [(from: Int64, until: Int64)] = []
        var (open, paused, index) = (0, 0, 0)
        var since: Int64?
        while index < changes.count {
            let instant = changes[index].at
            while index < changes.count, changes[index].at == instant {
                open += changes[index].open
                paused += changes[index].paused
                index += 1
            }
            let isIdle = open > 0 && paused == open
            if isIdle, since == nil { since = instant }
            if !isIdle, let from = since {
                idle.append((from, instant))
                since = nil
            }
        }
        return idle
    }

    /// The pauses of one stay, as far as they lie in it, without overlaps, in order.
    private static func ownPauses(of visit: CountedVisit) -> [(from: Int64, until: Int64)] {
        var merged: [(from: Int64, until: Int64)] = []
        let all = visit.visit.pauses.map { pause in
            (
                from: max(pause.from, visit.arrived).microsecondsSince1970,
                until: min(pause.until ?? visit.end, visit.end).microsecondsSince1970
            )
        }
        for pause in all.sorted(by: { $0.from < $1.from }) where pause.from < pause.until {
            if let last = merged.last, pause.from <= last.until {
                merged[merged.count - 1].until = max(last.until, pause.until)
            } else {
                merged.append(pause)
            }
        }
        return merged
    }

    /// The days of these stays together.
    func total(_ visits: [CountedVisit]) -> Int {
        switch count {
        case .startedPeriods: startedPeriods(visits)
        case .calendarDays: calendarDays(visits)
        }
    }

    /// The days from one instant to another, waiting for whatever it is included.
    func days(from start: Timestamp, to end: Timestamp) -> Int {
        switch count {
        case .startedPeriods: Self.periods(start.microseconds(until: end))
        case .calendarDays: days(of: start.microsecondsSince1970, end.microsecondsSince1970).map(\.count) ?? 1
        }
    }

    private static func periods(_ microseconds: Int64) -> Int {
        microseconds <= 0 ? 1 : Int((microseconds - 1) / period + 1)
    }

    /// The best of all chains of stays: each run is the time from the arrival of one stay to the end of one that
    /// overlapping stays lead to; runs do not overlap.
    private func startedPeriods(_ visits: [CountedVisit]) -> Int {
        let byEnd = visits.sorted { ($0.end, $0.arrived) < ($1.end, $1.arrived) }
        var most = [Int](repeating: 0, count: byEnd.count)
        for first in byEnd.indices.sorted(by: { (byEnd[$0].arrived, $0) < (byEnd[$1].arrived, $1) }) {
            let start = byEnd[first].arrived
            var before = 0
            for (index, visit) in byEnd.enumerated() {
                guard visit.end <= start else { break }
                if visit.arrived < start { before = max(before, most[index]) }
            }
            var reached = byEnd[first].end
            most[first] = max(most[first], before + periods(from: start, to: reached))
            for index in byEnd.indices[(first + 1)...]
            where byEnd[index].arrived >= start && byEnd[index].arrived < reached {
                reached = byEnd[index].end
                most[index] = max(most[index], before + periods(from: start, to: reached))
            }
        }
        return most.max() ?? 0
    }

    private func periods(from start: Timestamp, to end: Timestamp) -> Int {
        let paused = paused(until: end.microsecondsSince1970) - paused(until: start.microsecondsSince1970)
        return Self.periods(start.microseconds(until: end) - paused)
    }

    /// How long the pauses until an instant were together.
    private func paused(until instant: Int64) -> Int64 {
        var low = 0
        var high = pauses.count
        while low < high {
            let middle = (low + high) / 2
            if pauses[middle].from < instant { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        return pausedBefore[low - 1] + min(pauses[low - 1].until, instant) - pauses[low - 1].from
    }

    private func calendarDays(_ visits: [CountedVisit]) -> Int {
        var counted = 0
        var last = Int.min
        let ranges = visits.flatMap { workingDays(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
        for range in ranges {
            let first = max(range.lowerBound, last == .min ? .min : last + 1)
            if range.upperBound >= first { counted += range.upperBound - first + 1 }
            last = max(last, range.upperBound)
        }
        return counted
    }

    /// The days on which a stay was more than a pause.
    private func workingDays(of visit: CountedVisit) -> [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        var start = visit.arrived.microsecondsSince1970
        let end = visit.end.microsecondsSince1970
        for pause in pauses where pause.until > start && pause.from < end {
            if pause.from > start, let days = days(of: start, pause.from) { ranges.append(days) }
            start = max(start, pause.until)
        }
        if start < end || (start == end && visit.arrived == visit.end), let days = days(of: start, end) {
            ranges.append(days)
        }
        return ranges
    }

    /// The days that a stretch of time touches; midnight at its end is none of the next day.
    private func days(of start: Int64, _ end: Int64) -> ClosedRange<Int>? {
        guard let from = try? Timestamp(microsecondsSince1970: start),
            let to = try? Timestamp(microsecondsSince1970: max(start, end - 1)),
            let first = try? zone.date(of: from), let last = try? zone.date(of: to), first <= last
        else { return nil }
        return first.daysSince1970...last.daysSince1970
    }
}
