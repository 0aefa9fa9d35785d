public import AfterSalesCSI
public import AfterSalesCommission
public import AfterSalesCore

/// Somebody's score as it went into the facts of a month (满意度取数明细).
public struct SatisfactionReading: Hashable, Sendable {
    /// Whose.
    public let subject: Subject
    /// The score by which metrics were given.
    public let score: ScoreVerdict
    /// The score with the responses that a rule leaves out, which is the same where it leaves none out; nil without a rule.
    public let unfiltered: ScoreVerdict?
    /// Whether it reaches the requirement, as far as it can be told.
    public let verdict: GateVerdict
}

/// The facts of a month with satisfaction metrics, whose scores they are, and what is to be known of them (满意度取数结果).
public struct CollectedSatisfaction: Hashable, Sendable {
    /// The facts with the metrics.
    public let facts: MonthFacts
    /// The scores: of the dealership, of teams, then of advisors, in the order of their ids.
    public let readings: [SatisfactionReading]
    /// Warnings `sampleInsufficient` and `responsesNotCounted`, notes `responsesExcluded`.
    public let findings: [Finding]
}

/// By which rule responses are left out of a score, and by which flags it knows them.
public struct SatisfactionExclusion: Sendable {
    /// The rule.
    public let rule: ExclusionRule
    /// What is to be doubted among the responses.
    public let report: IntegrityReport

    /// An exclusion.
    /// - Parameters:
    ///   - rule: The rule.
    ///   - report: What is to be doubted among the responses.
    public init(by rule: ExclusionRule, _ report: IntegrityReport) {
        self.rule = rule
        self.report = report
    }
}
