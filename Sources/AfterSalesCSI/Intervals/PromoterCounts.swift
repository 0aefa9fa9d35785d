/// What a net promoter score is counted from: the answers 9 and 10, those of 0 to 6, and all.
public struct PromoterCounts: Hashable, Sendable {
    /// How many answered 9 or 10 (推荐者).
    public let promoters: Int64
    /// How many answered 0 to 6 (贬损者).
    public let detractors: Int64
    /// How many answered.
    public let responses: Int64

    /// The counts of some answers.
    /// - Parameters:
    ///   - promoters: How many answered 9 or 10.
    ///   - detractors: How many answered 0 to 6.
    ///   - responses: How many answered, these and the others.
    public init(promoters: Int64, detractors: Int64, of responses: Int64) {
        self.promoters = promoters
        self.detractors = detractors
        self.responses = responses
    }

    /// Whether there may be such counts; none at all are no score.
    var isScore: Bool {
        promoters >= 0 && detractors >= 0 && responses > 0 && promoters <= responses
            && detractors <= responses - promoters
    }

    /// The score in hundredths of a point of −100 to 100.
    var score: ExactFigure {
        ExactFigure(10_000 * (Int128(promoters) - Int128(detractors)), over: Int128(responses))
    }
}
