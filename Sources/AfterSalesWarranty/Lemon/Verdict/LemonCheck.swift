import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// Holds a car's history against a rule set.
struct LemonCheck: FindingReporter {
    var findings: [Finding]
    var errorCount = 0
    private let set: LemonRuleSet
    private let history: CarHistory
    private let instant: Timestamp
    private static let place = Place.document

    init(_ set: LemonRuleSet, _ history: CarHistory, at instant: Timestamp, noted: [Finding]) {
        self.set = set
        self.history = history
        self.instant = instant
        findings = noted + history.findings(at: instant)
    }

    mutating func verdict() -> LemonVerdict {
        choice()
        let isHeld = use()
        guard let start = clock(), let today = try? history.zone.date(of: instant),
            CarHistoryCheck.isOfASize(history)
        else { return made(start: nil, periods: [], rules: [], loaner: nil) }
        let farthest = history.farthest(at: instant)
        let periods = set.periods.map {
            PeriodStanding($0, of: set, from: start.day, today: today, farthest: farthest)
        }
        guard isHeld else { return made(start: start, periods: periods, rules: [], loaner: nil) }
        let visits = countedVisits()
        let days = RepairDays(set.dayCount, in: history.zone, pausesOf: visits)
        for period in periods where period.isOver { over(period) }
        var rules: [RuleStanding] = []
        for rule in set.rules {
            guard let period = periods.first(where: { $0.period == rule.period }) else { continue }
            rules.append(standing(rule, in: period, visits, from: start.day, days))
        }
        let outlook = LemonOutlook.sentence(zip(set.rules, rules))
        let loaner = loaner(visits, periods, from: start.day, days)
        return made(start: start, periods: periods, rules: rules, loaner: loaner, outlook: outlook)
    }

    private func made(
        start: (day: LocalDate, by: LemonClock)?, periods: [PeriodStanding], rules: [RuleStanding],
        loaner: LoanerDuty?, outlook: LocalizedText? = nil
    ) -> LemonVerdict {
        LemonVerdict(
            ruleSet: set.id, version: set.version, at: instant, start: start?.day, startsBy: start?.by,
            periods: periods, rules: rules, loaner: loaner, outlook: outlook, findings: findings)
    }

    /// The visits that can be counted, by arrival, each once.
    private func countedVisits() -> [CountedVisit] {
        var seen: Set<Identifier<RepairOrder>> = []
        let own = history.visits.compactMap { CountedVisit($0, in: history.zone, at: instant) }
            .sorted { ($0.arrived, $0.end, $0.visit.id) < ($1.arrived, $1.end, $1.visit.id) }
        return CountedVisit.knowingTheirDistance(
            own.filter { visit in
                (history.purchasedOn.map { visit.day >= $0 } ?? true) && seen.insert(visit.visit.id).inserted
            })
    }

    private mutating func standing(
        _ rule: LemonRule, in period: PeriodStanding, _ visits: [CountedVisit], from start: LocalDate,
        _ days: RepairDays
    ) -> RuleStanding {
        // What of a stay lies behind the period's last day is none of its time.
        let end = period.lastDay.flatMap { try? history.zone.timestamp(of: $0, secondsOfDay: 86_400) }
        let inside = visits.filter { period.contains($0, from: start, unit: history.unit) }
            .map { visit in end.map { visit.cut(at: $0) } ?? visit }
        let counts = LemonTally(visits: inside, days: days).counts(of: rule)
        let isReached = counts.contains { $0.distance == 0 }
        let standing = RuleStanding(
            rule: rule.id, title: rule.title, period: rule.period,
            state: isReached ? .reached : period.isOver ? .over : .open, threshold: rule.threshold.least,
            hasToFailAgain: rule.hasToFailAgain, counts: counts, outcome: rule.outcome,
            isCompensated: rule.isCompensated, source: rule.source)
        for count in counts { tell(count, of: rule, standing) }
        if case .failure(let failures) = rule.counter { assumed(failures, rule, inside) }
        return standing
    }

    private mutating func tell(_ count: LemonCount, of rule: LemonRule, _ standing: RuleStanding) {
        let isNear = LemonOutlook.isNear(count, of: rule, standing)
        guard count.distance == 0 || isNear else { return }
        let text = isNear ? LemonOutlook.sentence(count, of: rule) : LemonOutlook.reached(count, of: rule)
        var inputs: [Finding.Input] = [
            .init("rule", rule.id), .init("count", String(count.count)),
            .init("threshold", String(rule.threshold.least)), .init("distance", String(count.distance)),
            .init("outcome", rule.outcome.rawValue), .init("source", rule.source.english),
        ]
        if let subject = count.subject { inputs.insert(.init("subject", subject), at: 1) }
        add(
            Finding(
                .warning, isNear ? .lemonNear : .lemonReached,
                at: Self.place.field("rules").element(where: ("rule", rule.id)), inputs: inputs, text))
    }

    private mutating func assumed(_ failures: [LemonFailure], _ rule: LemonRule, _ visits: [CountedVisit]) {
        for visit in visits {
            for fault in visit.visit.faults where fault.failure == nil && fault.isOne(of: failures) {
                report(
                    .lemonFailureAssumed, severity: .note,
                    at: Self.place.field("rules").element(where: ("rule", rule.id)),
                    inputs: [.init("visit", visit.visit.id.rawValue), .init("fault", fault.code.rawValue)],
                    "nobody noted how \(fault.code) failed at visit \(visit.visit.id); it is taken for a failure that the rule names",
                    "送修 \(visit.visit.id) 的 \(fault.code) 未注明失效形式，按该规定所列失效计算")
            }
        }
    }

    private mutating func over(_ period: PeriodStanding) {
        var inputs: [Finding.Input] = [.init("period", period.period)]
        if let lastDay = period.lastDay { inputs.append(.init("lastDay", lastDay.description)) }
        if let limit = period.limit { inputs.append(.init("limit", limit.description)) }
        report(
            .lemonPeriodOver, severity: .note,
            at: Self.place.field("periods").element(where: ("period", period.period)),
            inputs: inputs, "over: \(period.title.english)", "\(period.title.simplifiedChinese)已届满")
    }

    private mutating func loaner(
        _ visits: [CountedVisit], _ periods: [PeriodStanding], from start: LocalDate, _ days: RepairDays
    ) -> LoanerDuty? {
        guard let rule = set.loaner, let period = periods.first(where: { $0.period == rule.period }) else { return nil }
        var stay: [CountedVisit] = visits.filter(\.isOpen)
        guard var since = stay.map(\.arrived).min() else { return nil }
        // Orders that overlap are one stay, back to its first.
        for visit in visits.reversed() where !visit.isOpen && visit.end > since && visit.arrived < since {
            stay.append(visit)
            since = visit.arrived
        }
        guard let first = stay.min(by: { $0.arrived < $1.arrived }),
            period.contains(first, from: start, unit: history.unit), let dueFrom = dueDay(of: rule, since: since)
        else { return nil }
        let count = days.days(from: since, to: instant)
        let duty = LoanerDuty(
            visits: stay.sorted { ($0.arrived, $0.visit.id) < ($1.arrived, $1.visit.id) }.map(\.visit.id), since: since,
            days: count, dueFrom: dueFrom, isDue: count > rule.afterDays, source: rule.source)
        if duty.isDue {
            report(
                .lemonLoanerDue, severity: .warning, at: Self.place.field("loaner"),
                inputs: [
                    .init("since", since.description), .init("days", String(count)),
                    .init("dueFrom", dueFrom.description), .init("source", rule.source.english),
                ],
                "in repair for \(count) days: a loaner or the cost of transport is owed from \(dueFrom)",
                "修理已占用 \(count) 日：自 \(dueFrom) 起应提供备用车或交通费用补偿")
        }
        return duty
    }

    private func dueDay(of rule: LoanerRule, since: Timestamp) -> LocalDate? {
        switch set.dayCount {
        case .startedPeriods:
            (try? since.adding(seconds: Int64(rule.afterDays) * 86_400)).flatMap { try? history.zone.date(of: $0) }
        case .calendarDays: (try? history.zone.date(of: since)).flatMap { try? $0.adding(days: rule.afterDays) }
        }
    }

    private mutating func choice() {
        guard let purchasedOn = history.purchasedOn else { return }
        if history.invoicedOn == nil, set.clock != .delivery {
            report(
                .lemonPurchaseAssumed, severity: .note, at: Self.place.field("invoicedOn"),
                inputs: [.init("ruleSet", set.id), .init("taken", purchasedOn.description)],
                "the day of the invoice is not known; the rules are those of the delivery on \(purchasedOn)",
                "购车发票日期未知，按交付日期 \(purchasedOn) 确定适用规定")
        }
        guard !set.covers(purchasedOn) || set.market != history.market else { return }
        report(
            .lemonOtherRuleSet, severity: .warning, at: Self.place.field("ruleSet"),
            inputs: [
                .init("ruleSet", set.id), .init("purchasedOn", purchasedOn.description),
                .init("market", history.market.rawValue),
            ],
            "\(set.id) is not for cars bought in \(history.market) on \(purchasedOn)",
            "\(set.id) 不适用于 \(purchasedOn) 在 \(history.market) 所购车辆")
    }

    private mutating func use() -> Bool {
        guard !set.uses.isEmpty else { return true }
        let uses = set.uses.map(\.rawValue).joined(separator: ", ")
        guard let use = history.use else {
            report(
                .lemonUseUnknown, severity: .note, at: Self.place.field("use"), inputs: [.init("uses", uses)],
                "the rules are for \(uses) use, and nobody knows what the car is used for",
                "规定适用于 \(uses) 用途，车辆使用性质未知")
            return true
        }
        guard !set.uses.contains(use) else { return true }
        report(
            .lemonUseExcluded, severity: .note, at: Self.place.field("use"),
            inputs: [.init("use", use.rawValue), .init("uses", uses)],
            "the rules are for \(uses) use, not for \(use)", "规定适用于 \(uses) 用途，不适用于 \(use)")
        return false
    }

    /// The day from which the periods run, and which it is.
    private mutating func clock() -> (day: LocalDate, by: LemonClock)? {
        let invoice = history.invoicedOn.map { (day: $0, by: LemonClock.invoice) }
        let delivery = history.deliveredOn.map { (day: $0, by: LemonClock.delivery) }
        let wanted = set.clock == .invoice ? invoice : delivery
        guard let found = wanted ?? invoice ?? delivery else { return nil }
        if wanted == nil {
            // Where invoice and delivery are the same day nothing is amiss, so that this is worth no warning.
            report(
                .lemonClockAssumed, severity: set.clock == .invoiceOrDelivery ? .note : .warning,
                at: Self.place.field("start"),
                inputs: [.init("clock", set.clock.rawValue), .init("taken", found.by.rawValue)],
                "the periods are taken to run from the day of the \(found.by.rawValue), \(found.day)",
                "起算日按\(found.by == .invoice ? "发票" : "交付")日期 \(found.day) 计算")
        }
        return found
    }
}
