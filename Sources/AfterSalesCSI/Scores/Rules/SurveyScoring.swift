import AfterSalesCore
import AfterSalesStorage

/// An instrument and the rules by which its responses are scored.
///
/// ```swift
/// let csi = try SurveyScoring(instrument, ScoreRules(leastResponses: 30))
/// switch try csi.score(responses, by: .advisor("A7", at: .dealer("D1"))) {
/// case .score(let score): print(score.index, score.interval, score.responses)
/// case .insufficientSample(let have, let need): print("\(have) of \(need)")
/// }
/// ```
public struct SurveyScoring: Sendable {
    /// The instrument.
    public let instrument: SurveyInstrument
    /// By which rules scores are told.
    public let rules: ScoreRules
    /// What each question weighs.
    public let coefficients: IndexCoefficients
    let shape: ScoreShape

    /// Makes an instrument ready to be scored.
    /// - Parameters:
    ///   - instrument: The instrument.
    ///   - rules: By which rules scores are told.
    /// - Throws: ``ScoringError`` where no index can be made of it.
    public init(_ instrument: SurveyInstrument, _ rules: ScoreRules) throws(ScoringError) {
        self.instrument = instrument
        self.rules = rules
        coefficients = try IndexCoefficients(instrument)
        shape = ScoreShape(instrument, coefficients)
    }

    /// The sums of no responses: what parts are merged into.
    public var emptySums: ScoreSums {
        if case .bootstrap = rules.interval { return ScoreSums(shape, keepingValues: true) }
        return ScoreSums(shape)
    }

    /// The score of responses, or of some of them.
    /// - Parameters:
    ///   - responses: Responses to the instrument.
    ///   - keys: Whose are meant: only those that all of these fit; all where none is given.
    /// - Throws: `Rejection` where a response is none to the instrument, with every reason; ``ScoringError`` where a figure does
    ///   not fit.
    public func score(_ responses: some Sequence<SurveyResponse>, by keys: ScoreKey...) throws -> ScoreVerdict {
        try score(try sums(of: responses.lazy.filter { response in keys.allSatisfy { $0.fits(response) } }))
    }
}
