/// A figure of a sample, or that the sample is too small for one.
public enum Scored<Value> {
    /// The figure.
    case score(Value)
    /// There are fewer answers than it needs (样本量不足): no number is told.
    case insufficientSample(have: Int64, need: Int64)

    /// The figure; nil where the sample is too small.
    public var value: Value? {
        switch self {
        case .score(let value): value
        case .insufficientSample: nil
        }
    }
}

extension Scored: Equatable where Value: Equatable {}
extension Scored: Hashable where Value: Hashable {}
extension Scored: Sendable where Value: Sendable {}

/// The score of a survey, or that there are too few responses for one.
public typealias ScoreVerdict = Scored<SurveyScore>
