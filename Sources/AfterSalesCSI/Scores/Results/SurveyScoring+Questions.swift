import AfterSalesCore

extension SurveyScoring {
    /// What was answered to a question, of how often each mark was given.
    func figures(_ question: QuestionSlot, _ counts: [Int64]) throws(ScoringError) -> Scored<
        QuestionScore.Figures
    > {
        let answers = try CoefficientSource.sum(counts)
        let few = Scored<QuestionScore.Figures>.insufficientSample(have: answers, need: rules.leastResponses)
        let marks = question.range
        guard answers >= rules.leastResponses,
            let mean = try mean(of: question, counts).value,
            let topBox = try highestMarks(1, of: counts, answers)
        else { return few }
        let sums = try Self.sums(counts, from: marks.lowerBound)
        let outOfHundred = try ScoringError.fitting { () throws(ArithmeticError) in
            let above = try Rational(sums.total, over: Int128(answers)) - Rational(Int64(marks.lowerBound))
            return try Points(
                above * Rational(100, over: Int128(marks.upperBound - marks.lowerBound)), rounding: .halfAwayFromZero)
        }
        let satisfied: ShareScore? =
            if case .scale = question.kind, let highest = rules.satisfiedMarks[counts.count] {
                try highestMarks(highest, of: counts, answers)
            } else { nil }
        let promoters: PromoterScore? =
            if case .recommendation = question.kind { try PromoterScore(counts, at: rules.level) } else { nil }
        return .score(
            QuestionScore.Figures(
                marks: counts, mean: mean, outOfHundred: outOfHundred, topBox: topBox,
                topTwoBox: counts.count > 2 ? try highestMarks(2, of: counts, answers) : nil, satisfied: satisfied,
                promoters: promoters))
    }

    /// The mean of marks, in marks.
    private func mean(of question: QuestionSlot, _ counts: [Int64]) throws(ScoringError) -> Scored<MeanScore> {
        let marks = question.range
        guard marks.count > 1 else {
            return .insufficientSample(have: 0, need: rules.leastResponses)
        }
        let scale = try Self.scale(
            unitsPerPoint: 1, least: Int64(marks.lowerBound), most: Int64(marks.upperBound))
        return try mean(try Self.sums(counts, from: marks.lowerBound), on: scale)
    }

    /// The sums of marks, of how often each was given.
    static func sums(_ counts: [Int64], from lowest: Int) throws(ScoringError) -> MeanSums {
        try ScoringError.fitting { () throws(ArithmeticError) in
            var sums = MeanSums()
            for (number, count) in counts.enumerated() { try sums.add(Int64(lowest + number), times: count) }
            return sums
        }
    }

    /// Who gave one of the highest marks.
    private func highestMarks(_ highest: Int, of counts: [Int64], _ answers: Int64) throws(ScoringError) -> ShareScore?
    {
        try ShareScore(try CoefficientSource.sum(Array(counts.suffix(highest))), of: answers, at: rules.level)
    }
}
