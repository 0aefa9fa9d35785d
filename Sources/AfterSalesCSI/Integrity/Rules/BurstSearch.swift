import AfterSalesCore
import AfterSalesStorage

/// Looks for bursts of answers by groups of a dealership: advisors, or lines.
struct BurstSearch<Group: Hashable> {
    enum Found {
        /// There is a window with enough answers, and too few days to say what is usual.
        case tooFewDays
        case burst(AnswerBurst)
    }

    private struct Answer {
        let at: Timestamp
        let on: LocalDate
        let key: RecordKey<SurveyResponse>
    }

    /// Answers of a group from one of them on.
    private struct Window {
        let start: Int
        let count: Int
    }

    /// The busiest windows of days, and the answers beyond their first; cut, so that bursts do not become usual.
    private struct Usual {
        var days = 0
        var beyond = 0
    }

    private let length: Int128
    private let least: Int
    private let leastDays: Int
    private let level: Rate
    private let amongOthers: Rate
    private var answers: [RecordOwner: [Group: [Answer]]] = [:]

    init(minutes: Int, least: Int, leastDays: Int, level: Rate, amongOthers: Rate) {
        length = Int128(max(minutes, 0)) * 60_000_000
        self.least = max(least, 2)
        self.leastDays = max(leastDays, 2)
        self.level = level
        self.amongOthers = amongOthers
    }

    mutating func add(_ response: SurveyResponse, of group: Group) {
        answers[response.key.owner, default: [:]][group, default: []].append(
            Answer(at: response.answeredAt, on: response.answeredOn, key: response.key))
    }

    func judge(_ note: (RecordOwner, Group, Found) -> Void) {
        for (owner, groups) in answers {
            var sorted: [Group: [Answer]] = [:]
            var windows: [Group: [LocalDate: [Window]]] = [:]
            var usual: [Group: Usual] = [:]
            var everybody = Usual()
            for (group, answers) in groups {
                let ordered = answers.sorted { $0.at < $1.at }
                let byDay = busy(ordered)
                var own = Usual()
                for day in byDay.values {
                    own.days += 1
                    own.beyond += cut((day.map(\.count).max() ?? 1) - 1)
                }
                everybody.days += own.days
                everybody.beyond += own.beyond
                (sorted[group], windows[group], usual[group]) = (ordered, byDay, own)
            }
            let times = groups.values.flatMap { $0.map(\.at) }.sorted()
            for (group, days) in windows {
                guard let answers = sorted[group], let own = usual[group] else { continue }
                var isTooFew = false
                for day in days.values {
                    let most = day.map(\.count).max() ?? 1
                    for window in judgedOnes(of: day, answers) {
                        guard everybody.days >= leastDays else {
                            isTooFew = true
                            continue
                        }
                        let slice = answers[window.start..<window.start + window.count]
                        guard
                            let burst = judged(
                                slice, most: most, own: own, everybody: everybody, ofAll: answers.count, times,
                                isAlone: groups.count == 1)
                        else { continue }
                        note(owner, group, .burst(burst))
                    }
                }
                if isTooFew { note(owner, group, .tooFewDays) }
            }
        }
    }

    private func cut(_ beyond: Int) -> Int { min(beyond, least - 2) }

    /// For each answer how many there are from it on, by day of the first.
    private func busy(_ answers: [Answer]) -> [LocalDate: [Window]] {
        var days: [LocalDate: [Window]] = [:]
        var end = 0
        for start in answers.indices {
            end = max(end, start)
            while end < answers.count, Int128(answers[start].at.microseconds(until: answers[end].at)) <= length {
                end += 1
            }
            days[answers[start].on, default: []].append(Window(start: start, count: end - start))
        }
        return days
    }

    /// The windows with enough answers; of those that begin within a quarter of their length the busiest, so that a crowd
    /// of answers is not looked at once for each of them.
    private func judgedOnes(of day: [Window], _ answers: [Answer]) -> [Window] {
        var chosen: [Window] = []
        var anchor: Timestamp?
        for window in day where window.count >= least {
            let at = answers[window.start].at
            if let anchor, Int128(anchor.microseconds(until: at)) * 4 < length, let last = chosen.last {
                if window.count > last.count { chosen[chosen.count - 1] = window }
            } else {
                chosen.append(window)
                anchor = at
            }
        }
        return chosen
    }

    private func judged(
        _ slice: ArraySlice<Answer>, most: Int, own: Usual, everybody: Usual, ofAll count: Int, _ times: [Timestamp],
        isAlone: Bool
    ) -> AnswerBurst? {
        guard let from = slice.first?.at, let through = slice.last?.at else { return nil }
        let beyond = slice.count - 1
        // What counted for this day is taken off what is usual on the others.
        let counted = cut(most - 1)
        var others = Usual(days: everybody.days - 1, beyond: everybody.beyond - counted)
        var chance = ExactTail.binomial(atLeast: beyond, of: others.beyond + beyond, onOneOf: everybody.days)
        if own.days >= leastDays {
            let alone = ExactTail.binomial(
                atLeast: beyond, of: own.beyond - counted + beyond, onOneOf: own.days)
            if alone > chance {
                chance = alone
                others = Usual(days: own.days - 1, beyond: own.beyond - counted)
            }
        }
        guard chance.isAtMost(level) else { return nil }
        let atTheTime = Self.count(of: times, from: from, through: through)
        let part = ExactTail.hypergeometric(atLeast: slice.count, drawn: atTheTime, marked: count, of: times.count)
        guard isAlone || part.isAtMost(amongOthers) else { return nil }
        return AnswerBurst(
            from: from, through: through,
            responses: slice.map(\.key), usual: others.beyond, usualDays: others.days, chance: chance,
            atTheTime: atTheTime, amongOthers: part)
    }

    /// How many of the times, which are in order, lie between two.
    private static func count(of times: [Timestamp], from: Timestamp, through: Timestamp) -> Int {
        func first(_ isBehind: (Timestamp) -> Bool) -> Int {
            var (low, high) = (0, times.count)
            while low < high {
                let middle = (low + high) / 2
                if isBehind(times[middle]) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        return first { $0 > through } - first { $0 >= from }
    }
}
