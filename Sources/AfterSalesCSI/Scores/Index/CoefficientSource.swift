import AfterSalesCore

/// The weights and scales of an instrument as whole numbers, from which coefficients are made.
struct CoefficientSource {
    struct Question {
        let id: Identifier<SurveyQuestion>
        let kind: QuestionKind
        let marks: ClosedRange<Int>
        /// Of the index only.
        let factor: Int?
        var weight: Int64 = 0
        /// What a mark less ``base`` is divided by.
        var divisor: Int64 = 1
        var base = 0
    }

    let points: Int64
    let weights: [Int64]
    let weight: Int64
    /// Those that are answered by marks.
    private(set) var questions: [Question] = []
    /// By factor: its questions among these.
    private(set) var members: [[Int]]
    /// By question: what it weighs as it was published.
    private var decimals: [DecimalNumeral] = []

    init(_ instrument: SurveyInstrument) throws(ScoringError) {
        points = Int64(instrument.index.points)
        guard !instrument.factors.isEmpty, points > 0 else { throw .noIndex }
        let numbers = Dictionary(
            instrument.factors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        weights = try Self.whole(instrument.factors.map(\.weight))
        weight = try Self.sum(weights)
        members = Array(repeating: [], count: instrument.factors.count)
        for question in instrument.questions { try add(question, numbers, instrument.index.reading) }
        guard !members.contains(where: \.isEmpty) else { throw .noIndex }
        for members in members {
            let weights = try Self.whole(members.map { decimals[$0] })
            for (member, weight) in zip(members, weights) { questions[member].weight = weight }
        }
    }

    private mutating func add(
        _ question: SurveyQuestion, _ numbers: [Identifier<SurveyFactor>: Int], _ reading: IndexRule.Reading
    ) throws(ScoringError) {
        guard let marks = question.kind.marks else {
            guard question.factor == nil else { throw .unreadable(question.id) }
            return
        }
        let (width, overflow) = marks.upperBound.subtractingReportingOverflow(marks.lowerBound)
        guard !overflow, width < Int(QuestionSlot.missing) else { throw .unreadable(question.id) }
        decimals.append(question.weight)
        guard let name = question.factor else {
            questions.append(Question(id: question.id, kind: question.kind, marks: marks, factor: nil))
            return
        }
        guard let factor = numbers[name] else { throw .unreadable(question.id) }
        let (divisor, base) =
            switch reading {
            case .shareOfHighest: (marks.upperBound, 0)
            case .shareOfRange: (width, marks.lowerBound)
            }
        guard width > 0, divisor > 0 else { throw .unreadable(question.id) }
        members[factor].append(questions.count)
        questions.append(
            Question(
                id: question.id, kind: question.kind, marks: marks, factor: factor, divisor: Int64(divisor), base: base)
        )
    }

    /// Decimals as whole numbers in the same proportion, as small as they can be.
    private static func whole(_ weights: [DecimalNumeral]) throws(ScoringError) -> [Int64] {
        let whole = try ScoringError.fitting { () throws(ArithmeticError) in
            try Rate.weights(of: weights.map(Rate.init))
        }
        let divisor = whole.reduce(UInt128(0)) { Rational.greatestCommonDivisor($0, UInt128($1.magnitude)) }
        // What is not above zero has no place in a proportion.
        guard whole.allSatisfy({ $0 > 0 }) else { throw .noIndex }
        return divisor > 1 ? whole.map { $0 / Int64(divisor) } : whole
    }

    static func sum(_ weights: [Int64]) throws(ScoringError) -> Int64 {
        try ScoringError.fitting(weights.reduce(into: 0 as Int128) { $0 += Int128($1) })
    }
}
