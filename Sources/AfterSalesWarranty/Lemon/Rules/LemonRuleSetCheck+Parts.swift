import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

extension LemonRuleSetCheck {
    mutating func text(_ text: LocalizedText, at place: Place) {
        for language in Language.allCases { self.text(text[language], .name, at: place.field(language.rawValue)) }
    }

    mutating func figure(_ value: Int, from least: Int, at place: Place) {
        guard value < least || value > Self.mostFigure else { return }
        report(
            .lemonFigureOutOfRange, at: place,
            inputs: [
                .init("value", String(value)), .init("least", String(least)), .init("most", String(Self.mostFigure)),
            ],
            "it is \(least) to \(Self.mostFigure), not \(value)", "应为 \(least) 至 \(Self.mostFigure)，实际为 \(value)")
    }

    mutating func period(_ id: String, of set: LemonRuleSet, at place: Place) {
        guard set.period(id) == nil else { return }
        reportUnknown(
            .lemonUnknownPeriod, id, among: set.periods.map(\.id), at: place, "the set has no period of this id",
            "规则集没有此期限")
    }

    /// Ids that name something, each once, at least one.
    mutating func names(_ ids: [String], at place: Place) {
        if ids.isEmpty { report(.emptyText, at: place, "there is none", "不能为空") }
        unique(ids, Self.duplicateID, at: { place.element($0).field("id") }, list: place)
    }

    mutating func required(_ words: [String], at place: Place) {
        if words.isEmpty { report(.emptyText, at: place, "there is none", "不能为空") }
        self.words(words, at: place)
    }

    mutating func words(_ words: [String], at place: Place) {
        unique(words, .duplicateEntry, at: { place.element($0) }, list: place)
    }

    private mutating func unique(
        _ words: [String], _ code: Finding.Code, at element: (Int) -> Place, list: Place
    ) {
        guard words.count <= Self.mostElements else {
            report(
                .tooManyElements, at: list,
                inputs: [.init("count", String(words.count)), .init("most", String(Self.mostElements))],
                "there are \(words.count), at most \(Self.mostElements) are taken",
                "共 \(words.count) 项，最多 \(Self.mostElements) 项")
            return
        }
        var first: [[UInt8]: Int] = [:]
        for (index, word) in words.enumerated() {
            text(word, .name, at: element(index))
            let bytes = Array(word.utf8)
            if let earlier = first[bytes] {
                report(
                    code, at: element(index), inputs: [.init("first", String(earlier))],
                    "it is the same as number \(earlier) of the list", "与列表中第 \(earlier) 项相同")
            } else {
                first[bytes] = index
            }
        }
    }

    /// Two rules that count the same in the same period to the same end, and say so at different counts.
    mutating func contradictions(of set: LemonRuleSet) {
        struct Subject: Hashable {
            let period: String
            let counter: LemonCounter
            let hasToFailAgain: Bool
            let outcome: LemonOutcome
        }
        var first: [Subject: Int] = [:]
        for (index, rule) in set.rules.enumerated() {
            let subject = Subject(
                period: rule.period, counter: rule.counter, hasToFailAgain: rule.hasToFailAgain, outcome: rule.outcome)
            guard let earlier = first[subject] else {
                first[subject] = index
                continue
            }
            report(
                .lemonContradictingRules, at: Place.document.field("rules").element(index),
                inputs: [.init("first", String(earlier))],
                "rule \(earlier) counts the same to the same end", "与第 \(earlier) 条规则的计数和后果相同")
        }
    }
}
