import AfterSalesCore
import AfterSalesCustomers

/// Looks through an instrument from top to bottom. Never stops at the first problem.
extension SurveyCheck {
    static let mostFactors = 100
    static let mostQuestions = 500
    static let points = 1...100_000
    static let marks = 0...1_000
    static let steps = 2...101
    static let mostWeight = DecimalNumeral(1_000_000)
    /// So that sums and common denominators of weights stay far from what can be computed with.
    static let weightDigits = 6

    /// What could not be read of a document is nil in its place, so that what is behind it keeps its index.
    mutating func instrument(
        _ id: Identifier<SurveyInstrument>, version: Int, _ title: LocalizedText, source: String, _ index: IndexRule,
        factors: [SurveyFactor?], questions: [SurveyQuestion?]
    ) {
        let root = Place.document
        text(id.rawValue, .name, at: root.field("id"))
        self.version(version, at: root.field("version"))
        texts(title, .name, at: root.field("title"))
        text(source, .statement, at: root.field("source"))
        self.index(index, at: root.field("index"))
        guard !isTooLong(factors.count, most: Self.mostFactors, at: root.field("factors")),
            !isTooLong(questions.count, most: Self.mostQuestions, at: root.field("questions"))
        else { return }
        self.factors(factors, asked: questions, at: root.field("factors"))
        self.questions(questions, of: factors, at: root.field("questions"))
    }

    private mutating func index(_ index: IndexRule, at place: Place) {
        if !Self.points.contains(index.points) {
            report(
                .surveyPointsOutOfRange, at: place.field("points"), inputs: [.init("points", String(index.points))],
                "the highest index is 1 to 100 000 points, not \(index.points)",
                "指数满分应为 1 至 100 000 分，实际为 \(index.points)")
        }
        if case .reweighted(let least) = index.missing, !least.isShare {
            report(
                .surveyShareOutOfRange, at: place.field("missing").field("least"),
                inputs: [.init("least", least.description)], "\(least) is not within 0% and 100%",
                "\(least) 不在 0% 至 100% 之间")
        }
    }

    private mutating func factors(_ factors: [SurveyFactor?], asked questions: [SurveyQuestion?], at place: Place) {
        if factors.isEmpty {
            report(.surveyNoFactors, at: place, "the survey has no factor, so there is no index", "问卷没有因子，无法计算指数")
        }
        let asked = Set(questions.compactMap { $0?.factor })
        // One that could not be read may be of any factor.
        let areAllRead = !questions.contains { $0 == nil }
        var first: [Identifier<SurveyFactor>: Int] = [:]
        for (position, factor) in factors.enumerated() {
            guard let factor else { continue }
            let place = place.element(position)
            text(factor.id.rawValue, .name, at: place.field("id"))
            texts(factor.title, .name, at: place.field("title"))
            weight(factor.weight, at: place.field("weight"))
            if let first = first[factor.id] {
                duplicate(factor.id.rawValue, first, at: place.field("id"))
            } else if areAllRead, !asked.contains(factor.id) {
                report(
                    .surveyFactorWithoutQuestion, at: place, inputs: [.init("factor", factor.id.rawValue)],
                    "no question is of factor \(factor.id)", "因子 \(factor.id) 没有题目")
            }
            first[factor.id] = first[factor.id] ?? position
        }
        // Of weights that are wrong the sum says nothing.
        guard errorCount == 0, !factors.isEmpty, !factors.contains(where: { $0 == nil }) else { return }
        let sum = SurveyInstrument.weightSum(of: factors.compactMap(\.self))
        guard sum != DecimalNumeral(100), sum != DecimalNumeral(1) else { return }
        report(
            .surveyWeightsNotWhole, severity: .warning, at: place, inputs: [.init("sum", sum.description)],
            "the weights of the factors come to \(sum), neither to 100 nor to 1; they are normalised by it",
            "因子权重合计为 \(sum)，既非 100 也非 1，已按合计归一化")
    }

    private mutating func questions(_ questions: [SurveyQuestion?], of factors: [SurveyFactor?], at place: Place) {
        if questions.isEmpty { report(.surveyNoQuestions, at: place, "the survey asks nothing", "问卷没有任何题目") }
        // Where a factor could not be read, it cannot be said that there is none of a name.
        let areKnown = !factors.contains { $0 == nil }
        let names = factors.compactMap(\.self?.id)
        let known = Set(names)
        var first: [Identifier<SurveyQuestion>: Int] = [:]
        for (position, question) in questions.enumerated() {
            guard let question else { continue }
            let place = place.element(position)
            text(question.id.rawValue, .name, at: place.field("id"))
            if let first = first[question.id] { duplicate(question.id.rawValue, first, at: place.field("id")) }
            first[question.id] = first[question.id] ?? position
            texts(question.text, .statement, at: place.field("text"))
            weight(question.weight, at: place.field("weight"))
            kind(question, at: place)
            if let factor = question.factor, areKnown, !known.contains(factor) {
                reportUnknown(
                    .surveyUnknownFactor, String(factor.rawValue.prefix(60)), among: names.map(\.rawValue),
                    at: place.field("factor"), "the survey has no such factor", "问卷没有该因子")
            }
        }
    }

    private mutating func kind(_ question: SurveyQuestion, at place: Place) {
        switch question.kind {
        case .scale(let marks): scale(from: marks.lowerBound, through: marks.upperBound, at: place.field("marks"))
        case .text:
            guard question.factor != nil else { return }
            report(
                .surveyTextInFactor, at: place.field("factor"),
                "words have no mean: a question in words is of no factor",
                "文字题没有分值，不能归入因子")
        case .yesNo, .recommendation: break
        }
    }

    /// A scale that ends before it begins can only stand in a document.
    mutating func scale(from least: Int, through most: Int, at place: Place) {
        let isInside = Self.marks.contains(least) && Self.marks.contains(most)
        guard !isInside || !Self.steps.contains(most - least + 1) else { return }
        report(
            .surveyScaleOutOfRange, at: place, inputs: [.init("from", String(least)), .init("through", String(most))],
            "a scale has 2 to 101 ascending marks from 0 to 1 000, not those from \(least) through \(most)",
            "量表应为 0 至 1 000 之间递增的 2 至 101 个分值，实际为 \(least) 至 \(most)")
    }

    private mutating func weight(_ weight: DecimalNumeral, at place: Place) {
        guard weight.signum <= 0 || weight > Self.mostWeight || weight.scale > Self.weightDigits else { return }
        report(
            .surveyWeightOutOfRange, at: place, inputs: [.init("weight", weight.description)],
            "a weight is above zero and at most 1 000 000, with at most six decimals, not \(weight)",
            "权重应大于零且不超过 1 000 000，最多六位小数，实际为 \(weight)")
    }

    private mutating func duplicate(_ id: String, _ first: Int, at place: Place) {
        report(
            .duplicateId, at: place, inputs: [.init("id", String(id.prefix(60))), .init("first", String(first))],
            "number \(first) of the list has the same id", "与列表中第 \(first) 项的标识相同")
    }
}
