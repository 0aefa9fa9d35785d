import AfterSalesCore

/// Finds where an index lost its points.
struct WeakPointFinder {
    private let scoring: SurveyScoring
    private let now: ScoreSums
    private let before: ScoreSums?
    private let requirement: Points
    private let most: Int

    init(_ scoring: SurveyScoring, _ now: ScoreSums, _ before: ScoreSums?, _ requirement: Points, most: Int) {
        self.scoring = scoring
        self.now = now
        self.before = before
        self.requirement = requirement
        self.most = max(0, most)
    }

    func weakPoints(_ responses: [SurveyResponse]) throws(ArithmeticError) -> WeakPoints {
        let verbatims = VerbatimFinder(scoring, requirement, most: most)
        var factors: [WeakPoint] = []
        for factor in scoring.instrument.factors {
            guard let share = scoring.coefficients.share(of: factor.id) else { continue }
            let questions = scoring.instrument.questions.filter { $0.factor == factor.id }
            let point = try weakPoint(
                .factor(factor.id), share, try mean(of: factor.id, in: now),
                try before.flatMapped { sums throws(ArithmeticError) in
                    try mean(of: factor.id, in: sums)
                }, verbatims.verbatims(on: questions, in: responses))
            if let point { factors.append(point) }
        }
        var questions: [WeakPoint] = []
        for question in scoring.instrument.questions {
            guard let share = scoring.coefficients.share(of: question.id) else { continue }
            let point = try weakPoint(
                .question(question.id), share, try mean(of: question, in: now),
                try before.flatMapped { sums throws(ArithmeticError) in
                    try mean(of: question, in: sums)
                }, verbatims.verbatims(on: [question], in: responses))
            if let point { questions.append(point) }
        }
        let index = try Self.index(of: now, scoring)
        let gap = try requirement.rational - index
        return WeakPoints(
            requirement: requirement, responses: now.index.count, gap: gap,
            gapSince: try before.flatMapped { sums throws(ArithmeticError) in try Self.index(of: sums, scoring) - index
            },
            factors: Self.sorted(factors), questions: Self.sorted(questions),
            unexplained: factors.count == scoring.instrument.factors.count ? Self.rest(gap, factors) : nil)
    }

    private func weakPoint(
        _ subject: WeakPoint.Subject, _ share: Rational, _ figure: (answers: Int64, mean: Rational)?,
        _ earlier: (answers: Int64, mean: Rational)?, _ verbatims: [Verbatim]
    ) throws(ArithmeticError) -> WeakPoint? {
        guard let figure else { return nil }
        return WeakPoint(
            subject: subject, share: share, answers: figure.answers, mean: figure.mean,
            lost: try share * (try requirement.rational - figure.mean),
            lostSince: try earlier.flatMapped { before throws(ArithmeticError) in
                try share * (try before.mean - figure.mean)
            }, verbatims: verbatims)
    }

    private static func index(of sums: ScoreSums, _ scoring: SurveyScoring) throws(ArithmeticError) -> Rational {
        try mean(of: sums.index, unitsPerPoint: scoring.coefficients.unitsPerPoint)
    }

    private static func mean(of sums: MeanSums, unitsPerPoint: Int64) throws(ArithmeticError) -> Rational {
        try Rational(sums.total, over: Int128(sums.count)) / Rational(unitsPerPoint)
    }

    private func mean(
        of factor: Identifier<SurveyFactor>, in sums: ScoreSums
    ) throws(ArithmeticError) -> (answers: Int64, mean: Rational)? {
        guard let sums = sums.sums(of: factor), sums.count > 0 else { return nil }
        return (sums.count, try Self.mean(of: sums, unitsPerPoint: scoring.coefficients.unitsPerPoint))
    }

    private func mean(
        of question: SurveyQuestion, in sums: ScoreSums
    ) throws(ArithmeticError) -> (answers: Int64, mean: Rational)? {
        guard let counts = sums.marks(of: question.id), let marks = question.kind.marks else { return nil }
        var (answers, total): (Int128, Int128) = (0, 0)
        for (mark, count) in zip(marks, counts) {
            answers += Int128(count)
            total += Int128(mark) * Int128(count)
        }
        guard answers > 0, let answered = Int64(exactly: answers) else { return nil }
        let mean = try Rational(total, over: answers)
        return (answered, try MarkWorth(scoring.instrument, marks).points(of: mean))
    }

    private static func sorted(_ points: [WeakPoint]) -> [WeakPoint] {
        points.enumerated().sorted {
            $0.element.lost == $1.element.lost ? $0.offset < $1.offset : $0.element.lost > $1.element.lost
        }.map(\.element)
    }

    private static func rest(_ gap: Rational, _ factors: [WeakPoint]) -> Rational? {
        var rest = gap
        for factor in factors {
            guard let next = try? rest - factor.lost else { return nil }
            rest = next
        }
        return rest
    }
}

extension Optional {
    /// `flatMap` with an error that keeps its type.
    fileprivate func flatMapped<Value, Failure: Error>(
        _ body: (Wrapped) throws(Failure) -> Value?
    ) throws(Failure) -> Value? {
        switch self {
        case .some(let value): try body(value)
        case .none: nil
        }
    }
}
