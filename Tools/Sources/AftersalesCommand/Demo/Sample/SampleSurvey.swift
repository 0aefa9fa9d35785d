import AfterSales

/// What the sample group asks its customers by phone some days after a visit, and what it wants of the answers.
enum SampleSurvey {
    /// How a question is answered.
    enum Scale {
        case mark, yesNo, recommendation
    }

    /// The instrument, which comes with the library.
    static let id: Identifier<SurveyInstrument> = "call-back"

    /// Its questions that take a mark.
    static let questions: [(id: Identifier<SurveyQuestion>, scale: Scale)] = [
        ("attitude", .mark), ("walkAround", .yesNo), ("estimate", .yesNo), ("workmanship", .mark),
        ("firstTime", .yesNo), ("promise", .yesNo), ("oldParts", .yesNo), ("billing", .mark), ("lounge", .mark),
        ("overall", .mark), ("recommend", .recommendation),
    ]

    /// How the plan's satisfaction metrics are taken from the answers.
    static func collection(_ instrument: SurveyInstrument) throws -> SatisfactionCollection {
        try SatisfactionCollection(
            SurveyScoring(instrument, ScoreRules(leastResponses: 5, requirement: Points("85"))),
            requiredBy: "notice 2025-06")
    }
}
