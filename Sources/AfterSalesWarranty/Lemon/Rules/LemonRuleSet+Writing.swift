import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

extension LemonRuleSet {
    /// The rule set document as JSON text, always the same bytes for the same set. What is empty is left out.
    public func json() -> String { JSONWriter.text(document) }

    var document: JSONValue {
        var members: [JSONValue.Member] = [
            .init("format", .string(Self.format)), .init("id", .string(id)), .init("version", .integer(version)),
            .init("title", Self.text(title)), .init("market", .string(market.rawValue)),
            .init("source", Self.text(source)), .init("purchased", window),
            .init("clock", .string(clock.rawValue)), .init("unit", .string(unit.rawValue)),
        ]
        members += Self.words("uses", uses.map(\.rawValue))
        members.append(.init("dayCount", .string(dayCount.rawValue)))
        members += Self.words("uncountedHolds", uncountedHolds.map(\.rawValue))
        members.append(.init("periods", .array(periods.map(Self.period))))
        members.append(.init("rules", .array(rules.map(Self.rule))))
        if let loaner {
            members.append(
                .init(
                    "loaner",
                    .object([
                        .init("period", .string(loaner.period)), .init("afterDays", .integer(loaner.afterDays)),
                        .init("source", Self.text(loaner.source)),
                    ])))
        }
        if let compensation {
            var rule: [JSONValue.Member] = [.init("per", .integer(compensation.per))]
            if let least = compensation.least { rule.append(.init("least", .string(least.description))) }
            rule.append(.init("most", .string(compensation.most.description)))
            rule.append(.init("source", Self.text(compensation.source)))
            members.append(.init("compensation", .object(rule)))
        }
        return .object(members)
    }

    private var window: JSONValue {
        let from = JSONValue.Member("from", .string(purchasedFrom.description))
        return .object([from] + (purchasedThrough.map { [.init("through", .string($0.description))] } ?? []))
    }

    private static func period(_ period: LemonPeriod) -> JSONValue {
        var members: [JSONValue.Member] = [.init("id", .string(period.id)), .init("title", text(period.title))]
        if let days = period.days { members.append(.init("days", .integer(days))) }
        if let months = period.months { members.append(.init("months", .integer(months))) }
        if let distance = period.distance { members.append(.init("distance", .integer(distance))) }
        return .object(members)
    }

    private static func rule(_ rule: LemonRule) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .string(rule.id)), .init("title", text(rule.title)), .init("period", .string(rule.period)),
            .init("count", .string(rule.counter.name)),
        ]
        switch rule.counter {
        case .sameFault(let isSafety): if isSafety { members.append(.init("isSafety", .bool(true))) }
        case .safetyFault, .repairDays: break
        case .replacement(let systems, let extents):
            members += words("systems", systems.map(\.rawValue)) + words("extents", extents.map(\.rawValue))
        case .sameMainPart(let systems): members += words("systems", systems.map(\.rawValue))
        case .failure(let failures):
            let list = failures.map { failure in
                JSONValue.object([
                    .init("system", .string(failure.system.rawValue)), .init("kind", .string(failure.kind.rawValue)),
                ])
            }
            members.append(.init("failures", .array(list)))
        }
        switch rule.threshold {
        case .atLeast(let count): members.append(.init("atLeast", .integer(count)))
        case .moreThan(let count): members.append(.init("moreThan", .integer(count)))
        }
        if rule.hasToFailAgain { members.append(.init("hasToFailAgain", .bool(true))) }
        members.append(.init("outcome", .string(rule.outcome.rawValue)))
        if rule.isCompensated { members.append(.init("isCompensated", .bool(true))) }
        if rule.warnAt != 1 { members.append(.init("warnAt", .integer(rule.warnAt))) }
        members.append(.init("source", text(rule.source)))
        return .object(members)
    }

    private static func words(_ name: String, _ words: [String]) -> [JSONValue.Member] {
        words.isEmpty ? [] : [.init(name, .array(words.map(JSONValue.string)))]
    }

    private static func text(_ text: LocalizedText) -> JSONValue {
        .object(Language.allCases.map { .init($0.rawValue, .string(text[$0])) })
    }
}
