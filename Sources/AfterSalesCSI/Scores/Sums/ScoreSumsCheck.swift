import AfterSalesCore

/// Whether sums are those of any responses: what was written whole and is not any more contradicts itself.
struct ScoreSumsCheck {
    private let sums: ScoreSums

    init(_ sums: ScoreSums) { self.sums = sums }

    /// What is wrong; nil where nothing is.
    var damage: String? { shape ?? responses ?? questions ?? factors ?? index ?? values }

    /// What is wrong with what sums are of; looked at before anything is made of it.
    static func damage(of shape: ScoreShape) -> String? {
        guard shape.unitsPerPoint > 0, shape.least < shape.most else { return "there is no scale" }
        guard Set(shape.factors).count == shape.factors.count,
            Set(shape.questions.map(\.id)).count == shape.questions.count
        else { return "a factor or a question stands twice" }
        let known = Set(shape.factors)
        guard shape.questions.allSatisfy({ $0.factor.map(known.contains) ?? true }) else {
            return "a question is of no factor"
        }
        // A range of marks may be wider than any array.
        let areMarks = shape.questions.allSatisfy { question in
            let (width, overflow) = question.marks.upperBound.subtractingReportingOverflow(question.marks.lowerBound)
            return !overflow && width < Int(QuestionSlot.missing)
        }
        return areMarks ? nil : "a question has too many marks"
    }

    private var shape: String? {
        guard sums.factors.count == sums.shape.factors.count,
            sums.marks.map(\.count) == sums.shape.questions.map(\.marks.count)
        else { return "factors, questions or marks are missing" }
        return nil
    }

    private var responses: String? {
        guard sums.unscored >= 0, !sums.index.count.addingReportingOverflow(sums.unscored).overflow else {
            return "the number of responses is none"
        }
        return nil
    }

    private var questions: String? {
        for counts in sums.marks {
            guard counts.allSatisfy({ $0 >= 0 }) else { return "a mark was given less than never" }
            guard total(counts) <= Int128(sums.responses) else { return "there are more answers than responses" }
        }
        return nil
    }

    /// A response has a score of a factor exactly where it answers any of its questions.
    private var factors: String? {
        for (id, factor) in zip(sums.shape.factors, sums.factors) {
            let answers = zip(sums.shape.questions, sums.marks).filter { $0.0.factor == id }.map { total($0.1) }
            let all = answers.reduce(0, +)
            guard factor.count <= sums.responses, Int128(factor.count) >= answers.max() ?? 0,
                Int128(factor.count) <= all
            else { return "the scores of a factor do not fit its answers" }
            guard isWithin(factor) else { return "the scores of a factor leave its scale" }
        }
        return nil
    }

    /// Who has an index has answered something of it.
    private var index: String? {
        let answered = sums.factors.reduce(into: 0 as Int128) { $0 += Int128($1.count) }
        guard Int128(sums.index.count) <= answered else { return "there are more indices than answers" }
        return isWithin(sums.index) ? nil : "the indices leave their scale"
    }

    private var values: String? {
        guard let values = sums.values else { return nil }
        guard values.values.allSatisfy({ $0 > 0 }) else { return "a value was seen less than once" }
        var again = MeanSums()
        for (value, count) in values {
            guard (try? again.add(value, times: count)) != nil else { return "there are too many values" }
        }
        return again == sums.index ? nil : "the values are not those of the sums"
    }

    private func total(_ counts: [Int64]) -> Int128 { counts.reduce(into: 0) { $0 += Int128($1) } }

    /// Whether values of the scale can have these sums.
    private func isWithin(_ part: MeanSums) -> Bool {
        guard part.count > 0 else { return true }
        guard
            let scale = try? ValueScale(
                unitsPerPoint: sums.shape.unitsPerPoint, least: sums.shape.least, most: sums.shape.most)
        else { return false }
        return part.fits(scale)
    }
}
