/// A score with all responses and one without those that a rule leaves out (双口径得分): neither is told without the other.
public struct DoubleScore: Hashable, Sendable {
    /// The rule.
    public let rule: ExclusionRule
    /// The score with all.
    public let all: ScoreVerdict
    /// The score without those that the rule leaves out.
    public let without: ScoreVerdict
    /// Those that are left out, each with the flags that did it.
    public let excluded: [SurveyExclusion.Excluded]
}

extension SurveyScoring {
    /// The score of responses, with all of them and without those that a rule leaves out.
    /// - Parameters:
    ///   - responses: Responses to the instrument.
    ///   - keys: Whose are meant: only those that all of these fit; all where none is given.
    ///   - rule: The rule.
    ///   - report: The flags.
    /// - Throws: As ``score(_:by:)`` does.
    public func score(
        _ responses: [SurveyResponse], by keys: ScoreKey..., without rule: ExclusionRule, _ report: IntegrityReport
    ) throws -> DoubleScore {
        let meant = responses.filter { response in keys.allSatisfy { $0.fits(response) } }
        let exclusion = meant.excluding(by: rule, report)
        return DoubleScore(
            rule: rule, all: try score(meant), without: try score(exclusion.kept), excluded: exclusion.excluded)
    }
}
