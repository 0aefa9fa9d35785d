import AfterSalesCommission
import AfterSalesCore

@testable import AfterSalesTestOracle

/// Changes the facts of a live month and, beside it, facts of its own, at random.
struct LiveChanger {
    struct Key: Hashable {
        let metric: String
        let subject: Subject
        let isTarget: Bool
    }

    private(set) var facts: MonthFacts
    /// What was agreed at first: a target that comes back is still that one.
    private let agreed: [TargetFact]
    private let keys: [(key: Key, fact: LiveFact)]
    private var random: SeededGenerator
    /// Of a hundred values how many are zero, negative, too large or taken back.
    private let faults: Int

    init(_ live: LiveStatements, _ draft: PlanDraft, _ facts: MonthFacts, month: Int, seed: Int, faults: Int) {
        self.facts = facts
        agreed = facts.targets
        self.faults = faults
        random = SeededGenerator(seed: seed &+ 4_711)
        let teams = Set(
            facts.employees.compactMap(\.team) + draft.schemes.compactMap { $0.team.map { Identifier($0) } })
        let subjects =
            [Subject.dealer] + teams.sorted().map { .team($0) } + facts.employees.map { .employee($0.id) }
        var keys: [(Key, LiveFact)] = []
        for metric in draft.metrics.map(\.name) + draft.derived.map(\.name) {
            for subject in subjects {
                if let fact = live.fact(metric, subject, month: month) {
                    keys.append((Key(metric: metric, subject: subject, isTarget: false), fact))
                }
                if let fact = live.target(metric, subject, month: month) {
                    keys.append((Key(metric: metric, subject: subject, isTarget: true), fact))
                }
            }
        }
        self.keys = keys
    }

    var hasFacts: Bool { !keys.isEmpty }

    /// Changes one fact in both.
    mutating func change(_ live: inout LiveStatements) throws {
        let (key, fact) = random.pick(keys)
        guard let units = value(key) else {
            live.remove(fact)
            set(key, nil)
            return
        }
        try live.set(fact, to: units)
        set(key, try DecimalNumeral(decimalText(Int128(units), digits: fact.fractionDigits)))
    }

    private mutating func value(_ key: Key) -> Int64? {
        if random.chance(faults) {
            switch random.number(0...3) {
            case 0: return nil
            case 1: return 0
            case 2: return key.isTarget ? 0 : -Int64(random.number(1...1_000_000))
            default: return Int64(random.number(1...999_999_999_999_999_999))
            }
        }
        return Int64(random.number(1...[100, 20_000, 3_000_000, 400_000_000][random.number(0...3)]))
    }

    private mutating func set(_ key: Key, _ value: DecimalNumeral?) {
        if key.isTarget {
            let index = facts.targets.firstIndex { $0.metric == key.metric && $0.subject == key.subject }
            switch (index, value) {
            case (let index?, let value?): facts.targets[index].value = value
            case (let index?, nil): facts.targets.remove(at: index)
            case (nil, let value?):
                var target = TargetFact(key.metric, key.subject, value, agreedOn: nil)
                if let first = agreed.first(where: { $0.metric == key.metric && $0.subject == key.subject }) {
                    target.agreedOn = first.agreedOn
                    target.acknowledgedBy = first.acknowledgedBy
                }
                facts.targets.append(target)
            case (nil, nil): break
            }
        } else {
            let index = facts.metrics.firstIndex { $0.metric == key.metric && $0.subject == key.subject }
            switch (index, value) {
            case (let index?, let value?): facts.metrics[index].value = value
            case (let index?, nil): facts.metrics.remove(at: index)
            case (nil, let value?): facts.metrics.append(MetricFact(key.metric, key.subject, value))
            case (nil, nil): break
            }
        }
    }
}
