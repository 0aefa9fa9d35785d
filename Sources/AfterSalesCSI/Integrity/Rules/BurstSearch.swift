import AfterSalesCore
import AfterSalesStorage

/// Looks for bursts of answers by groups of a dealership: advisors, or lines.
struct BurstSearch<Group: Hashable> {
    enum Found {
        /// There is a window with enough answers, and too few days to say what is usual.
        case tooFewDays
        /// All answers of a window are of the same instant, and so are others of the dealership: whoever noted them knew the
        /// day, not the minute.
        case sameInstant
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
        var most = 0

        init(days: Int, beyond: Int, most: Int) { (self.days, self.beyond, self.most) = (days, beyond, most) }

        init(of beyond: some Sequence<Int>, atMost most: Int) {
            self.most = most
            for beyond in beyond { add(beyond) }
        }

        private mutating func add(_ count: Int) {
            days += 1
            beyond += min(count, most)
        }

        /// What is usual on the other days than one of so many answers beyond the first.
        func without(_ count: Int) -> Usual {
            Usual(days: days - 1, beyond: beyond - min(count, most), most: most)
        }
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
            for (group, answers) in groups {
                let ordered = answers.sorted { $0.at < $1.at }
                (sorted[group], windows[group]) = (ordered, busy(ordered))
            }
            let beyond = windows.mapValues { days in days.values.map { ($0.map(\.count).max() ?? 1) - 1 } }
            let most = mostUsual(beyond.values.flatMap(\.self))
            let everybody = Usual(of: beyond.values.joined(), atMost: most)
            let instants = groups.values.flatMap { $0.map(\.at) }.sorted()
            // Half of the answers or more share their instant with others.
            let isByDay = Set(instants).count * 2 <= instants.count
            for (group, days) in windows {
                guard let answers = sorted[group] else { continue }
                let own = Usual(of: beyond[group] ?? [], atMost: most)
                var (isTooFew, isSameInstant) = (false, false)
                let looked = days.values.map { day in
                    (beyond: (day.map(\.count).max() ?? 1) - 1, windows: judgedOnes(of: day, answers))
                }
                // Whoever is looked at often is unlikely once by chance: the levels hold for all of his windows together
                // (Bonferroni).
                let looks = looked.reduce(0) { $0 + $1.windows.count }
                for (beyond, windows) in looked {
                    for window in windows {
                        guard everybody.days >= leastDays else {
                            isTooFew = true
                            continue
                        }
                        let slice = answers[window.start..<window.start + window.count]
                        guard !isByDay || slice.first?.at != slice.last?.at else {
                            isSameInstant = true
                            continue
                        }
                        guard
                            let burst = judged(
                                slice, beyond: beyond, own: own, everybody: everybody, ofAll: answers.count, instants,
                                looks: looks, isAlone: groups.count == 1)
                        else { continue }
                        note(owner, group, .burst(burst))
                    }
                }
                if isTooFew { note(owner, group, .tooFewDays) }
                if isSameInstant { note(owner, group, .sameInstant) }
            }
        }
    }

    /// The most answers beyond a day's first that count as usual: one fewer than makes a burst, or twice the median of all
    /// days where a day is busier than that. Whoever makes bursts on fewer than half of the days does not raise it.
    private func mostUsual(_ beyond: [Int]) -> Int {
        let median = beyond.isEmpty ? 0 : beyond.sorted()[beyond.count / 2]
        return max(least - 2, 2 * median)
    }

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
        _ slice: ArraySlice<Answer>, beyond most: Int, own: Usual, everybody: Usual, ofAll count: Int,
        _ times: [Timestamp], looks: Int, isAlone: Bool
    ) -> AnswerBurst? {
        guard let from = slice.first?.at, let through = slice.last?.at else { return nil }
        let beyond = slice.count - 1
        // What counted for this day is taken off what is usual on the others.
        var others = everybody.without(most)
        var chance = ExactTail.binomial(atLeast: beyond, of: others.beyond + beyond, onOneOf: everybody.days)
        if own.days >= leastDays {
            let ownOthers = own.without(most)
            let alone = ExactTail.binomial(atLeast: beyond, of: ownOthers.beyond + beyond, onOneOf: own.days)
            if alone > chance { (chance, others) = (alone, ownOthers) }
        }
        guard chance.isAtMost(level, among: looks) else { return nil }
        let atTheTime = Self.count(of: times, from: from, through: through)
        let part = ExactTail.hypergeometric(atLeast: slice.count, drawn: atTheTime, marked: count, of: times.count)
        guard isAlone || part.isAtMost(amongOthers, among: looks) else { return nil }
        return AnswerBurst(
            from: from, through: through,
            responses: slice.map(\.key), usual: others.beyond, usualDays: others.days, windows: looks, chance: chance,
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
