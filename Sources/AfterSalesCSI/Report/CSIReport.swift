public import AfterSalesCore
public import AfterSalesStorage

/// Satisfaction at a dealership in a period (满意度报告): the score with its interval, what changed, where points were lost,
/// who stands out, what is in doubt, and what became of bad answers and complaints.
///
/// It holds figures and references; what customers said stays in their responses.
public struct CSIReport: Hashable, Sendable {
    /// Whose.
    public let dealer: RecordOwner
    /// Of which days.
    public let period: DateWindow
    /// The survey.
    public let instrument: SurveyInstrument
    /// Responses with an index.
    public let responses: Int64
    /// Responses without one.
    public let unscored: Int64
    /// The score, or that there are too few responses for one.
    public let score: ScoreVerdict
    /// What is asked for of the index; nil where nothing is.
    public let requirement: Points?
    /// Whether it is reached; nil where nothing is asked for.
    public let gate: GateVerdict?
    /// The score of the period before; nil where there is none.
    public let before: ScoreVerdict?
    /// What changed; nil where one of the periods has too few responses.
    public let change: ScoreChange?
    /// Where points were lost.
    public let weakPoints: Scored<WeakPoints>
    /// The advisors.
    public let ranking: AdvisorRanking
    /// What became of bad answers.
    public let lowAnswers: LowAnswerTally
    /// The complaints; nil where nobody knows of how many orders they are.
    public let complaints: ComplaintTally?
    /// What makes one doubt responses, and what could not be judged; nil where nobody has looked.
    public let doubts: IntegrityReport?
    /// The scores without those that a rule leaves out, beside ``score``, which has all. Everything else in the report is
    /// with all responses.
    public let exclusions: [DoubleScore]
}
