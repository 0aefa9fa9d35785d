import AfterSalesCore

/// What is reached and what is missing, in words.
enum LemonOutlook {
    /// Whether a count is so near to its threshold that it is told. Nothing is near before anything was counted.
    static func isNear(_ count: LemonCount, of rule: LemonRule, _ standing: RuleStanding) -> Bool {
        count.distance > 0 && count.distance <= rule.warnAt && count.count > 0 && standing.state != .over
            && !(standing.state == .reached && count.subject == nil)
    }

    /// That a rule is reached.
    static func reached(_ count: LemonCount, of rule: LemonRule) -> LocalizedText {
        let subject = count.subject.map { " (\($0))" } ?? ""
        let again = rule.hasToFailAgain ? LocalizedText(", and it failed again", "，且仍未排除") : LocalizedText("", "")
        return LocalizedText(
            "\(rule.title.english)\(subject): \(count.count), reached from \(rule.threshold.least) on\(again.english); "
                + "\(rule.outcome.words.english)",
            "\(rule.title.simplifiedChinese)\(subject)：\(count.count)，达到 \(rule.threshold.least)\(again.simplifiedChinese)；"
                + "\(rule.outcome.words.simplifiedChinese)")
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
        let subject = count.subject ?? ""
        let steps: LocalizedText
        switch rule.counter {
        case .repairDays:
            steps = LocalizedText("\(more(missing)) day\(plural(missing)) in repair", "再累计修理 \(missing) 日")
        case .sameFault:
            steps = LocalizedText(
                "\(more(missing)) repair\(plural(missing)) of this fault (\(subject))",
                "同一质量问题（\(subject)）再修理 \(missing) 次")
        case .safetyFault:
            steps = LocalizedText(
                "\(more(missing)) repair\(plural(missing)) of a serious fault of safety", "严重安全性能故障再修理 \(missing) 次")
        case .replacement, .sameMainPart:
            steps = LocalizedText(
                "\(more(missing)) replacement\(plural(missing)) (\(subject))", "\(subject) 再更换 \(missing) 次")
        case .failure:
            steps = LocalizedText("\(more(missing)) such failure\(plural(missing))", "再出现此类失效 \(missing) 次")
        }
        guard rule.hasToFailAgain else { return steps }
        let again =
            if case .safetyFault = rule.counter {
                LocalizedText("a serious fault of safety that is not cured or is new", "严重安全性能故障仍未排除或者出现新的严重安全性能故障")
            } else {
                LocalizedText("another failure of it (\(subject))", "\(subject) 仍不能正常使用")
            }
        return missing == 0
            ? again
            : LocalizedText(
                "\(steps.english) and then \(again.english)", "\(steps.simplifiedChinese)后\(again.simplifiedChinese)")
    }

    private static func more(_ count: Int) -> String { count == 1 ? "one more" : "\(count) more" }

    private static func plural(_ count: Int) -> String { count == 1 ? "" : "s" }
}
