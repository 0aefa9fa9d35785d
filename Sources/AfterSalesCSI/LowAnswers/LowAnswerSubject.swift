public import AfterSalesCore

/// What a rule about bad answers looks at.
public enum LowAnswerSubject: Hashable, Sendable {
    /// One question.
    case question(Identifier<SurveyQuestion>)
    /// The questions of a factor that no rule names.
    case factor(Identifier<SurveyFactor>)
    /// All questions of a kind that neither a rule about them nor one about their factor names.
    case kind(Kind)
    /// The index of the response as a whole.
    case index

    /// Kinds of questions that are answered by a mark.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// By a mark of a scale.
        case scale
        /// By yes or no.
        case yesNo
        /// How likely one is to recommend.
        case recommendation
    }
}

extension LowAnswerSubject: CustomStringConvertible {
    /// `question q1`, `factor quality`, `kind scale` or `index`.
    public var description: String {
        switch self {
        case .question(let id): "question \(id)"
        case .factor(let id): "factor \(id)"
        case .kind(let kind): "kind \(kind.rawValue)"
        case .index: "index"
        }
    }
}

extension QuestionKind {
    /// The kind as rules name it; nil for words.
    var lowAnswerKind: LowAnswerSubject.Kind? {
        switch self {
        case .scale: .scale
        case .yesNo: .yesNo
        case .recommendation: .recommendation
        case .text: nil
        }
    }
}
