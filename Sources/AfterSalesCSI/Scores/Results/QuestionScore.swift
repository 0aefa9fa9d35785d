public import AfterSalesCore

/// What was answered to a question.
public struct QuestionScore: Hashable, Sendable {
    /// The figures of a question.
    public struct Figures: Hashable, Sendable {
        /// How often each mark was given, from the lowest.
        public let marks: [Int64]
        /// The mean of the marks, in marks.
        public let mean: MeanScore
        /// Where the mean stands between the lowest and the highest mark, 0 to 100 (百分制), rounded once to hundredths.
        public let outOfHundred: Points
        /// Who gave the highest mark (最高分占比, top box).
        public let topBox: ShareScore
        /// Who gave one of the two highest marks (前两档占比, top-2 box); nil where there are but two.
        public let topTwoBox: ShareScore?
        /// Who is satisfied (满意率, CSAT), by ``ScoreRules/satisfiedMarks``; nil where they say nothing of such a scale.
        public let satisfied: ShareScore?
        /// The net promoter score of a question how likely one is to recommend; nil of any other.
        public let promoters: PromoterScore?
    }

    /// The question.
    public let question: Identifier<SurveyQuestion>
    /// Its figures; none where too few have answered it.
    public let score: Scored<Figures>
}
