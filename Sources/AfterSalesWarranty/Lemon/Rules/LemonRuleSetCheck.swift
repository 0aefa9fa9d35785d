import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// Checks a rule set from top to bottom. Never stops at the first problem.
struct LemonRuleSetCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// The code that other documents have for an id that stands twice, too.
    static let duplicateID: Finding.Code = "duplicateId"
    /// The most elements of a list.
    static let mostElements = 1_000
    /// The most days, times, months or kilometres that a figure of a rule is taken for.
    static let mostFigure = 9_999_999

    init(_ set: LemonRuleSet) {
        let root = Place.document
        text(set.id, .name, at: root.field("id"))
        figure(set.version, from: 1, at: root.field("version"))
        text(set.title, at: root.field("title"))
        text(set.market.rawValue, .name, at: root.field("market"))
        text(set.source, at: root.field("source"))
        if let through = set.purchasedThrough, through < set.purchasedFrom {
            report(
                .endBeforeStart, at: root.field("purchased"),
                inputs: [.init("from", set.purchasedFrom.description), .init("through", through.description)],
                "it ends before it begins", "结束早于开始")
        }
        words(set.uses.map(\.rawValue), at: root.field("uses"))
        words(set.uncountedHolds.map(\.rawValue), at: root.field("uncountedHolds"))
        names(set.periods.map(\.id), at: root.field("periods"))
        names(set.rules.map(\.id), at: root.field("rules"))
        guard errorCount == 0 || set.rules.count <= Self.mostElements else { return }
        for (index, period) in set.periods.enumerated() { check(period, at: root.field("periods").element(index)) }
        for (index, rule) in set.rules.enumerated() {
            check(rule, of: set, at: root.field("rules").element(index))
        }
        contradictions(of: set)
        if let loaner = set.loaner {
            let place = root.field("loaner")
            period(loaner.period, of: set, at: place.field("period"))
            figure(loaner.afterDays, from: 0, at: place.field("afterDays"))
            text(loaner.source, at: place.field("source"))
        }
        if let compensation = set.compensation { check(compensation, at: root.field("compensation")) }
    }

    private mutating func check(_ period: LemonPeriod, at place: Place) {
        text(period.title, at: place.field("title"))
        let given = [("days", period.days), ("months", period.months), ("distance", period.distance)]
        for (name, value) in given { if let value { figure(value, from: 1, at: place.field(name)) } }
        if period.days != nil, period.months != nil {
            report(.lemonPeriodTwice, at: place, "it is counted in days and in months", "同时以日和月计算")
        }
        if given.allSatisfy({ $0.1 == nil }) {
            report(.lemonPeriodEndless, at: place, "it has no end", "没有期限")
        }
    }

    private mutating func check(_ rule: LemonRule, of set: LemonRuleSet, at place: Place) {
        text(rule.title, at: place.field("title"))
        text(rule.source, at: place.field("source"))
        text(rule.outcome.rawValue, .name, at: place.field("outcome"))
        period(rule.period, of: set, at: place.field("period"))
        figure(rule.warnAt, from: 0, at: place.field("warnAt"))
        switch rule.threshold {
        case .atLeast(let count): figure(count, from: 1, at: place.field("atLeast"))
        case .moreThan(let count): figure(count, from: 0, at: place.field("moreThan"))
        }
        switch rule.counter {
        case .sameFault, .safetyFault: break
        case .repairDays: notFailing(rule, at: place)
        case .replacement(let systems, let extents):
            required(systems.map(\.rawValue), at: place.field("systems"))
            required(extents.map(\.rawValue), at: place.field("extents"))
        case .sameMainPart(let systems): required(systems.map(\.rawValue), at: place.field("systems"))
        case .failure(let failures):
            notFailing(rule, at: place)
            for (index, failure) in failures.enumerated() {
                let place = place.field("failures").element(index)
                text(failure.system.rawValue, .name, at: place.field("system"))
                text(failure.kind.rawValue, .name, at: place.field("kind"))
            }
            required(failures.map { "\($0.system) \($0.kind)" }, at: place.field("failures"))
        }
        if rule.isCompensated, set.compensation == nil {
            report(
                .lemonCompensationMissing, at: place.field("isCompensated"),
                "use is to be paid for, and the set does not say how much", "要求支付使用补偿，但规则集未规定标准")
        }
    }

    private mutating func check(_ rule: CompensationRule, at place: Place) {
        figure(rule.per, from: 1, at: place.field("per"))
        if let least = rule.least { share(least, at: place.field("least")) }
        share(rule.most, at: place.field("most"))
        if let least = rule.least, rule.most < least {
            report(
                .endBeforeStart, at: place,
                inputs: [.init("least", least.description), .init("most", rule.most.description)],
                "the most is below the least", "上限低于下限")
        }
        text(rule.source, at: place.field("source"))
    }

    private mutating func notFailing(_ rule: LemonRule, at place: Place) {
        guard rule.hasToFailAgain else { return }
        report(
            .lemonCannotFailAgain, at: place.field("hasToFailAgain"), inputs: [.init("count", rule.counter.name)],
            "nothing that \(rule.counter.name) counts can fail again", "\(rule.counter.name) 所计数的事项无从“仍未排除”")
    }
}
