import AfterSalesCore
import AfterSalesStorage

extension SurveyInstrument {
    /// An instrument of the five factors, a thousand points for nothing but the highest marks: the share of the highest mark,
    /// as published indices on a thousand points are read.
    static func fiveFactors(
        _ key: RecordKey<SurveyInstrument>, year: Int, _ title: LocalizedText, source: String,
        _ weights: [ServiceFactor: Int64]
    ) -> SurveyInstrument? {
        guard let effective = since(year) else { return nil }
        // In the order of a visit, whatever weighs most.
        let factors = ServiceFactor.allCases.map {
            SurveyFactor($0.factor, $0.title, weight: DecimalNumeral(weights[$0] ?? 0))
        }
        let asked = ServiceFactor.allCases.flatMap { factor in
            factor.questions.map {
                SurveyQuestion(Identifier($0.id), $0.text, .scale(1...10), in: factor.factor)
            }
        }
        return try? SurveyInstrument(
            key, version: 1, title, source: source, effective: effective,
            index: IndexRule(points: 1_000, .shareOfHighest, missing: half), factors: factors,
            questions: asked + closing(.scale(1...10)))
    }

    /// What every survey asks at its end; no part of the index.
    static func closing(_ overall: QuestionKind) -> [SurveyQuestion] {
        [
            SurveyQuestion(
                "overall", LocalizedText("All in all, how satisfied are you with this visit?", "总体而言，您对本次服务是否满意？"),
                overall),
            SurveyQuestion(
                "recommend",
                LocalizedText("How likely are you to recommend us to friends?", "您向亲友推荐本店的可能性有多大？"), .recommendation),
            SurveyQuestion("comment", LocalizedText("What should we do better?", "您希望我们改进什么？"), .text),
        ]
    }
}
