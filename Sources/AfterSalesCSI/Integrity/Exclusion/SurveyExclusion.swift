import AfterSalesStorage

/// Responses divided by an ``ExclusionRule``: those that stay, and those that it leaves out, each with the flags that did
/// it.
public struct SurveyExclusion: Hashable, Sendable {
    /// A response that is left out.
    public struct Excluded: Hashable, Sendable {
        /// The response.
        public let response: SurveyResponse
        /// The flags of the rule's codes that rest on it, in the report's order.
        public let flags: [IntegrityFlag]
    }

    /// The rule.
    public let rule: ExclusionRule
    /// Those that stay, in the order in which they came.
    public let kept: [SurveyResponse]
    /// Those that are left out, in the order in which they came.
    public let excluded: [Excluded]
}

extension [SurveyResponse] {
    /// The responses without those that a rule leaves out: those on which a flag of its codes rests, answered since the day
    /// from which it holds.
    /// - Parameters:
    ///   - rule: The rule.
    ///   - report: The flags.
    public func excluding(by rule: ExclusionRule, _ report: IntegrityReport) -> SurveyExclusion {
        var flags: [RecordKey<SurveyResponse>: [IntegrityFlag]] = [:]
        for flag in report.flags where rule.codes.contains(flag.code) {
            for key in flag.responses { flags[key, default: []].append(flag) }
        }
        var kept: [SurveyResponse] = []
        var excluded: [SurveyExclusion.Excluded] = []
        for response in self {
            if response.answeredOn >= rule.since, let found = flags[response.key] {
                excluded.append(.init(response: response, flags: found))
            } else {
                kept.append(response)
            }
        }
        return SurveyExclusion(rule: rule, kept: kept, excluded: excluded)
    }
}
