public import AfterSalesCore

/// How scores of a survey are told: from how many responses on, how sure, and by which formula.
public struct ScoreRules: Hashable, Sendable {
    /// How the interval of an index, a factor and a question's mean is made.
    public enum IndexInterval: Hashable, Sendable {
        /// By Student's t; changes by Welch's, strata by Satterthwaite's.
        case studentT
        /// For the index by samples drawn from the responses, for everything else as by ``studentT``.
        case bootstrap(seed: UInt64, samples: Int)
        /// By the greatest spread that answers with such a mean can have (``IntervalMethod/bounded``), changes, strata and
        /// rankings likewise. Wider than is needed, and so for what pays by few answers that nearly all are full marks:
        /// their own spread says nothing of the rare upset customer. See `docs/CSI-intervals.md`.
        case bounded
    }

    /// Below how many responses there is no score (最低样本量), at least 1; the host's.
    public let leastResponses: Int64
    /// How sure intervals are.
    public let level: ConfidenceLevel
    /// How the interval of the index is made.
    public let interval: IndexInterval
    /// By how many marks a scale has: how many of the highest tell a satisfied customer (满意). Of five the upper two, as is
    /// usual; a question with another scale has no share of satisfied customers until the host says how many are.
    public let satisfiedMarks: [Int: Int]
    /// The index that is asked for (目标值), in its points; nil where none is.
    public let requirement: Points?

    /// Rules.
    /// - Parameters:
    ///   - leastResponses: Below how many responses there is no score.
    ///   - level: How sure intervals are.
    ///   - interval: How the interval of the index is made.
    ///   - satisfiedMarks: By how many marks a scale has: how many of the highest tell a satisfied customer.
    ///   - requirement: The index that is asked for.
    /// - Throws: ``ScoringError/leastBelowOne(_:)``, ``ScoringError/satisfiedMarksOutOfRange(scale:highest:)``.
    public init(
        leastResponses: Int64, level: ConfidenceLevel = .ninetyFive, interval: IndexInterval = .studentT,
        satisfiedMarks: [Int: Int] = [5: 2], requirement: Points? = nil
    ) throws(ScoringError) {
        guard leastResponses >= 1 else { throw .leastBelowOne(leastResponses) }
        for (scale, highest) in satisfiedMarks.sorted(by: { $0.key < $1.key }) where highest < 1 || highest > scale {
            throw .satisfiedMarksOutOfRange(scale: scale, highest: highest)
        }
        self.leastResponses = leastResponses
        self.level = level
        self.interval = interval
        self.satisfiedMarks = satisfiedMarks
        self.requirement = requirement
    }
}
