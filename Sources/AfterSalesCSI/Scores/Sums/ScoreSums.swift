public import AfterSalesCore

/// Responses to a survey added up (得分累计): exact sums, so that parts merge in any order and grouping to the same.
///
/// From how often each mark was given come top boxes, the net promoter score and means of questions; from the sums of the
/// index and of the factors come theirs and their intervals. Nothing here is an average, so no average of averages can come
/// of it.
public struct ScoreSums: Hashable, Sendable {
    /// What the sums are of.
    public let shape: ScoreShape
    /// The indices of the responses that have one, in units of ``ScoreShape/unitsPerPoint``.
    public internal(set) var index: MeanSums
    /// Responses that leave so much out that they have no index.
    public internal(set) var unscored: Int64
    /// By factor, in the instrument's order: the scores of responses that answer any of its questions, in the same units.
    public internal(set) var factors: [MeanSums]
    /// By question and mark, from the lowest: how often it was given.
    public internal(set) var marks: [[Int64]]
    /// How many were asked; nil where that is not known.
    public private(set) var invited: Int64?
    /// How many responses have which index, where a bootstrap needs it.
    var values: [Int64: Int64]?

    /// Of no responses.
    init(_ shape: ScoreShape, keepingValues: Bool = false) {
        self.shape = shape
        index = MeanSums()
        unscored = 0
        factors = Array(repeating: MeanSums(), count: shape.factors.count)
        marks = shape.questions.map { Array(repeating: 0, count: $0.marks.count) }
        values = keepingValues ? [:] : nil
    }

    /// All responses, with an index and without.
    public var responses: Int64 { index.count + unscored }

    /// How often each mark of a question was given, from the lowest; nil for a question that the survey has not, or that is
    /// answered in words.
    /// - Parameter question: The question.
    public func marks(of question: Identifier<SurveyQuestion>) -> [Int64]? {
        shape.questions.firstIndex { $0.id == question }.map { marks[$0] }
    }

    /// The scores of a factor; nil for one that the survey has not.
    /// - Parameter factor: The factor.
    public func sums(of factor: Identifier<SurveyFactor>) -> MeanSums? {
        shape.factors.firstIndex(of: factor).map { factors[$0] }
    }

    /// Says how many were asked.
    /// - Parameter count: How many; nil where that is not known.
    /// - Throws: ``ScoringError/negativeInvited(_:)``.
    public mutating func setInvited(_ count: Int64?) throws(ScoringError) {
        if let count, count < 0 { throw .negativeInvited(count) }
        invited = count
    }

    /// These and other responses together. How many were asked is known where both parts know it; a part without responses
    /// that does not say it takes nothing away.
    /// - Parameter other: Another part of the same instrument.
    /// - Throws: ``ScoringError/otherInstrument``, ``ScoringError/otherDetail`` or ``ScoringError/arithmetic(_:)``.
    public func merging(_ other: ScoreSums) throws(ScoringError) -> ScoreSums {
        guard shape == other.shape else { throw .otherInstrument }
        guard (values == nil) == (other.values == nil) else { throw .otherDetail }
        return try ScoringError.fitting { () throws(ArithmeticError) in try added(other) }
    }

    private func added(_ other: ScoreSums) throws(ArithmeticError) -> ScoreSums {
        var result = self
        result.index = try index.merging(other.index)
        result.unscored = try Self.sum(unscored, other.unscored)
        // What all responses are together has to fit as well.
        _ = try Self.sum(result.index.count, result.unscored)
        for factor in factors.indices { result.factors[factor] = try factors[factor].merging(other.factors[factor]) }
        for question in marks.indices {
            for mark in marks[question].indices {
                result.marks[question][mark] = try Self.sum(marks[question][mark], other.marks[question][mark])
            }
        }
        result.invited = try Self.invited(self, other)
        for (value, count) in other.values ?? [:] {
            result.values?[value] = try Self.sum(values?[value] ?? 0, count)
        }
        return result
    }

    private static func invited(_ left: ScoreSums, _ right: ScoreSums) throws(ArithmeticError) -> Int64? {
        switch (left.invited, right.invited) {
        case (let mine?, let theirs?): try sum(mine, theirs)
        case (let known?, nil): right.responses == 0 ? known : nil
        case (nil, let known?): left.responses == 0 ? known : nil
        case (nil, nil): nil
        }
    }

    static func sum(_ left: Int64, _ right: Int64) throws(ArithmeticError) -> Int64 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow else { throw .overflow }
        return sum
    }
}
