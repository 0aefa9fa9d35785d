public import AfterSalesCore

/// A net promoter score (净推荐值): promoters less detractors, of all who answered.
public struct PromoterScore: Hashable, Sendable {
    /// Who answered 9 or 10 (推荐者).
    public let promoters: Int64
    /// Who answered 7 or 8 (被动者).
    public let passives: Int64
    /// Who answered 0 to 6 (贬损者).
    public let detractors: Int64
    /// The score, -100 to 100, rounded once to hundredths, half away from zero.
    public let score: Points
    /// The adjusted Wald interval of the score.
    public let interval: ConfidenceInterval

    /// All who answered.
    public var answers: Int64 { promoters + passives + detractors }

    /// Of how often each mark was given, 0 to 10; nil of no answers.
    init?(_ marks: [Int64], at level: ConfidenceLevel) throws(ScoringError) {
        try self.init(try PromoterCounts(marks: marks), at: level)
    }

    /// Of who recommends and who does not; nil of no answers.
    init?(_ counts: PromoterCounts, at level: ConfidenceLevel) throws(ScoringError) {
        guard
            let interval = ConfidenceInterval.adjustedWald(
                promoters: counts.promoters, detractors: counts.detractors, of: counts.responses, at: level)
        else { return nil }
        promoters = counts.promoters
        detractors = counts.detractors
        passives = counts.responses - counts.promoters - counts.detractors
        self.interval = interval
        score = try ScoringError.fitting { () throws(ArithmeticError) in
            try Points(
                Rational((Int128(counts.promoters) - Int128(counts.detractors)) * 100, over: Int128(counts.responses)),
                rounding: .halfAwayFromZero)
        }
    }
}

extension PromoterCounts {
    /// Reichheld's classes: 9 and 10 promote, 0 to 6 detract.
    private static let promoting = 9...10
    private static let detracting = 0...6

    /// Of how often each mark was given, 0 to 10.
    init(marks: [Int64]) throws(ScoringError) {
        self.init(
            promoters: try CoefficientSource.sum(Array(marks[Self.promoting])),
            detractors: try CoefficientSource.sum(Array(marks[Self.detracting])),
            of: try CoefficientSource.sum(marks))
    }
}
