import AfterSalesCore

/// What the Monday meeting goes through (周一例会): the bad answers of a week, and where its index lost points.
public struct WeeklyList: Hashable, Sendable {
    /// The week.
    public let week: SurveyWeek
    /// How many responses it has.
    public let responses: Int
    /// The responses that ask for something: complaints first, the gravest first; then by the number of bad answers, the
    /// most first.
    public let lowAnswers: [LowAnswerVerdict]
    /// Where its index lost points, or that it has too few responses to tell.
    public let weakPoints: Scored<WeakPoints>
}
