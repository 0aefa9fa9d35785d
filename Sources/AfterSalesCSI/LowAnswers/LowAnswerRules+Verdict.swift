public import AfterSalesCore
import AfterSalesStorage

extension LowAnswerRules {
    /// What a response asks for. A function of its arguments, so that asking again says the same.
    /// - Parameters:
    ///   - response: The response.
    ///   - scoring: The survey it is to. Where the response has no index, no rule about the index holds.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every reason why the response is none to the survey.
    public func verdict(
        on response: SurveyResponse, by scoring: SurveyScoring
    ) throws(Rejection) -> LowAnswerVerdict {
        let instrument = scoring.instrument
        let sums = try scoring.sums(of: [response]).index
        var answers: [LowAnswer] = []
        if sums.count == 1, let rule = rule(.index),
            let index = try? Rational(sums.total, over: Int128(scoring.coefficients.unitsPerPoint))
        {
            answers += Self.answer(.index, index, from: 0, to: instrument.index.points, rule)
        }
        var marks: [Identifier<SurveyQuestion>: Int] = [:]
        for answer in response.answers { marks[answer.question] = answer.mark }
        for question in instrument.questions {
            guard let mark = marks[question.id], let scale = question.kind.marks, let rule = rule(for: question) else {
                continue
            }
            answers += Self.answer(
                .question(question.id), Rational(Int64(mark)), from: scale.lowerBound, to: scale.upperBound, rule)
        }
        return LowAnswerVerdict(response: response.key, answers: answers)
    }

    private static func answer(
        _ subject: LowAnswer.Subject, _ value: Rational, from lowest: Int, to highest: Int, _ rule: LowAnswerRule
    ) -> [LowAnswer] {
        guard rule.callBack.holds(value, from: lowest, to: highest) else { return [] }
        let isComplaint = rule.complaint?.mark.holds(value, from: lowest, to: highest) ?? false
        return [LowAnswer(subject: subject, value: value, rule: rule, isComplaint: isComplaint)]
    }

    /// What in the rules does not fit a survey: questions and factors that it does not have, questions in words, marks that
    /// are outside of a scale or at its top, so that every answer would be bad.
    /// - Parameter instrument: The survey.
    /// - Returns: A warning for each.
    public func findings(on instrument: SurveyInstrument) -> [Finding] {
        var findings: [Finding] = []
        for (number, rule) in rules.enumerated() {
            let place = Place.document.field("rules").element(number)
            guard let scales = Self.scales(of: rule.subject, in: instrument) else {
                findings.append(.lowAnswerRuleUnfit(rule, instrument, at: place))
                continue
            }
            for mark in [rule.callBack] + [rule.complaint?.mark].compactMap(\.self) {
                let isUnfit = scales.contains { scale in
                    let (lowest, highest) = (Rational(Int64(scale.lowerBound)), Rational(Int64(scale.upperBound)))
                    return !mark.holds(lowest, from: scale.lowerBound, to: scale.upperBound)
                        || mark.holds(highest, from: scale.lowerBound, to: scale.upperBound)
                }
                if isUnfit { findings.append(.lowAnswerRuleUnfit(rule, instrument, at: place)) }
            }
        }
        return findings
    }

    /// The scales that a rule is about; nil where the survey does not have what it is about.
    private static func scales(
        of subject: LowAnswerSubject, in instrument: SurveyInstrument
    ) -> [ClosedRange<Int>]? {
        switch subject {
        case .index: return [0...max(instrument.index.points, 0)]
        // Rules about a kind are meant for any survey.
        case .kind: return []
        case .factor(let id):
            let scales = instrument.questions.filter { $0.factor == id }.compactMap(\.kind.marks)
            return scales.isEmpty ? nil : scales
        case .question(let id):
            return instrument.questions.first { $0.id == id }?.kind.marks.map { [$0] }
        }
    }
}
