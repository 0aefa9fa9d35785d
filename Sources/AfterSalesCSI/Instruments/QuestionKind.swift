/// How a question is answered, and by which marks.
public enum QuestionKind: Hashable, Sendable {
    /// By a mark of a scale, such as 1 to 10 or 1 to 5; the highest is the best.
    case scale(ClosedRange<Int>)
    /// By yes, the mark 1, or no, the mark 0.
    case yesNo
    /// How likely one is to recommend (净推荐值), 0 to 10: 9 and 10 are promoters, 0 to 6 detractors.
    case recommendation
    /// In words; no mark.
    case text

    /// The marks it can be answered by; nil for words.
    public var marks: ClosedRange<Int>? {
        switch self {
        case .scale(let marks): marks
        case .yesNo: 0...1
        case .recommendation: 0...10
        case .text: nil
        }
    }
}
