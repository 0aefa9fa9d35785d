public import AfterSalesCore
public import AfterSalesStorage

/// A satisfaction survey (满意度调查问卷) as data: its questions, what they weigh, and the index they make.
///
/// The weights of factors are taken as they were published and normalised by their sum, which need not be 100:
/// ``weightSum`` tells it.
public struct SurveyInstrument: Hashable, Sendable {
    /// Whose; the id names the instrument across its versions.
    public let key: RecordKey<SurveyInstrument>
    /// The version of the instrument, from 1.
    public let version: Int
    /// What people call it.
    public let title: LocalizedText
    /// Where its factors and weights come from.
    public let source: String
    /// The days on which answers to it are given.
    public let effective: DateWindow
    /// How answers become an index.
    public let index: IndexRule
    /// What the questions are grouped into, each with its weight.
    public let factors: [SurveyFactor]
    /// The questions, in the order in which they are asked.
    public let questions: [SurveyQuestion]
    /// What is worth knowing about it: weights that do not sum to 100 or 1.
    public let warnings: [Finding]

    /// An instrument.
    /// - Parameters:
    ///   - key: Whose, and what names it across its versions.
    ///   - version: The version, from 1.
    ///   - title: What people call it.
    ///   - source: Where its factors and weights come from.
    ///   - effective: The days on which answers to it are given.
    ///   - index: How answers become an index.
    ///   - factors: What the questions are grouped into.
    ///   - questions: The questions.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `surveyNoFactors`, `surveyNoQuestions`,
    ///   `surveyFactorWithoutQuestion`, `surveyUnknownFactor`, `surveyTextInFactor`, `surveyWeightOutOfRange`,
    ///   `surveyScaleOutOfRange`, `surveyPointsOutOfRange`, `surveyShareOutOfRange`, `invalidVersion`, `duplicateId`,
    ///   `tooManyElements`, `emptyText` and its like.
    public init(
        _ key: RecordKey<SurveyInstrument>, version: Int, _ title: LocalizedText, source: String,
        effective: DateWindow, index: IndexRule, factors: [SurveyFactor], questions: [SurveyQuestion]
    ) throws(Rejection) {
        self.key = key
        self.version = version
        self.title = title
        self.source = source
        self.effective = effective
        self.index = index
        self.factors = factors
        self.questions = questions
        var check = SurveyCheck()
        check.instrument(
            key.id, version: version, title, source: source, index, factors: factors, questions: questions)
        try check.verdict()
        warnings = check.findings
    }
}
