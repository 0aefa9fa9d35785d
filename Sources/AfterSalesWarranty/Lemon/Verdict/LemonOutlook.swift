import AfterSalesCore
import AfterSalesRepairOrders

/// What is reached and what is missing, in words.
enum LemonOutlook {
    /// Whether a count is so near to its threshold that it is told. Nothing is near before anything was counted.
    static func isNear(_ count: LemonCount, of rule: LemonRule, _ standing: RuleStanding) -> Bool {
        count.distance > 0 && count.distance <= rule.warnAt && count.count > 0 && standing.state != .over
            && !(standing.state == .reached && count.subject == nil)
    }

    /// That a rule is reached.
    static func reached(_ count: LemonCount, of rule: LemonRule) -> LocalizedText {
        let subject = subject(of: count, by: rule)
        func inBrackets(_ text: String, _ open: String, _ close: String) -> String {
            text.isEmpty ? "" : "\(open)\(text)\(close)"
        }
        let named = LocalizedText(
            inBrackets(subject.english, " (", ")"), inBrackets(subject.simplifiedChinese, "（", "）"))
        let again = rule.hasToFailAgain ? LocalizedText(", and it failed again", "，且仍未排除") : LocalizedText("", "")
        return LocalizedText(
            "\(rule.title.english)\(named.english): \(count.count), reached from \(rule.threshold.least) on\(again.english); "
                + "\(rule.outcome.words.english)",
            "\(rule.title.simplifiedChinese)\(named.simplifiedChinese)：\(count.count)，达到 \(rule.threshold.least)\(again.simplifiedChinese)；"
                + "\(rule.outcome.words.simplifiedChinese)")
    }

    /// What was counted, as people call it: a fault by its code, a part with its system.
    private static func subject(of count: LemonCount, by rule: LemonRule) -> LocalizedText {
        guard let subject = count.subject else { return LocalizedText("", "") }
        let systems: [VehicleSystem] =
            switch rule.counter {
            case .replacement(let systems, _): systems
            case .sameMainPart(let systems): systems
            case .sameFault, .safetyFault, .failure, .repairDays: []
            }
        if let system = systems.first(where: { $0.rawValue == subject }) { return system.words }
        guard let system = systems.first(where: { subject.hasPrefix("\($0.rawValue) ") }) else {
            return LocalizedText(subject, subject)
        }
        let part = subject.dropFirst(system.rawValue.count + 1)
        return LocalizedText("\(system.words.english), \(part)", "\(system.words.simplifiedChinese)“\(part)”")
    }

    /// What is missing, and what follows then.
    static func sentence(_ count: LemonCount, of rule: LemonRule) -> LocalizedText {
        sentence([step(count, of: rule)], rule.outcome)
    }

    /// What of all rules is near, the ways to one outcome in one clause; nil where nothing is.
    static func sentence(_ rules: some Sequence<(LemonRule, RuleStanding)>) -> LocalizedText? {
        var outcomes: [LemonOutcome] = []
        var steps: [LemonOutcome: [LocalizedText]] = [:]
        for (rule, standing) in rules {
            for count in standing.counts where isNear(count, of: rule, standing) {
                if steps[rule.outcome] == nil { outcomes.append(rule.outcome) }
                steps[rule.outcome, default: []].append(step(count, of: rule))
            }
        }
        guard !outcomes.isEmpty else { return nil }
        let clauses = outcomes.map { sentence(steps[$0] ?? [], $0) }
        return LocalizedText(
            clauses.map(\.english).joined(separator: "; "), clauses.map(\.simplifiedChinese).joined(separator: "；"))
    }

    private static func sentence(_ steps: [LocalizedText], _ outcome: LemonOutcome) -> LocalizedText {
        LocalizedText(
            steps.map(\.english).joined(separator: ", or ") + ", and \(outcome.words.english)",
            steps.map(\.simplifiedChinese).joined(separator: "，或") + "，\(outcome.words.simplifiedChinese)")
    }

    /// What is missing.
    private static func step(_ count: LemonCount, of rule: LemonRule) -> LocalizedText {
        let missing = max(0, rule.threshold.least - count.count)
        let subject = subject(of: count, by: rule)
        let steps: LocalizedText
        switch rule.counter {
        case .repairDays:
            steps = LocalizedText("\(more(missing)) day\(plural(missing)) in repair", "再累计修理 \(missing) 日")
        case .sameFault:
            steps = LocalizedText(
                "\(more(missing)) repair\(plural(missing)) of this fault (\(subject.english))",
                "同一质量问题（\(subject.simplifiedChinese)）再修理 \(missing) 次")
        case .safetyFault:
            steps = LocalizedText(
                "\(more(missing)) repair\(plural(missing)) of a serious fault of safety", "严重安全性能故障再修理 \(missing) 次")
        case .replacement, .sameMainPart:
            steps = LocalizedText(
                "\(more(missing)) replacement\(plural(missing)) (\(subject.english))",
                "\(subject.simplifiedChinese)再更换 \(missing) 次")
        case .failure:
            steps = LocalizedText("\(more(missing)) such failure\(plural(missing))", "再出现此类失效 \(missing) 次")
        }
        guard rule.hasToFailAgain else { return steps }
        let again =
            if case .safetyFault = rule.counter {
                LocalizedText("a serious fault of safety that is not cured or is new", "严重安全性能故障仍未排除或者出现新的严重安全性能故障")
            } else {
                LocalizedText(
                    "another failure of it (\(subject.english))", "\(subject.simplifiedChinese)仍不能正常使用")
            }
        return missing == 0
            ? again
            : LocalizedText(
                "\(steps.english) and then \(again.english)", "\(steps.simplifiedChinese)后\(again.simplifiedChinese)")
    }

    private static func more(_ count: Int) -> String { count == 1 ? "one more" : "\(count) more" }

    private static func plural(_ count: Int) -> String { count == 1 ? "" : "s" }
}
