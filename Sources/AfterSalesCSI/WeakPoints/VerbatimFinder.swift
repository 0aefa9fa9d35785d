import AfterSalesCore
import AfterSalesStorage

/// Finds what was said by those who gave low marks: marks that are worth less than what is asked for.
struct VerbatimFinder {
    private let scoring: SurveyScoring
    private let requirement: Points
    private let most: Int

    init(_ scoring: SurveyScoring, _ requirement: Points, most: Int) {
        self.scoring = scoring
        self.requirement = requirement
        self.most = most
    }

    private struct Candidate {
        let verbatim: Verbatim
        let worth: Rational
        let response: SurveyResponse
    }

    /// Of each response the lowest of the questions, if that is low and something was said; the lowest first, of those
    /// the latest.
    func verbatims(on questions: [SurveyQuestion], in responses: [SurveyResponse]) -> [Verbatim] {
        guard most > 0 else { return [] }
        var candidates = responses.compactMap { candidate($0, questions) }
        candidates.sort { left, right in
            if left.worth != right.worth { return left.worth < right.worth }
            let (first, second) = (left.response, right.response)
            if first.answeredAt != second.answeredAt { return first.answeredAt > second.answeredAt }
            return first.key.owner == second.key.owner
                ? first.key.id < second.key.id : first.key.owner < second.key.owner
        }
        return candidates.prefix(most).map(\.verbatim)
    }

    private func candidate(_ response: SurveyResponse, _ questions: [SurveyQuestion]) -> Candidate? {
        let words = response.answers.filter { !($0.text ?? "").isEmpty }.map(\.question)
        guard !words.isEmpty else { return nil }
        var lowest: (question: Identifier<SurveyQuestion>, mark: Int, worth: Rational)?
        for question in questions {
            guard let marks = question.kind.marks,
                let mark = response.answers.first(where: { $0.question == question.id })?.mark,
                let worth = try? MarkWorth(scoring.instrument, marks).points(of: Rational(Int64(mark))),
                worth < requirement.rational, lowest.map({ worth < $0.worth }) ?? true
            else { continue }
            lowest = (question.id, mark, worth)
        }
        guard let lowest else { return nil }
        let verbatim = Verbatim(
            response: response.key, question: lowest.question, mark: lowest.mark,
            words: words.contains(lowest.question) ? [lowest.question] : words)
        return Candidate(verbatim: verbatim, worth: lowest.worth, response: response)
    }
}
